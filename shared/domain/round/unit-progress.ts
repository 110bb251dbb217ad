import type { Document } from '../document.ts';
import { dayInVietnam } from '../vietnam-clock.ts';
import { dueOf, type Round, type RoundUnit } from './round.ts';

export type UnitState = 'waiting' | 'late' | 'received' | 'in-review' | 'confirmed';

/** Where one unit stands. */
export interface UnitProgress extends RoundUnit {
  readonly state: UnitState;
  /** The day its report is due, ISO. */
  readonly dueDay: string | null;
  /** Its first report came after that day. */
  readonly wasLate: boolean;
  readonly reports: readonly string[];
}

type Report = Pick<Document, 'id' | 'office' | 'status' | 'receivedAt'>;

/** Where every unit stands on a day (ISO, Vietnam). Reports nobody could take do not count. */
export function unitProgress(round: Round, reports: readonly Report[], today: string): UnitProgress[] {
  const byOffice = Map.groupBy(reports.filter(isTaken), ({ office }) => office);
  return round.units.map((unit) => {
    const own = byOffice.get(unit.office) ?? [];
    const dueDay = dueOf(round, unit);
    const first = own.map(({ receivedAt }) => dayInVietnam(receivedAt)).toSorted()[0];
    const wasLate = dueDay !== null && first !== undefined && first > dueDay;
    const reportIds = own.map(({ id }) => id);
    return { ...unit, state: stateOf(own, dueDay, today), dueDay, wasLate, reports: reportIds };
  });
}

/** False for a paper nobody could take: its unit still owes a report. */
export function isTaken({ status }: Pick<Document, 'status'>): boolean {
  return !['rejected', 'duplicate', 'failed'].includes(status);
}

/** The least advanced of a unit's reports decides: one still in review keeps the unit there. */
function stateOf(reports: readonly Report[], dueDay: string | null, today: string): UnitState {
  if (reports.length === 0) return dueDay !== null && today > dueDay ? 'late' : 'waiting';
  if (reports.every(({ status }) => status === 'confirmed')) return 'confirmed';
  return reports.some(({ status }) => status === 'in-review' || status === 'confirmed') ? 'in-review' : 'received';
}
