import { dueOf, isCollecting, type Round } from './round.ts';

/** Told of a unit without a report: some days before its due day, on the day, or after it. */
export type DueOccasion = 'soon' | 'today' | 'late';

export interface AwaitedReport {
  readonly office: string;
  /** ISO day. */
  readonly due: string;
  readonly occasion: DueOccasion;
}

const DAY = 86_400_000;

/**
 * Units of an open round without a report of which somebody is to be told on a day (ISO, Vietnam); `remindDays` before
 * its due day it is soon. A day on which nothing ran is made up for on the next.
 */
export function awaitedReports(
  round: Round,
  reported: ReadonlySet<string>,
  today: string,
  remindDays: number,
): AwaitedReport[] {
  if (!isCollecting(round)) return [];
  return round.units.flatMap((unit) => {
    const due = dueOf(round, unit);
    if (due === null || reported.has(unit.office)) return [];
    const occasion = occasionOf(due, today, remindDays);
    return occasion === null ? [] : [{ office: unit.office, due, occasion }];
  });
}

function occasionOf(due: string, today: string, remindDays: number): DueOccasion | null {
  const days = (Date.parse(due) - Date.parse(today)) / DAY;
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= remindDays ? 'soon' : null;
}
