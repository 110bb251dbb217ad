import type { z } from 'zod';
import type { HistoryEntrySchema } from '../../shared/contracts/api-review.ts';
import type { Decision, DecisionAction } from '../../shared/domain/decision.ts';

/** One line of the history: who, when, before, after. */
export function describeHistory({
  sequence,
  findingId,
  action,
  by,
  at,
  before,
}: Decision): z.infer<typeof HistoryEntrySchema> {
  return {
    sequence,
    findingId,
    action: action.type,
    by,
    at,
    before: action.type === 'set-parts' ? action.previous : before,
    after: valueAfter(action),
    reason: reasonOf(action),
    via: action.type === 'confirm' ? (action.via ?? null) : null,
  };
}

function reasonOf(action: DecisionAction): string | null {
  if ('reason' in action) return action.reason;
  return 'note' in action && action.note !== '' ? action.note : null;
}

function valueAfter(action: DecisionAction): unknown {
  if (action.type === 'correct') return action.value;
  if (action.type === 'set-parts') return action.parts;
  if (action.type === 'check-page') return action.page;
  if (action.type === 'postpone') return action.until;
  if (action.type === 'forward') return action.to;
  return action.type === 'add' ? action.finding.value : null;
}
