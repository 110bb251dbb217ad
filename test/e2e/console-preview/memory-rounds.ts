import { VersionConflictError } from '../../../shared/domain/errors.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import type { RoundRepository } from '../../../shared/ports/round-repository.ts';

/** Rounds kept as long as the preview runs. */
export function memoryRounds(): RoundRepository {
  const rounds = new Map<string, Round>();
  const links = new Map<string, string>();
  return {
    find: async (id) => rounds.get(id),
    list: async () => [...rounds.values()].toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    create: async (round) => void rounds.set(round.id, round),
    save: async (round) => {
      if (rounds.get(round.id)?.version !== round.version - 1) throw new VersionConflictError(round.id);
      rounds.set(round.id, round);
    },
    link: async (documentId, roundId) => void links.set(documentId, roundId),
    unlink: async (documentId) => void links.delete(documentId),
    roundOf: async (documentId) => links.get(documentId),
    reportsOf: async (roundId) => [...links].filter(([, held]) => held === roundId).map(([documentId]) => documentId),
  };
}
