import type { User } from '../../../shared/domain/account.ts';
import { type DecisionAction, sealDecision } from '../../../shared/domain/decision.ts';
import { ReviewError } from '../../../shared/domain/errors.ts';
import type { DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import { tallyReview } from '../../../shared/domain/quality.ts';
import { openFindings, reviewFindings, waitingFindings } from '../../../shared/domain/review.ts';
import type { EventPublisher } from '../../../shared/ports/event-publisher.ts';
import type { Ids } from '../../../shared/ports/ids.ts';
import { flushOutbox } from '../../runtime/flush-outbox.ts';
import type { ReviewDependencies, ReviewOutcome } from './decide-findings.ts';
import { loadReview, type Review } from './load-review.ts';

export interface ClosingDependencies extends ReviewDependencies {
  readonly events: EventPublisher;
  readonly ids: Ids;
}

interface ClosingRequest {
  readonly documentId: string;
  readonly version: number;
}

/** Confirms the report. Refused while a finding that needs a person has no decision, or one
 * on which two must agree has not both. */
export async function finishReview(
  request: ClosingRequest,
  user: User,
  deps: ClosingDependencies,
): Promise<ReviewOutcome> {
  const review = await loadReview(request, user, deps);
  const { document, raised, history, rule } = review;
  if (document.status !== 'awaiting-review' && document.status !== 'in-review') throw new ReviewError('not-in-review');
  const reviewed = reviewFindings(raised.findings, history, rule);
  const open = openFindings(reviewed);
  if (open.length > 0) throw new ReviewError('findings-open', { open: open.length, first: open[0]!.finding.id });
  const [page] = document.pagesToCheck ?? [];
  if (page !== undefined) throw new ReviewError('pages-unchecked', { page, pages: document.pagesToCheck!.length });
  const waiting = waitingFindings(reviewed);
  if (waiting.length > 0)
    throw new ReviewError('second-person-needed', { waiting: waiting.length, first: waiting[0]!.finding.id });
  const outcome = await close(
    {
      ...review,
      document: {
        ...document,
        postponed: null,
        forwarded: null,
        tally: tallyReview(reviewed, document.policy?.auditedPages),
      },
    },
    { action: { type: 'finish' }, status: 'confirmed', event: 'document.confirmed' },
    user,
    deps,
  );
  await deps.claims.release(document.id, user.id);
  return outcome;
}

/** Takes a confirmed report back into review, with a reason; decisions stay. */
export async function reopenReview(
  request: ClosingRequest & { readonly reason: string },
  user: User,
  deps: ClosingDependencies,
): Promise<ReviewOutcome> {
  const review = await loadReview(request, user, deps);
  if (review.document.status !== 'confirmed') throw new ReviewError('not-in-review');
  const action: DecisionAction = { type: 'reopen', reason: request.reason };
  return close(review, { action, status: 'in-review', event: 'document.reopened' }, user, deps);
}

async function close(
  { document, raised, history, rule }: Review,
  step: {
    readonly action: DecisionAction;
    readonly status: DocumentStatus;
    readonly event: 'document.confirmed' | 'document.reopened';
  },
  user: User,
  deps: ClosingDependencies,
): Promise<ReviewOutcome> {
  const at = deps.clock.now().toISOString();
  const decision = sealDecision(history, {
    documentId: document.id,
    findingId: null,
    action: step.action,
    by: user.id,
    at,
    before: null,
  });
  const saved = await deps.documents.saveReview({
    document: { ...document, status: step.status, statusAt: at },
    decisions: [decision],
    events: [
      { id: deps.ids.next(), type: step.event, detail: { documentId: document.id, decisions: decision.sequence } },
    ],
  });
  await flushOutbox(deps);
  return { document: saved, reviewed: reviewFindings(raised.findings, history, rule), touched: [] };
}
