/**
 * `npm run accuracy`: measures the extraction on the project's own corpus and writes `docs/accuracy.md`.
 * `npm run accuracy -- DIR`: measures it on a folder of `name.txt` with `name.gold.json`, prints only.
 * `npm run accuracy -- --scans [DIR] [--engine best|tesseract.js|all]`: measures reading and extraction on scans (the project's own
 * without a folder), writes `docs/accuracy-scans.md`, and ends with 1 when a threshold is missed.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extractMentions } from '../../shared/extraction/index.ts';
import { CORPUS, REPORT, renderAccuracy } from './corpus-report.ts';
import { contextOf, loadCases } from './gold.ts';
import { addScores, scoreCase } from './score.ts';
import { caseTable, kindTable } from './table.ts';

const { values, positionals } = parseArgs({
  options: { scans: { type: 'boolean' }, engine: { type: 'string', default: 'best' } },
  allowPositionals: true,
});
const [folder] = positionals;
if (values.scans) {
  const scans = await import('./scans.ts');
  const engine = values.engine === 'tesseract.js' || values.engine === 'all' ? values.engine : 'best';
  if (!(await scans.run({ folder: folder ?? null, engine }))) process.exitCode = 1;
} else if (folder) {
  printFolder(folder);
} else {
  const report = renderAccuracy(loadCases(CORPUS));
  writeFileSync(REPORT, report);
  console.log(report);
}

function printFolder(path: string): void {
  const rows = loadCases(path).map(({ name, pages, gold }) => ({
    name,
    score: scoreCase(extractMentions(pages, contextOf(gold)), gold),
  }));
  console.log(caseTable(rows));
  console.log(`\n${kindTable(addScores(rows.map(({ score }) => score)))}`);
  for (const { name, score } of rows) for (const miss of score.misses) console.log(`${name}: ${miss}`);
}
