import type { DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import type { HitMatch } from '../../../shared/domain/search/facets.ts';
import { everyItem } from '../../../shared/ports/every-item.ts';
import type { Hit, SearchIndex, SearchQuery } from '../../../shared/ports/search-index.ts';
import type { Row, Table } from './table.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/x-ndjson; charset=utf-8',
};

const HITS_AT_ONCE = 100;
const HEAD = [
  ...['Số, ký hiệu', 'Trích yếu', 'Đơn vị', 'Ngày', 'Trạng thái', 'Trang', 'Khớp', 'Đoạn trích', 'Mã báo cáo'],
] as const;
const STATUS: Readonly<Partial<Record<DocumentStatus, string>>> = {
  'awaiting-review': 'Chờ duyệt, chưa xác nhận',
  'in-review': 'Đang duyệt, chưa xác nhận',
  confirmed: 'Đã xác nhận',
};
const MATCH: Readonly<Record<HitMatch, string>> = { exact: 'đúng dấu', folded: 'không dấu', similar: 'gần giống' };

/**
 * The whole result of a query, written as it is found. `nameOf` gives the name of an office. What is not confirmed is
 * called so in every line.
 */
export function exportHits(
  format: ExportFormat,
  query: Omit<SearchQuery, 'limit' | 'cursor' | 'count'>,
  { searchIndex, nameOf }: { searchIndex: SearchIndex; nameOf: (office: string) => string },
): AsyncGenerator<Uint8Array> {
  const hits = everyHit(searchIndex, query);
  if (format === 'jsonl') return writeJsonLines(hits);
  const table: Table = { head: HEAD, rows: rowsOf(hits, nameOf) };
  return format === 'csv' ? writeCsv(table) : writeXlsx(table);
}

function everyHit(searchIndex: SearchIndex, query: Omit<SearchQuery, 'limit' | 'cursor'>): AsyncGenerator<Hit> {
  return everyItem(async (cursor) => {
    const { hits, nextCursor } = await searchIndex.search({ ...query, limit: HITS_AT_ONCE, cursor });
    return { items: hits, nextCursor };
  });
}

async function* rowsOf(hits: AsyncIterable<Hit>, nameOf: (office: string) => string): AsyncGenerator<Row> {
  for await (const { number, title, office, date, status, page, match, excerpt, documentId } of hits) {
    const said = STATUS[status as DocumentStatus] ?? 'Chưa xác nhận';
    yield [number, title, nameOf(office), date, said, page, MATCH[match], excerpt, documentId];
  }
}

async function* writeJsonLines(hits: AsyncIterable<Hit>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const { score: _score, ...hit } of hits) {
    yield encoder.encode(`${JSON.stringify({ ...hit, isConfirmed: hit.status === 'confirmed' })}\n`);
  }
}
