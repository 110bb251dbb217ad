import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractMentions } from '../../shared/extraction/index.ts';
import { toPageText } from '../../shared/ocr/page-text.ts';
import { readScan, type ScanReader } from './read-scan.ts';
import { comparable } from './text-metrics.ts';

const GOLD_PAGES = 3;

/** What came of one real scan. Numbers are counted once a page. */
export interface RealScore {
  readonly name: string;
  readonly pages: number;
  /** Cited numbers of the gold that were extracted, on their page. */
  readonly hit: number;
  readonly wanted: number;
  /** Cited numbers that were extracted. */
  readonly found: number;
  /** Of the hits with a date in the gold, those with that date. */
  readonly dated: readonly [right: number, of: number];
  readonly own: 'right' | 'wrong' | 'not read';
  /** The own number, and every cited one, that is wrong and asks for no person. */
  readonly ownSureAndWrong: boolean;
  readonly sureAndWrong: number;
  /** Numbers missed (-) and numbers that are not in the gold (+). */
  readonly misses: readonly string[];
}

interface Gold {
  readonly directives: readonly { readonly number: string; readonly page: number; readonly date: string | null }[];
  readonly own: { readonly number: string | null; readonly date: string | null } | null;
}

/** Reads and extracts the scans of a folder that have a gold file: the document numbers of their first three pages. */
export async function scoreRealScans(folder: string, readers: ScanReader): Promise<RealScore[]> {
  const files = readdirSync(folder);
  const scores: RealScore[] = [];
  for (const goldFile of files.filter((name) => name.endsWith('.gold.json')).sort()) {
    const stem = goldFile.replace('.gold.json', '');
    const file = files.find((name) => name.startsWith(`${stem}.`) && name !== goldFile);
    if (!file) continue;
    const gold = JSON.parse(readFileSync(join(folder, goldFile), 'utf8')) as Gold;
    scores.push(await scoreReal(stem, join(folder, file), gold, readers));
  }
  return scores;
}

async function scoreReal(name: string, file: string, gold: Gold, readers: ScanReader): Promise<RealScore> {
  const pages = await readScan(file, readers, GOLD_PAGES);
  const { directives, own } = extractMentions(pages.map(toPageText), {});
  const keyOf = (number: string, page: number): string =>
    `${comparable(number).replace(/ /gu, '').toUpperCase()} ${page}`;
  const ownNumber = gold.own?.number ?? null;
  const ownKey = ownNumber === null ? null : keyOf(ownNumber, 1);
  const wanted = new Map(
    gold.directives.filter(({ number }) => number !== ownNumber).map((one) => [keyOf(one.number, one.page), one.date]),
  );
  const isOwn = ({ value, page }: (typeof directives)[number]): boolean =>
    page === 1 && value.number !== null && (value.number === own?.number || keyOf(value.number, 1) === ownKey);
  const cited = directives.filter((mention) => mention.value.number !== null && !isOwn(mention));
  const found = new Map(cited.map((mention) => [keyOf(mention.value.number!, mention.page), mention]));
  const hits = [...wanted].filter(([key]) => found.has(key));
  const datesOf = (key: string): (string | null)[] =>
    cited.filter(({ value, page }) => keyOf(value.number!, page) === key).map(({ value }) => value.date);
  const dated = hits.filter(([, date]) => date !== null);
  const extra = [...found].filter(([key]) => !wanted.has(key));
  const isOwnRight = own?.number != null && keyOf(own.number, 1) === ownKey;
  const ownMentions = directives.filter(isOwn);
  return {
    ...{ name, pages: pages.length, hit: hits.length, wanted: wanted.size, found: found.size },
    dated: [dated.filter(([key, date]) => datesOf(key).includes(date)).length, dated.length],
    own: isOwnRight ? 'right' : own?.number == null ? 'not read' : 'wrong',
    ownSureAndWrong: !isOwnRight && ownMentions.some(({ reasons }) => reasons.length === 0),
    sureAndWrong: extra.filter(([, { reasons }]) => reasons.length === 0).length,
    misses: [
      ...[...wanted.keys()].filter((key) => !found.has(key)).map((key) => `-${key}`),
      ...extra.map(([key, { reasons }]) => `+${key}${reasons.length === 0 ? '!' : ''}`),
    ],
  };
}
