import { NotFoundError, VersionConflictError } from '../errors.ts';
import type { OutlineTick, Round, RoundAnswer, RoundUnit } from './round.ts';

type Content = Pick<Round, 'name' | 'founding' | 'directives' | 'period' | 'units' | 'outline' | 'due'>;

/** What a person wrote of a round, over what stood: units that stay keep what their clerks ticked. */
export function withContent(round: Pick<Round, 'units'>, content: Content): Content {
  const before = new Map(round.units.map((unit) => [unit.office, unit.ticks]));
  const units = content.units.map(({ office, way, due }): RoundUnit => {
    const ticks = before.get(office);
    return { office, way, due, ...(ticks ? { ticks } : {}) };
  });
  return { ...content, units };
}

/** A unit ticks an item by hand, or writes another note beside it. Throws `NotFoundError` for no such unit or item. */
export function tickItem(round: Round, office: string, tick: OutlineTick): Pick<Round, 'units'> {
  if (!round.outline.some(({ id }) => id === tick.item)) throw new NotFoundError('outline item', tick.item);
  return changeTicks(round, office, (ticks) => [...ticks.filter(({ item }) => item !== tick.item), tick]);
}

/** Takes the tick away; none there changes nothing. Throws `NotFoundError` for no such unit. */
export function untickItem(round: Round, office: string, item: string): Pick<Round, 'units'> {
  return changeTicks(round, office, (ticks) => ticks.filter((tick) => tick.item !== item));
}

/** An answer as it is given: to which question, and how many answers the person had seen. */
export interface GivenAnswer {
  readonly question: string;
  readonly seen: number;
  readonly answer: RoundAnswer;
}

/**
 * Keeps an answer; the one it takes the place of stays among the former ones. Throws `NotFoundError` for no such
 * question and `VersionConflictError` when somebody answered that the person had not seen.
 */
export function answerQuestion(round: Round, { question, seen, answer }: GivenAnswer): Pick<Round, 'questions'> {
  const asked = round.questions.find(({ id }) => id === question);
  if (!asked) throw new NotFoundError('question', question);
  const given = answersOf(asked);
  if (given.length !== seen) throw new VersionConflictError(round.id);
  const answered = { ...asked, answer, former: given };
  return { questions: round.questions.map((one) => (one.id === question ? answered : one)) };
}

/** Every answer that was given, oldest first. */
export function answersOf({ answer, former = [] }: Round['questions'][number]): readonly RoundAnswer[] {
  return answer === null ? former : [...former, answer];
}

function changeTicks(
  round: Round,
  office: string,
  change: (ticks: readonly OutlineTick[]) => readonly OutlineTick[],
): Pick<Round, 'units'> {
  if (!round.units.some((unit) => unit.office === office)) throw new NotFoundError('unit', office);
  return {
    units: round.units.map((unit) => (unit.office === office ? { ...unit, ticks: change(unit.ticks ?? []) } : unit)),
  };
}
