import { NotFoundError, VersionConflictError } from '../../../shared/domain/errors.ts';
import { contentVersionOf, type Round } from '../../../shared/domain/round/round.ts';
import type { ApiDependencies } from '../dependencies.ts';

type Deps = Pick<ApiDependencies, 'rounds' | 'clock'>;
type Change = (round: Round) => Partial<Round>;

const MAX_CONFLICTS = 20;

/** Throws `NotFoundError`. */
export async function findRound(id: string, { rounds }: Pick<Deps, 'rounds'>): Promise<Round> {
  const round = await rounds.find(id);
  if (!round) throw new NotFoundError('round', id);
  return round;
}

/**
 * Changes what reviewers write, over the version a person saw. Throws `VersionConflictError` when a reviewer has moved it
 * on; what offices answered meanwhile is in nobody's way.
 */
export function changeRound(id: string, version: number, by: string, deps: Deps, make: Change): Promise<Round> {
  return save(id, by, deps, (round) => {
    if (contentVersionOf(round) !== version) throw new VersionConflictError(id);
    return { ...make(round), contentVersion: version + 1 };
  });
}

/** Changes whatever stands: what people add at once without minding each other, such as questions and answers. */
export function touchRound(id: string, by: string, deps: Deps, make: Change): Promise<Round> {
  return save(id, by, deps, (round) => ({ ...make(round), contentVersion: contentVersionOf(round) }));
}

/** `make` is asked anew when somebody wrote in between. */
async function save(id: string, by: string, deps: Deps, make: Change): Promise<Round> {
  for (let conflicts = 0; ; conflicts++) {
    const round = await findRound(id, deps);
    const people = { changedBy: by, changedAt: deps.clock.now().toISOString() };
    const saved: Round = { ...round, ...make(round), ...people, version: round.version + 1 };
    try {
      await deps.rounds.save(saved);
      return saved;
    } catch (error) {
      if (!(error instanceof VersionConflictError) || conflicts >= MAX_CONFLICTS) throw error;
    }
  }
}
