import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFilePageReader } from '../../shared/adapters/embedded/file-page-reader.ts';
import {
  createBestRecognizer,
  createTesseractRecognizer,
} from '../../shared/adapters/embedded/tesseract-recognizer.ts';
import type { TextRecognizer } from '../../shared/ports/text-recognizer.ts';
import type { Truth } from '../samples/truth.ts';
import type { Gold } from './gold.ts';
import { readScan, type ScanReader } from './read-scan.ts';
import { type RealScore, scoreRealScans } from './real-scans.ts';
import { type ConditionFindings, findingsTables, scoreFindings } from './scan-findings.ts';
import {
  type Critical,
  characterErrorRate,
  foldedErrorRate,
  NO_SCORE,
  recall,
  type ScanScore,
  scorePage,
  wordErrorRate,
} from './scan-score.ts';
import { addScores, type Score } from './score.ts';
import { markdown } from './table.ts';

const OWN_SAMPLES = join(import.meta.dirname, '../samples/scans');
const DOCUMENT = join(import.meta.dirname, '../../docs/accuracy-scans.md');

/** What must hold: most wrong characters and least numbers that came through, both in percent. */
const THRESHOLDS: Readonly<Record<string, { readonly characters: number; readonly numbers: number }>> = {
  clean: { characters: 0.9, numbers: 98 },
  office: { characters: 1.1, numbers: 98 },
  stamp: { characters: 1.2, numbers: 95 },
  photo: { characters: 4, numbers: 85 },
};
const LEAST_CITED = { recall: 0.95, precision: 0.97 };

/** One file of a condition (clean, office, stamp, photocopy), with the truth of its pages. */
interface Typeset {
  readonly file: string;
  readonly condition: string;
  /** Both reading orders of a page (1-based). */
  truths(page: number): readonly string[];
  readonly pageCount: number;
  /** What a perfect extraction finds; null where nobody wrote it down. */
  readonly gold: Gold | null;
}

export interface ScanOptions {
  /** `typeset-scans` with `truth`, `scans` with gold files; the project's own samples where none is given. */
  readonly folder: string | null;
  /** `best`: the machine's own Tesseract where there is one; `all`: each one. */
  readonly engine: 'best' | 'tesseract.js' | 'all';
}

/** Reads scans, prints how well, and writes the tables to `docs/accuracy-scans.md`. False when a threshold is missed. */
export async function run({ folder, engine }: ScanOptions): Promise<boolean> {
  const typeset = folder === null ? ownSamples() : typesetScans(join(folder, 'typeset-scans'));
  const real = folder === null ? null : join(folder, 'scans');
  const readings: Reading[] = [];
  for (const recognizer of await recognizers(engine)) {
    const reader = createFilePageReader();
    try {
      const conditions = await scoreConditions(typeset, { reader, recognizer });
      const scans = real && existsSync(real) ? await scoreRealScans(real, { reader, recognizer }) : [];
      readings.push({ engine: recognizer.engine, conditions, scans });
    } finally {
      await Promise.all([reader.close(), recognizer.close()]);
    }
  }
  console.log(tablesOf(readings, true));
  const missed = readings.flatMap(missedThresholds);
  console.log(missed.length === 0 ? '\nAll thresholds are met.' : `\nMissed: ${missed.join('; ')}`);
  writeSection(folder === null ? 'own' : 'other', tablesOf(readings, false));
  return missed.length === 0;
}

/** The project's own scans, by condition. */
export function ownSamples(): Typeset[] {
  return readdirSync(OWN_SAMPLES)
    .filter((name) => name.endsWith('.truth.json'))
    .flatMap((name) => {
      const { files, pages, pagesByRow, dates, ...truth } = JSON.parse(
        readFileSync(join(OWN_SAMPLES, name), 'utf8'),
      ) as Truth;
      return files.map((file) => ({
        file: join(OWN_SAMPLES, file),
        condition: file.split('.').at(-2)!.replace('photocopy', 'photo'),
        truths: (page: number) => [pages[page - 1]!, pagesByRow[page - 1]!],
        pageCount: pages.length,
        gold: {
          ...{ directives: truth.directives, figures: truth.figures, dates: dates.map(({ edtf }) => edtf) },
          optional: { ...truth.optional, dates: truth.optional.dates.map(({ edtf }) => edtf) },
        },
      }));
    });
}

/** How the files of a condition were read, and what was found in what was read. */
export interface ConditionScore {
  readonly reading: ScanScore;
  readonly findings: readonly Score[];
}

/** Reads every file and adds its pages to the score of its condition. */
export async function scoreConditions(
  files: readonly Typeset[],
  readers: ScanReader,
): Promise<Map<string, ConditionScore>> {
  const scores = new Map<string, ConditionScore>();
  for (const { file, condition, truths, pageCount, gold } of files) {
    const { reading, findings } = scores.get(condition) ?? { reading: NO_SCORE, findings: [] };
    const pages = await readScan(file, readers);
    const truth = Array.from({ length: pageCount }, (_, index) => truths(index + 1)[0]!);
    scores.set(condition, {
      reading: pages.reduce((score, { page, text }) => scorePage(score, text, truths(page)), reading),
      // The gold of a paper of which pages are left out says nothing of the rest.
      findings: gold === null || pages.length < pageCount ? findings : [...findings, scoreFindings(pages, gold, truth)],
    });
  }
  return new Map([...scores].sort(([one], [other]) => one.localeCompare(other)));
}

interface Reading {
  readonly engine: string;
  readonly conditions: ReadonlyMap<string, ConditionScore>;
  readonly scans: readonly RealScore[];
}

function typesetScans(folder: string): Typeset[] {
  if (!existsSync(folder)) return [];
  const truthOf = (report: string, page: number, order: string): string =>
    readFileSync(join(folder, 'truth', `${report}-${page}.${order}.txt`), 'utf8');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => {
      const [report, condition] = name.split('.') as [string, string];
      const truths = (page: number): string[] => ['layout', 'raw'].map((order) => truthOf(report, page, order));
      const goldFile = join(folder, '..', 'reports', `${report}.gold.json`);
      return {
        ...{ file: join(folder, name), condition: condition.replace(/\d+$/u, ''), truths },
        pageCount: readdirSync(join(folder, 'truth')).filter((file) =>
          new RegExp(`^${report}-\\d+\\.raw`, 'u').test(file),
        ).length,
        gold: existsSync(goldFile) ? (JSON.parse(readFileSync(goldFile, 'utf8')) as Gold) : null,
      };
    });
}

async function recognizers(engine: ScanOptions['engine']): Promise<TextRecognizer[]> {
  if (engine === 'tesseract.js') return [createTesseractRecognizer()];
  const best = await createBestRecognizer();
  if (engine === 'best' || best.engine.startsWith('tesseract.js')) return [best];
  return [best, createTesseractRecognizer()];
}

function tablesOf(readings: readonly Reading[], named: boolean): string {
  const conditions = markdown(
    ['engine', 'condition', 'pages', 'CER %', 'WER %', 'folded CER %', 'document numbers', 'dates', 'figures'],
    readings.flatMap(({ engine, conditions }) =>
      [...conditions].map(([condition, { reading }]) => [engine, condition, ...cellsOf(reading)]),
    ),
  );
  const scans = readings.flatMap(({ engine, scans }) =>
    scans.map((scan, index) => [engine, named ? scan.name : `scan ${index + 1}`, ...cellsOfReal(scan, named)]),
  );
  const findings = readings.map(findingsOf).join('\n\n');
  if (scans.length === 0) return `${conditions}\n\n${findings}`;
  const head = ['engine', 'real scan', 'pages', 'cited hit/found/wanted', 'their dates', 'own number'];
  const table = markdown([...head, 'sure and wrong', ...(named ? ['missed (-), extra (+)'] : [])], scans);
  return `${conditions}\n\n${findings}\n\n${table}\n\n${readings.map(citedLine).join('\n')}`;
}

/** What was found in the readings of one engine. */
function findingsOf({ engine, conditions }: Reading): string {
  const rows: ConditionFindings[] = [...conditions].flatMap(([condition, { findings }]) =>
    findings.length === 0 ? [] : [{ condition, score: addScores(findings) }],
  );
  return `Findings in what ${engine} read:\n\n${findingsTables(rows)}`;
}

function cellsOf(score: ScanScore): string[] {
  const tally = (kind: Critical): string => score.found[kind].join('/');
  return [
    String(score.pages),
    ...[characterErrorRate(score), wordErrorRate(score), foldedErrorRate(score)].map((rate) => rate.toFixed(2)),
    ...[tally('numbers'), tally('dates'), tally('figures')],
  ];
}

function cellsOfReal(scan: RealScore, named: boolean): string[] {
  const { pages, hit, found, wanted, dated, own, ownSureAndWrong, sureAndWrong, misses } = scan;
  const wrong = `${ownSureAndWrong ? 'own number' : ''}${sureAndWrong > 0 ? ` ${sureAndWrong} cited` : ''}`.trim();
  const cells = [String(pages), `${hit}/${found}/${wanted}`, dated.join('/'), own, wrong === '' ? 'none' : wrong];
  return named ? [...cells, misses.join('; ')] : cells;
}

function sumOf(scans: readonly RealScore[]): { recall: number; precision: number } {
  const sum = (pick: (scan: RealScore) => number): number => scans.reduce((total, scan) => total + pick(scan), 0);
  const hit = sum((scan) => scan.hit);
  return {
    recall:
      hit /
      Math.max(
        1,
        sum(({ wanted }) => wanted),
      ),
    precision:
      hit /
      Math.max(
        1,
        sum(({ found }) => found),
      ),
  };
}

function citedLine({ engine, scans }: Reading): string {
  const { recall: found, precision } = sumOf(scans);
  return `${engine}: cited printed numbers recall ${found.toFixed(3)}, precision ${precision.toFixed(3)}.`;
}

function missedThresholds({ engine, conditions, scans }: Reading): string[] {
  const missed = [...conditions].flatMap(([condition, { reading: score }]) => {
    const limit = THRESHOLDS[condition];
    if (!limit) return [];
    const [rate, numbers] = [characterErrorRate(score), recall(score, 'numbers')];
    return [
      ...(rate > limit.characters ? [`${condition} CER ${rate.toFixed(2)} > ${limit.characters} %`] : []),
      ...(numbers < limit.numbers ? [`${condition} numbers ${numbers.toFixed(1)} < ${limit.numbers} %`] : []),
    ];
  });
  const cited = sumOf(scans);
  if (scans.length > 0 && cited.recall < LEAST_CITED.recall) missed.push(`cited recall ${cited.recall.toFixed(3)}`);
  if (scans.length > 0 && cited.precision < LEAST_CITED.precision)
    missed.push(`cited precision ${cited.precision.toFixed(3)}`);
  for (const { name, ownSureAndWrong } of scans) if (ownSureAndWrong) missed.push(`${name}: own number sure and wrong`);
  return missed.map((what) => `${engine}: ${what}`);
}

const HEAD = `# How well scans are read
CER: wrong characters; WER: wrong words; folded: without marks and case. Numbers, dates, figures: strings that came through unharmed, of those printed. A typeset page has two truths (columns one after the other, row by row); the nearer one counts.
`;
const SECTIONS = {
  own: "## The project's own samples\n`npm run accuracy -- --scans`, with `--engine all` for both engines",
  other: '## A folder outside the project\n`npm run accuracy -- --scans FOLDER`: the file names stay outside',
} as const;

/** Writes one section anew and keeps the other as it is. */
function writeSection(section: keyof typeof SECTIONS, tables: string): void {
  const before = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8') : '';
  const texts = Object.entries(SECTIONS).map(([name, title]) => {
    if (name === section) return `${title}\n\n${tables}\n`;
    const kept = before.split(/^(?=## )/mu).find((part) => part.startsWith(title.split('\n')[0]!));
    return kept === undefined ? '' : `${kept.trimEnd()}\n`;
  });
  writeFileSync(DOCUMENT, `${HEAD}\n${texts.filter((text) => text !== '').join('\n')}`);
}
