import type { RoundPageResource, UNIT_STATES } from '../../../shared/contracts/api-rounds.ts';
import type { Table } from '../exports/table.ts';

const STATES: Readonly<Record<(typeof UNIT_STATES)[number], string>> = {
  waiting: 'Chưa nộp',
  late: 'Quá hạn',
  received: 'Đã nhận',
  'in-review': 'Đang duyệt',
  confirmed: 'Đã xác nhận',
};

/** Units down, indicators across; several values of one cell stand side by side. */
export function matrixTable({ units, matrix }: RoundPageResource): Table {
  const columns = matrix.map(({ cells }) => new Map(cells.map((cell) => [cell.office, cell])));
  const lines = units.map(({ office, officeName, state }) => [
    officeName,
    STATES[state],
    ...columns.map((byOffice) => (byOffice.get(office)?.values ?? []).map(({ text }) => text).join(' / ') || null),
  ]);
  return {
    head: ['Đơn vị', 'Trạng thái', ...matrix.map(({ label, unit }) => (unit ? `${label} (${unit})` : label))],
    rows: (async function* () {
      yield* lines;
    })(),
  };
}
