import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openSearchDatabase } from '../../shared/adapters/embedded/sqlite-search-database.ts';
import { createSqliteSearchIndex } from '../../shared/adapters/embedded/sqlite-search-index.ts';
import type { IndexedDocument, SearchIndex, SearchQuery } from '../../shared/ports/search-index.ts';
import { generatedReport } from '../search/generated-archive.ts';

const PAGES_PER_REPORT = 20;
const ROUNDS = 30;
const QUERIES: readonly (readonly [name: string, texts: readonly string[], asked?: Partial<SearchQuery>])[] = [
  ['phrase', ['"kết nạp đảng viên"', '"kiểm tra, giám sát"', '"cải cách hành chính"']],
  ['directive', ['49-CT/TU', '112 nq tu 2022', 'chỉ thị 77']],
  ['rare term', ['mã17', 'mã4711', 'ma 903']],
  ['two words, no accents', ['thu ngan', 'chuyen doi']],
  ['two common words, facets', ['công tác', 'đảng viên', 'báo cáo'], { count: true }],
  ['two common words, filter', ['công tác'], { count: true, filters: { type: ['BC'], year: ['2023'] } }],
  ['two common words, newest', ['công tác'], { sort: 'newest' }],
  ['typed wrong', ['công tácc kiemr tra']],
];

/**
 * `npm run bench -- search [PAGES] [FILE]`: indexing, size, answers, and answers while it indexes; 100,000 pages without
 * PAGES. An index of so many pages that lies in FILE is asked as it is; one made there is kept for the next time.
 */
export async function run([given = '100000', kept]: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'trich-luc-search-'));
  const reports = Math.ceil(Number(given) / PAGES_PER_REPORT);
  try {
    const file = kept ?? join(folder, 'search.sqlite');
    const db = openSearchDatabase(file);
    const index = createSqliteSearchIndex(db);
    const pages = reports * PAGES_PER_REPORT;
    line('pages', pages.toLocaleString('en'));
    if (index.isEmpty()) await measureFilling(db, index, { file, reports });
    else if (index.documentIds().length < reports) throw new Error(`${file} holds fewer pages: take another file`);
    console.log(`\n${'query'.padEnd(28)}    p50 ms   p95 ms   cpu ms   hits`);
    for (const [name, texts, asked] of QUERIES) await measure(name, index, texts, asked);
    await measureWhileIndexing(index, reports);
    line('peak memory', `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureFilling(
  db: DatabaseSync,
  index: SearchIndex,
  { file, reports }: { readonly file: string; readonly reports: number },
): Promise<void> {
  const { text, milliseconds, busy } = await fill(index, 0, reports);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const { size } = statSync(file);
  const pages = reports * PAGES_PER_REPORT;
  line('indexed in', `${(milliseconds / 1000).toFixed(1)} s (${((milliseconds * 1000) / pages).toFixed(0)} µs a page)`);
  line('processor', `${(busy / 1000).toFixed(1)} s (${((busy * 1000) / pages).toFixed(0)} µs a page)`);
  line('text', `${megabytes(text)} MB`);
  line('index', `${megabytes(size)} MB (${(size / text).toFixed(2)} × text)`);
}

interface Filled {
  /** Bytes. */
  readonly text: number;
  readonly milliseconds: number;
  /** Milliseconds of processor time: what a machine with nothing else to do would take. */
  readonly busy: number;
}

/** Milliseconds are those of the index alone; making the texts is not counted. */
async function fill(index: SearchIndex, from: number, to: number): Promise<Filled> {
  let [text, milliseconds, busy] = [0, 0, 0];
  for (let number = from; number < to; number += 1) {
    const report: IndexedDocument = generatedReport(number, PAGES_PER_REPORT);
    text += report.pages.reduce((sum, page) => sum + Buffer.byteLength(page.text), 0);
    const [begun, cpu] = [performance.now(), process.cpuUsage()];
    await index.upsert(report);
    milliseconds += performance.now() - begun;
    busy += busySince(cpu);
  }
  return { text, milliseconds, busy };
}

async function measure(
  name: string,
  index: SearchIndex,
  texts: readonly string[],
  asked: Partial<SearchQuery> = {},
): Promise<void> {
  const times: number[] = [];
  const cpu = process.cpuUsage();
  let hits = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const text of texts) {
      const begun = performance.now();
      hits += (await index.search({ text, office: null, limit: 20, ...asked })).hits.length;
      times.push(performance.now() - begun);
    }
  }
  print(name, times, busySince(cpu) / times.length, hits / times.length);
}

async function measureWhileIndexing(index: SearchIndex, reports: number): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await fill(index, reports + round, reports + round + 1);
    const begun = performance.now();
    await index.search({ text: '"kết nạp đảng viên"', office: null, limit: 20 });
    times.push(performance.now() - begun);
  }
  print('phrase, while indexing', times, Number.NaN, 20);
}

function print(name: string, times: readonly number[], cpu: number, hits: number): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
  console.log(
    `${name.padEnd(28)} ${at(0.5).padStart(9)} ${at(0.95).padStart(8)} ${cpu.toFixed(1).padStart(8)} ${hits.toFixed(0).padStart(6)}`,
  );
}

function busySince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const line = (name: string, value: string): void => console.log(`${name.padEnd(16)} ${value}`);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
