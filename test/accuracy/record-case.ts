/**
 * `npm run record-case -- FILE NAME`: turns a document into `test/corpus/NAME`: its text, and what the extraction finds
 * today as the expected answer. Correct `expected.json` by eye before it is kept, and say in `_note.txt` why it is
 * there. Only self-written texts may be kept. Scans and PDFs are read as the pipeline reads them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFilePageReader } from '../../shared/adapters/embedded/file-page-reader.ts';
import { createTesseractRecognizer } from '../../shared/adapters/embedded/tesseract-recognizer.ts';
import { extractMentions } from '../../shared/extraction/index.ts';
import type { Extraction } from '../../shared/extraction/mention.ts';
import { CORPUS } from './corpus-report.ts';
import { pagesOfText } from './gold.ts';
import { readScan } from './read-scan.ts';

const [file, name] = process.argv.slice(2);
if (!file || !name || !/^[a-z\d-]+$/u.test(name)) {
  console.error('npm run record-case -- FILE NAME   (NAME in kebab-case)');
  process.exit(2);
}
const folder = join(CORPUS, name);
if (existsSync(folder)) {
  console.error(`${folder} is there already`);
  process.exit(1);
}
const text = file.endsWith('.txt') ? readFileSync(file, 'utf8').normalize('NFC') : await textOfScan(file);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, '_input.txt'), text);
writeFileSync(join(folder, 'expected.json'), `${expectedOf(extractMentions(pagesOfText(text), {}))}\n`);
writeFileSync(join(folder, '_note.txt'), 'Why this case is here: …\n');
console.log(`Recorded ${folder}. Correct expected.json by eye and write _note.txt.`);

async function textOfScan(path: string): Promise<string> {
  const reader = createFilePageReader();
  const recognizer = createTesseractRecognizer();
  try {
    const pages = await readScan(path, { reader, recognizer });
    return pages.map((page) => page.text).join('\f');
  } finally {
    await Promise.all([reader.close(), recognizer.close()]);
  }
}

/** One item a line, so that a correction is a small change. */
function expectedOf({ own, directives, dates, figures, warnings }: Extraction): string {
  const lines = (items: readonly unknown[]) =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  const parts = [
    `"own": ${JSON.stringify(own)}`,
    `"directives": ${lines(
      directives.map(({ value: { number, type, typeName, date, issuer, subject }, reasons }) => ({
        ...{ number, type, typeName, date, issuer, subject, reasons },
      })),
    )}`,
    `"dates": ${lines(dates.map(({ value }) => value.edtf))}`,
    `"figures": ${lines(figures.map(({ value: { value, unit, kind, of } }) => ({ value, unit, kind, of })))}`,
    `"warnings": ${lines(warnings.map(({ code, likely }) => ({ code, likely })))}`,
  ];
  return `{\n  ${parts.join(',\n  ')}\n}`;
}
