/** `npm run schema`: writes the JSON Schema of the extract command's output. */
import { writeFileSync } from 'node:fs';
import { extractionReportJsonSchema } from '../../shared/contracts/extraction-report-schema.ts';

writeFileSync('docs/extraction-report.schema.json', `${JSON.stringify(extractionReportJsonSchema(), null, 2)}\n`);
