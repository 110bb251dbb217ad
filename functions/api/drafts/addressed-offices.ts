import type { RoundRepository } from '../../../shared/ports/round-repository.ts';
import type { OpenDraft } from './draft-store.ts';

/** Ids of the offices a paper goes to: its unit, the units of its round, or the offices of its reports. */
export async function addressedOffices(
  { draft, book }: OpenDraft,
  { rounds }: { readonly rounds: Pick<RoundRepository, 'find'> },
): Promise<readonly string[]> {
  if (draft.unit !== null) return [draft.unit];
  const round = draft.roundId === null ? undefined : await rounds.find(draft.roundId);
  const offices = round ? round.units : [...book.values()];
  return [...new Set(offices.map(({ office }) => office))];
}
