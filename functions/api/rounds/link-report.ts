import type { User } from '../../../shared/domain/account.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { hasUnit, isCollecting, type Round, type RoundUnit } from '../../../shared/domain/round/round.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { findDocuments } from './load-round-reports.ts';
import { roundRefusal } from './refusals.ts';

type Deps = Pick<ApiDependencies, 'rounds' | 'documents'>;

/**
 * Puts a report into a round; an office only while the round is open. A report of another round has to be taken out of
 * it first: nothing leaves a round unseen. Throws a refusal.
 */
export async function linkReport(
  round: Round,
  report: Pick<Document, 'id' | 'office'>,
  user: User,
  { rounds }: Deps,
): Promise<void> {
  if (!hasUnit(round, report.office)) throw roundRefusal('not-a-unit');
  const held = await rounds.roundOf(report.id);
  if (held === round.id) return;
  if (held !== undefined) throw roundRefusal('in-another-round');
  if (user.role === 'office') requireOpen(round, report.office);
  await rounds.link(report.id, round.id);
}

/** Throws a refusal unless the round takes reports of this office now. */
export function requireOpen(round: Round, office: string): void {
  if (!hasUnit(round, office)) throw roundRefusal('not-a-unit');
  if (!isCollecting(round)) throw roundRefusal('round-closed');
}

/** Throws a refusal where a unit that is left out has reports or questions in the round. */
export async function refuseLosingUnits(
  round: Round,
  units: readonly Pick<RoundUnit, 'office'>[],
  deps: Deps,
): Promise<void> {
  const kept = new Set(units.map(({ office }) => office));
  const isLost = ({ office }: { readonly office: string }) => !kept.has(office);
  if (!round.units.some(isLost)) return;
  const reports = await findDocuments(await deps.rounds.reportsOf(round.id), deps);
  if (reports.some(isLost) || round.questions.some(isLost)) throw roundRefusal('unit-in-use');
}
