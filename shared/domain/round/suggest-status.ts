import type { DraftStatus } from '../draft/draft.ts';
import { ROUND_STATUSES, type RoundStatus } from './round.ts';

/**
 * The next status of a round, where its drafts say that it has come: `drafting` with the first draft, `submitted` once
 * all are submitted, `issued` once all are issued. Null while they say nothing of the sort; a person moves it.
 */
export function suggestStatus(status: RoundStatus, drafts: readonly DraftStatus[]): RoundStatus | null {
  if (drafts.length === 0) return null;
  const at = ROUND_STATUSES.indexOf(status);
  const reached = ROUND_STATUSES.indexOf(reachedBy(drafts));
  return at < reached ? ROUND_STATUSES[at + 1]! : null;
}

function reachedBy(drafts: readonly DraftStatus[]): RoundStatus {
  if (drafts.every((draft) => draft === 'issued')) return 'issued';
  return drafts.every((draft) => draft !== 'drafting' && draft !== 'returned') ? 'submitted' : 'drafting';
}
