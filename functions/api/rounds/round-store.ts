import { NotFoundError, VersionConflictError } from '../../../shared/domain/errors.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import type { ApiDependencies } from '../dependencies.ts';

type Deps = Pick<ApiDependencies, 'rounds' | 'clock'>;

const MAX_CONFLICTS = 20;

/** Throws `NotFoundError`. */
export async function findRound(id: string, { rounds }: Pick<Deps, 'rounds'>): Promise<Round> {
  const round = await rounds.find(id);
  if (!round) throw new NotFoundError('round', id);
  return round;
}

/** Changes the version a person saw. Throws `VersionConflictError` when it has moved on. */
export async function changeRound(
  id: string,
  version: number,
  by: string,
  deps: Deps,
  make: (round: Round) => Partial<Round>,
): Promise<Round> {
  const round = await findRound(id, deps);
  if (round.version !== version) throw new VersionConflictError(id);
  return saveChange(round, by, deps, make);
}

/**
 * Changes whatever stands: for what two people may do at once without minding each other, such as offices that answer.
 * `make` is asked anew when somebody wrote in between.
 */
export async function touchRound(
  id: string,
  by: string,
  deps: Deps,
  make: (round: Round) => Partial<Round>,
): Promise<Round> {
  for (let conflicts = 0; ; conflicts++) {
    const round = await findRound(id, deps);
    const change = make(round);
    try {
      return await saveChange(round, by, deps, () => change);
    } catch (error) {
      if (!(error instanceof VersionConflictError) || conflicts >= MAX_CONFLICTS) throw error;
    }
  }
}

async function saveChange(
  round: Round,
  by: string,
  { rounds, clock }: Deps,
  make: (round: Round) => Partial<Round>,
): Promise<Round> {
  const changedAt = clock.now().toISOString();
  const saved: Round = { ...round, ...make(round), changedBy: by, changedAt, version: round.version + 1 };
  await rounds.save(saved);
  return saved;
}
