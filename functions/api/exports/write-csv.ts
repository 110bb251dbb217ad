import type { Row, Table } from './table.ts';

/** Spreadsheets on Windows take a file for UTF-8 only with this mark. */
const BYTE_ORDER_MARK = '\u{feff}';
/** A cell that begins with one of these is a formula to a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/u;

/** RFC 4180 with a byte order mark, lines ended by CRLF. No cell is ever read as a formula. */
export async function* writeCsv({ head, rows }: Table): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${BYTE_ORDER_MARK}${lineOf(head)}`);
  for await (const row of rows) yield encoder.encode(lineOf(row));
}

function lineOf(row: Row): string {
  return `${row.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
