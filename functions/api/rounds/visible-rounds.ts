import type { User } from '../../../shared/domain/account.ts';
import { hasUnit, isCollecting, type Round } from '../../../shared/domain/round/round.ts';

/** An office sees the open rounds it is part of, and later ones while a question waits for it. */
export function isShownTo(round: Round, { role, office }: User): boolean {
  if (role !== 'office') return true;
  if (office === null || !hasUnit(round, office)) return false;
  const isAsked = round.questions.some((question) => question.office === office && question.answer === null);
  return isCollecting(round) || (isAsked && mayAnswer(round));
}

/** True while units are heard. */
export function mayAnswer({ status }: Pick<Round, 'status'>): boolean {
  return status !== 'preparing' && status !== 'closed';
}
