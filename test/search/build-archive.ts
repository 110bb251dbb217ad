import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf } from '../../shared/domain/search/facts.ts';
import { extractMentions } from '../../shared/extraction/index.ts';
import type { IndexedDocument, SearchIndex } from '../../shared/ports/search-index.ts';
import { generatedReport, lottery } from './generated-archive.ts';
import { type Asked, PAPERS } from './query-set.ts';

const SCANS = join(import.meta.dirname, '..', 'samples', 'scans');
const CORPUS = join(import.meta.dirname, '..', 'corpus');
const REPORTS = 60;
const PAGES_PER_REPORT = 20;

/** The sample papers, every text of the corpus, and 1,200 pages nobody wrote. */
export async function buildArchive(index: SearchIndex): Promise<void> {
  for (const [id, name] of Object.entries(PAPERS)) {
    const { pages } = JSON.parse(readFileSync(join(SCANS, `${name}.truth.json`), 'utf8')) as { pages: string[] };
    await index.upsert(read(id, pages));
  }
  for (const name of readdirSync(CORPUS, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    await index.upsert(read(`corpus-${name.name}`, [readFileSync(join(CORPUS, name.name, '_input.txt'), 'utf8')]));
  }
  for (let number = 0; number < REPORTS; number += 1) await index.upsert(generatedReport(number, PAGES_PER_REPORT));
}

/** Queries for generated pages: a directive with its day, a code, a figure; asked in different ways. */
export function generatedQueries(count: number): Asked[] {
  const reports = Array.from({ length: REPORTS }, (_, number) => generatedReport(number, PAGES_PER_REPORT));
  const all = reports.flatMap(({ documentId, pages }) =>
    pages.map((page) => ({ place: `${documentId}/${page.page}`, ...page })),
  );
  const draw = lottery(2024);
  const queries = new Map<string, Asked>();
  while (queries.size < count) {
    const page = all[draw(all.length)]!;
    const query = askFor(page.text, draw);
    if (!query || queries.has(query)) continue;
    const said = SAID.exec(page.text)!.groups!.cited!;
    // Chance may have drawn one directive of one day twice: either page is right.
    const isCited = query.startsWith('mã') ? undefined : said;
    const right = isCited ? all.filter(({ text }) => text.includes(isCited)).map(({ place }) => place) : [page.place];
    queries.set(query, { query, right });
  }
  return [...queries.values()];
}

const SAID =
  /(?<cited>(?<name>[\p{L}]+ [\p{L}]+) số (?<symbol>\S+) ngày (?<day>\d\d)\/(?<month>\d\d)\/(?<year>\d{4}))/u;

function askFor(text: string, draw: (below: number) => number): string | undefined {
  const { name, symbol, day, month, year } = SAID.exec(text)!.groups as Record<string, string>;
  const loose = symbol!.replaceAll(/[-/]/gu, ' ').toLowerCase();
  const ways = [
    `${symbol} ngày ${day}/${month}/${year}`,
    `${loose} ${Number(day)}/${Number(month)}/${year}`,
    `${name} ${symbol} ngày ${Number(day)} tháng ${Number(month)} năm ${year}`,
    `${name!.toLowerCase()} số ${symbol} ${day}.${month}.${year}`,
    /mã\d+/u.exec(text)?.[0],
  ];
  return ways[draw(ways.length)];
}

function read(documentId: string, texts: readonly string[]): IndexedDocument {
  const pages = texts.map((text, at) => ({ page: at + 1, text: text.normalize('NFC'), words: [] }));
  const { directives, dates, figures } = extractMentions(pages, {});
  const mentions = [...directives, ...dates, ...figures];
  return {
    ...{ documentId, office: 'a', version: 1, title: documentId, status: 'confirmed' },
    pages: pages.map(({ page, text }) => ({ page, text, facts: factsOf(mentions.filter((it) => it.page === page)) })),
  };
}
