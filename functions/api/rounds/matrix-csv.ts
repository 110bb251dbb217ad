import type { RoundPageResource } from '../../../shared/contracts/api-rounds.ts';

const BYTE_ORDER_MARK = String.fromCharCode(0xfeff);

/** Units down, indicators across, for a spreadsheet; several values of one cell stand side by side. UTF-8 with a mark. */
export function matrixCsv({ units, matrix }: RoundPageResource): string {
  const cells = matrix.map(({ cells: own }) => new Map(own.map((cell) => [cell.office, cell])));
  const head = ['Đơn vị', 'Trạng thái', ...matrix.map(({ label, unit }) => (unit ? `${label} (${unit})` : label))];
  const rows = units.map(({ office, officeName, state }) => [
    officeName,
    state,
    ...cells.map((byOffice) => (byOffice.get(office)?.values ?? []).map(({ text }) => text).join(' / ')),
  ]);
  return `${BYTE_ORDER_MARK}${[head, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula would be run by the spreadsheet: it is made a text. */
function quoted(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
