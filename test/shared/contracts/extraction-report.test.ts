import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractionReportJsonSchema } from '../../../shared/contracts/extraction-report-schema.ts';

describe('the schema of the extract command', () => {
  it('in docs/ is the one the code keeps to (`npm run schema` writes it)', () => {
    const documented = JSON.parse(readFileSync('docs/extraction-report.schema.json', 'utf8'));
    expect(documented).toEqual(JSON.parse(JSON.stringify(extractionReportJsonSchema())));
  });
});
