import type { Round, RoundQuestion } from '../../../shared/domain/round/round.ts';
import { tellPeople } from '../../runtime/tell-people.ts';
import type { ApiDependencies } from '../dependencies.ts';

type Deps = Pick<ApiDependencies, 'accounts' | 'notices' | 'settings' | 'clock' | 'logger'>;

/** Tells the clerks of the unit. The question is kept already: a bell that fails is logged, not an error of asking. */
export async function tellQuestion(round: Round, { id, office }: RoundQuestion, deps: Deps): Promise<void> {
  await quietly(deps, async () => {
    const clerks = (await deps.accounts.usersWithRole('office')).filter((user) => user.office === office);
    const to = clerks.map((user) => user.id);
    const about = { kind: 'round', id: round.id, name: round.name } as const;
    await tellPeople({ kind: 'round-question', about, event: 'round.asked', occasion: id, to }, deps);
  });
}

/** Tells who asked; each answer is its own occasion. */
export async function tellAnswer(round: Round, { id, by }: RoundQuestion, answers: number, deps: Deps): Promise<void> {
  await quietly(deps, async () => {
    const about = { kind: 'round', id: round.id, name: round.name } as const;
    const occasion = `${id}.${answers}`;
    await tellPeople({ kind: 'round-answered', about, event: 'round.answered', occasion, to: [by] }, deps);
  });
}

async function quietly({ logger }: Deps, tell: () => Promise<void>): Promise<void> {
  await tell().catch((error: unknown) => logger.error('nobody could be told of a question', { error }));
}
