import type { User } from '../../../shared/domain/account.ts';
import { type DecisionAction, sealDecision } from '../../../shared/domain/decision.ts';
import { ReviewError } from '../../../shared/domain/errors.ts';
import type { DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import { openFindings, reviewFindings } from '../../../shared/domain/review.ts';
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

/** Confirms the report. Refused while a finding that needs a person has no decision. */
export async function finishReview(
  request: ClosingRequest,
  user: User,
  deps: ClosingDependencies,
): Promise<ReviewOutcome> {
  const review = await loadReview(request.documentId, request.version, user, deps.documents);
  const { document, raised, history } = review;
  if (document.status !== 'awaiting-review' && document.status !== 'in-review') throw new ReviewError('not-in-review');
  const open = openFindings(reviewFindings(raised.findings, history));
  if (open.length > 0) throw new ReviewError('findings-open', { open: open.length, first: open[0]!.finding.id });
  return close(review, { action: { type: 'finish' }, status: 'confirmed', event: 'document.confirmed' }, user, deps);
}

/** Takes a confirmed report back into review, with a reason; decisions stay. */
export async function reopenReview(
  request: ClosingRequest & { readonly reason: string },
  user: User,
  deps: ClosingDependencies,
): Promise<ReviewOutcome> {
  const review = await loadReview(request.documentId, request.version, user, deps.documents);
  if (review.document.status !== 'confirmed') throw new ReviewError('not-in-review');
  const action: DecisionAction = { type: 'reopen', reason: request.reason };
  return close(review, { action, status: 'in-review', event: 'document.reopened' }, user, deps);
}

async function close(
  { document, raised, history }: Review,
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
  return { document: saved, reviewed: reviewFindings(raised.findings, history), touched: [] };
}
