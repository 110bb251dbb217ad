import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFilePageReader } from '../../shared/adapters/embedded/file-page-reader.ts';
import {
  createBestRecognizer,
  createTesseractRecognizer,
} from '../../shared/adapters/embedded/tesseract-recognizer.ts';
import type { Page } from '../../shared/ocr/page.ts';
import type { PageReader } from '../../shared/ports/page-reader.ts';
import { DEFAULT_FILE_LIMITS } from '../../shared/ports/page-reader.ts';
import type { TextRecognizer } from '../../shared/ports/text-recognizer.ts';
import type { TextErrors } from './text-metrics.ts';
import { comparable, countErrors, countFound } from './text-metrics.ts';

const NUMBER = /(?<![\p{L}\p{N}])\d+(?:\/\d{4})?[-/][\p{Lu}][\p{L}]*(?:[-/][\p{Lu}][\p{L}\d]*)+/gu;
const DATE = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)|ngày \d{1,2} tháng \d{1,2} năm \d{4}/giu;
const FIGURE = /(?<![\p{L}\d/.,-])\d+(?:[.,]\d+)*%?(?![\p{L}\d/]|-\p{L})/gu;

/** What one condition (clean, office, stamp, photocopy) came to. */
interface Score {
  errors: TextErrors;
  readonly found: Record<'numbers' | 'dates' | 'figures', [found: number, wanted: number]>;
  pages: number;
}

/** Reads the scans under a folder (`typeset-scans` with `truth`, `scans` with gold files) and prints how well. */
export async function run(folder: string, engine: 'best' | 'tesseract.js' = 'tesseract.js'): Promise<void> {
  const reader = createFilePageReader();
  const recognizer = engine === 'best' ? await createBestRecognizer() : createTesseractRecognizer();
  try {
    console.log(`engine: ${recognizer.engine}`);
    await scoreTypeset(join(folder, 'typeset-scans'), reader, recognizer);
    await scoreReal(join(folder, 'scans'), reader, recognizer);
  } finally {
    await Promise.all([reader.close(), recognizer.close()]);
  }
}

/** All pages first..last of a file, read. */
export async function readPages(
  bytes: Uint8Array,
  name: string,
  reader: PageReader,
  recognizer: TextRecognizer,
  most = Number.MAX_SAFE_INTEGER,
): Promise<Page[]> {
  const { mediaType, pageCount } = await reader.inspect(bytes, name, DEFAULT_FILE_LIMITS);
  const pages: Promise<Page>[] = [];
  const range = { first: 1, last: Math.min(most, pageCount) };
  for await (const { known, picture } of reader.prepare(bytes, mediaType, range)) {
    pages.push(known ? Promise.resolve(known) : recognizer.recognize(picture!));
  }
  return Promise.all(pages);
}

async function scoreTypeset(folder: string, reader: PageReader, recognizer: TextRecognizer): Promise<void> {
  if (!existsSync(folder)) return;
  const scores = new Map<string, Score>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort()) {
    const [report, condition] = file.split('.') as [string, string];
    const pages = await readPages(readFileSync(join(folder, file)), file, reader, recognizer);
    const score = scores.get(condition) ?? emptyScore();
    scores.set(condition, score);
    for (const page of pages) scorePage(score, page.text, truthsOf(folder, report, page.page));
  }
  console.log('condition   pages   CER%   WER%  folded%   numbers     dates       figures');
  for (const [condition, score] of scores) console.log(`${condition.padEnd(11)} ${scoreLine(score)}`);
}

const truthsOf = (folder: string, report: string, page: number): string[] =>
  ['layout', 'raw'].map((order) => readFileSync(join(folder, 'truth', `${report}-${page}.${order}.txt`), 'utf8'));

function scorePage(score: Score, reading: string, truths: readonly string[]): void {
  const errors = countErrors(reading, truths);
  score.pages += 1;
  score.errors = {
    characters: score.errors.characters + errors.characters,
    words: score.errors.words + errors.words,
    foldedCharacters: score.errors.foldedCharacters + errors.foldedCharacters,
    ofCharacters: score.errors.ofCharacters + errors.ofCharacters,
    ofWords: score.errors.ofWords + errors.ofWords,
  };
  for (const [kind, pattern] of [
    ['numbers', NUMBER],
    ['dates', DATE],
    ['figures', FIGURE],
  ] as const) {
    const wanted = comparable(truths.at(-1)!).match(pattern) ?? [];
    const tally = score.found[kind];
    tally[0] += countFound(wanted, comparable(reading).match(pattern) ?? []);
    tally[1] += wanted.length;
  }
}

function scoreLine({ errors, found, pages }: Score): string {
  const percent = (part: number, whole: number): string => ((part / Math.max(1, whole)) * 100).toFixed(2).padStart(6);
  const tally = ([part, whole]: readonly [number, number]): string => `${part}/${whole}`.padEnd(11);
  return [
    String(pages).padStart(5),
    percent(errors.characters, errors.ofCharacters),
    percent(errors.words, errors.ofWords),
    ` ${percent(errors.foldedCharacters, errors.ofCharacters)}  `,
    tally(found.numbers),
    tally(found.dates),
    tally(found.figures),
  ].join(' ');
}

const emptyScore = (): Score => ({
  errors: { characters: 0, words: 0, foldedCharacters: 0, ofCharacters: 0, ofWords: 0 },
  found: { numbers: [0, 0], dates: [0, 0], figures: [0, 0] },
  pages: 0,
});

interface Gold {
  readonly directives: readonly { readonly number: string; readonly page: number }[];
}

/** Printed numbers cited in a real scan: how many are in the text that was read. The own number (first) is mostly handwritten. */
async function scoreReal(folder: string, reader: PageReader, recognizer: TextRecognizer): Promise<void> {
  if (!existsSync(folder)) return;
  console.log('\nreal scan                              own  cited found/wanted');
  for (const goldFile of readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()) {
    const name = goldFile.replace('.gold.json', '.pdf');
    const gold = JSON.parse(readFileSync(join(folder, goldFile), 'utf8')) as Gold;
    const pages = await readPages(readFileSync(join(folder, name)), name, reader, recognizer, 3);
    const holds = (number: string, page: number): boolean =>
      compact(pages[page - 1]?.text ?? '').includes(compact(number));
    const [own, ...cited] = gold.directives;
    const missed = cited.filter(({ number, page }) => !holds(number, page));
    const ownFound = own && holds(own.number, own.page) ? 'yes' : 'no ';
    console.log(
      `${name.padEnd(38)} ${ownFound}  ${cited.length - missed.length}/${cited.length}  ${missed.map(({ number }) => number).join('; ')}`,
    );
  }
}

const compact = (text: string): string => comparable(text).replace(/ /gu, '');
