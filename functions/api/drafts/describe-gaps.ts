import type { DraftGaps } from '../../../shared/contracts/api-drafts.ts';
import { findGaps } from '../../../shared/domain/draft/gaps.ts';
import { loadFacts } from '../../runtime/load-facts.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { openDraft } from './draft-store.ts';

/** What stands beside a draft: contradictions, silence, blanks, units without a confirmed report. */
export async function describeGaps(
  id: string,
  deps: Pick<ApiDependencies, 'drafts' | 'documents' | 'objects' | 'events' | 'ids' | 'clock' | 'rounds' | 'accounts'>,
): Promise<DraftGaps> {
  const { draft } = await openDraft(id, deps);
  const [offices, round] = await Promise.all([
    deps.accounts.listOffices(),
    draft.roundId === null ? undefined : deps.rounds.find(draft.roundId),
  ]);
  const names = new Map(offices.map(({ id: office, name }) => [office, name]));
  const units = (round?.units ?? []).filter(({ office }) => draft.unit === null || office === draft.unit);
  const came = round ? await loadFacts(await deps.rounds.reportsOf(round.id), deps.documents, names) : [];
  const own = await loadFacts(draft.reports, deps.documents, names);
  const isSupervised = (office: string) => !round || units.some((unit) => unit.office === office);
  const gaps = findGaps({
    draft,
    reports: own.filter(({ isConfirmed, office }) => isConfirmed && isSupervised(office)),
    outline: round?.outline ?? [],
    units: units.map(({ office }) => ({
      office,
      name: names.get(office) ?? office,
      reports: came.filter((report) => report.office === office).map(({ isConfirmed }) => isConfirmed),
    })),
  });
  // What the domain only reads the contract may write: the shapes are the same.
  return gaps as DraftGaps;
}
