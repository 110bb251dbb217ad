import type { User } from '../../shared/domain/account.ts';
import { dayText } from '../../shared/domain/draft/value-text.ts';
import { type AwaitedReport, awaitedReports } from '../../shared/domain/round/due-reports.ts';
import { isCollecting, type Round } from '../../shared/domain/round/round.ts';
import { isTaken } from '../../shared/domain/round/unit-progress.ts';
import { dayInVietnam } from '../../shared/domain/vietnam-clock.ts';
import { readNoticeSettings } from '../runtime/notice-settings.ts';
import { tellPeople } from '../runtime/tell-people.ts';
import type { WatchingDependencies } from './watchers.ts';

/** What was looked at last, by store: the clock strikes every minute, and most strikes find the day and rounds of before. */
const looked = new WeakMap<object, string>();

/**
 * Reminds the clerks of units without a report before and on their due day, and tells them and who runs the round when
 * it has passed, each once: by Vietnamese days, and only while the round takes reports.
 */
export async function recordDueReports(deps: WatchingDependencies): Promise<void> {
  const today = dayInVietnam(deps.clock.now().toISOString());
  const { remindDays } = await readNoticeSettings(deps.settings);
  const open = (await deps.rounds.list()).filter(isCollecting);
  const stamp = [today, remindDays, ...open.map(({ id, version }) => `${id}.${version}`)].join(' ');
  if (looked.get(deps.rounds) === stamp) return;
  const clerks = Map.groupBy(await deps.accounts.usersWithRole('office'), ({ office }) => office ?? '');
  for (const round of open) await tellOfRound(round, { today, remindDays, clerks }, deps);
  // Only now: who dies on the way looks again.
  looked.set(deps.rounds, stamp);
}

interface Look {
  readonly today: string;
  readonly remindDays: number;
  readonly clerks: ReadonlyMap<string, readonly User[]>;
}

async function tellOfRound(round: Round, look: Look, deps: WatchingDependencies): Promise<void> {
  const { today, remindDays, clerks } = look;
  // Reports are asked for only where the day alone would have somebody told.
  if (awaitedReports(round, new Set(), today, remindDays).length === 0) return;
  const ids = await deps.rounds.reportsOf(round.id);
  const reports = (await Promise.all(ids.map((id) => deps.documents.find(id)))).filter((one) => one !== undefined);
  const reported = new Set(reports.filter(isTaken).map(({ office }) => office));
  const awaited = awaitedReports(round, reported, today, remindDays);
  for (const one of awaited) await tellClerks(round, one, clerks.get(one.office) ?? [], deps);
  const late = awaited.filter(({ occasion }) => occasion === 'late');
  for (const [due, units] of Map.groupBy(late, (one) => one.due)) await tellRunner(round, due, units.length, deps);
}

function tellClerks(
  round: Round,
  { office, due, occasion }: AwaitedReport,
  clerks: readonly User[],
  deps: WatchingDependencies,
): Promise<void> {
  const kind = occasion === 'late' ? 'report-late' : 'report-due';
  const to = clerks.map(({ id }) => id);
  // A due day that is moved is another one to be reminded of.
  const told = { event: `report.${occasion}`, occasion: `${office}.${due}`, detail: { due } };
  return tellPeople({ kind, about: aboutOf(round), ...told, to }, deps);
}

/** One notice for all units of one due day: of 150 late ones nobody wants 150. */
function tellRunner(round: Round, due: string, units: number, deps: WatchingDependencies): Promise<void> {
  const message = {
    vi: `${units} đơn vị chưa nộp báo cáo, hạn ${dayText(due)}`,
    en: `${units} ${units === 1 ? 'unit has' : 'units have'} sent no report; it was due ${dayText(due)}`,
  };
  const told = { event: 'units.late', occasion: due, detail: { due, units }, message };
  return tellPeople({ kind: 'report-late', about: aboutOf(round), ...told, to: [round.createdBy] }, deps);
}

const aboutOf = ({ id, name }: Round) => ({ kind: 'round', id, name }) as const;
