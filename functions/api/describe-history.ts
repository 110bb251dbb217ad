import type { z } from 'zod';
import type { HistoryEntrySchema } from '../../shared/contracts/api.ts';
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
    reason: 'reason' in action ? action.reason : null,
  };
}

function valueAfter(action: DecisionAction): unknown {
  if (action.type === 'correct') return action.value;
  if (action.type === 'set-parts') return action.parts;
  return action.type === 'add' ? action.finding.value : null;
}
