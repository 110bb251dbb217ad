import { z } from 'zod';
import { ExtractionReportSchema } from './extraction-report.ts';

/** The JSON Schema (2020-12) of one file's report, kept in `docs/extraction-report.schema.json` by `npm run schema`. */
export function extractionReportJsonSchema(): Record<string, unknown> {
  return {
    title: 'Trích Lục: what was found in one file',
    ...z.toJSONSchema(ExtractionReportSchema, { target: 'draft-2020-12' }),
  };
}
