import { join } from 'node:path';
import { extractMentions } from '../../shared/extraction/index.ts';
import { type Case, contextOf } from './gold.ts';
import { addScores, scoreCase } from './score.ts';
import { caseTable, kindTable } from './table.ts';

export const CORPUS = join(import.meta.dirname, '../corpus');
export const REPORT = join(import.meta.dirname, '../../docs/accuracy.md');

/** The text of `docs/accuracy.md` for the cases as the extraction reads them today. */
export function renderAccuracy(cases: readonly Case[]): string {
  const rows = cases.map(({ name, pages, gold }) => ({
    name,
    score: scoreCase(extractMentions(pages, contextOf(gold)), gold),
  }));
  const all = addScores(rows.map(({ score }) => score));
  return `# Accuracy

How well the extraction reads the project's own corpus (\`test/corpus\`, ${cases.length} self-written cases). Written by
\`npm run accuracy\`; a test holds this page to what the extraction does. A mention counts once; "–" stands where there
is nothing to count. A mention is *sure* when it carries no reason for a person to look. *Wrong but sure* is the worst
outcome. AUROC is the chance that a right mention is more confident than a wrong one; it needs wrong mentions to be
measured on.

The cases are short and each was written for one form, so these figures say that no form was lost. How the extraction
does on whole reports is measured on a folder of reports with gold files: \`npm run accuracy -- DIR\`.

## In all

${kindTable(all)}

## By case

${caseTable(rows)}
`;
}
