import { mayReview, type User } from '../../../shared/domain/account.ts';
import { type DecisionAction, sealDecision } from '../../../shared/domain/decision.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { ReviewError } from '../../../shared/domain/errors.ts';
import { reviewFindings } from '../../../shared/domain/review.ts';
import type { AccountRepository } from '../../../shared/ports/account-repository.ts';
import type { ReviewDependencies, ReviewOutcome } from './decide-findings.ts';
import { loadReview } from './load-review.ts';

interface MoveRequest {
  readonly documentId: string;
  readonly version: number;
  readonly note: string;
}

/** Puts a report off until a day, or takes it back at once; it becomes free for everybody. */
export function postponeReport(
  { until, ...request }: MoveRequest & { readonly until: string | null },
  user: User,
  deps: ReviewDependencies,
): Promise<ReviewOutcome> {
  const action: DecisionAction = { type: 'postpone', until, note: request.note };
  return move(request, action, user, deps, (at) => ({
    postponed: until === null ? null : { until, note: request.note, by: user.id, at },
  }));
}

/** Asks a colleague to take a report, or gives it back to everybody. Throws `ReviewError` for somebody who may not review. */
export async function forwardReport(
  { to, ...request }: MoveRequest & { readonly to: string | null },
  user: User,
  deps: ReviewDependencies & { readonly accounts: AccountRepository },
): Promise<ReviewOutcome> {
  const colleague = to === null ? undefined : await deps.accounts.findUser(to);
  if (to !== null && !(colleague && mayReview(colleague))) throw new ReviewError('value-invalid', { to });
  const action: DecisionAction = { type: 'forward', to, note: request.note };
  return move(request, action, user, deps, (at) => ({
    postponed: null,
    forwarded: to === null ? null : { to, note: request.note, by: user.id, at },
  }));
}

/** Says that a page was looked through for what the machine missed. Throws `ReviewError` for a page nobody asked about. */
export function checkPage(
  { page, ...request }: Omit<MoveRequest, 'note'> & { readonly page: number },
  user: User,
  deps: ReviewDependencies,
): Promise<ReviewOutcome> {
  return move(request, { type: 'check-page', page }, user, deps, (_at, { pagesToCheck = [] }) => {
    if (!pagesToCheck.includes(page)) throw new ReviewError('value-invalid', { page });
    return { pagesToCheck: pagesToCheck.filter((other) => other !== page) };
  });
}

async function move(
  request: Omit<MoveRequest, 'note'>,
  action: DecisionAction,
  user: User,
  deps: ReviewDependencies,
  change: (at: string, document: Document) => Partial<Document>,
): Promise<ReviewOutcome> {
  const { document, raised, history, rule } = await loadReview(request, user, deps);
  if (document.status !== 'awaiting-review' && document.status !== 'in-review') throw new ReviewError('not-in-review');
  const at = deps.clock.now().toISOString();
  const entry = { documentId: document.id, findingId: null, action, by: user.id, at, before: null };
  const saved = await deps.documents.saveReview({
    document: { ...document, ...change(at, document) },
    decisions: [sealDecision(history, entry)],
    events: [],
  });
  if (action.type !== 'check-page') await deps.claims.release(document.id, user.id);
  return { document: saved, reviewed: reviewFindings(raised.findings, history, rule), touched: [] };
}
