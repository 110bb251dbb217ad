import type { z } from 'zod';
import type { DecisionRequest } from '../../../shared/contracts/api-review.ts';
import { pageKey } from '../../../shared/contracts/object-keys.ts';
import type { User } from '../../../shared/domain/account.ts';
import { type Decision, type DecisionAction, sealDecision } from '../../../shared/domain/decision.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { ReviewError } from '../../../shared/domain/errors.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { standingOwn } from '../../../shared/domain/own-identity.ts';
import { gatherEvidence } from '../../../shared/domain/raise-finding.ts';
import {
  checkAct,
  countFindings,
  type ReviewedFinding,
  reviewAgain,
  reviewFindings,
} from '../../../shared/domain/review.ts';
import { mentionId } from '../../../shared/extraction/mention-id.ts';
import type { Page } from '../../../shared/ocr/page.ts';
import type { ClaimRepository } from '../../../shared/ports/claim-repository.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { DocumentRepository } from '../../../shared/ports/document-repository.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import { readJson } from '../../runtime/json-objects.ts';
import { loadReview, type Review } from './load-review.ts';

export interface ReviewDependencies {
  readonly documents: DocumentRepository;
  readonly claims: ClaimRepository;
  readonly objects: ObjectStore;
  readonly clock: Clock;
}

export type Act = z.infer<typeof DecisionRequest>['acts'][number];

/** A review after a command: the document as it stands and every finding with its state. */
export interface ReviewOutcome {
  readonly document: Document;
  readonly reviewed: readonly ReviewedFinding[];
  /** Findings the command touched. */
  readonly touched: readonly string[];
}

/**
 * Appends one decision an act, all or none. Throws `ReviewError`, `VersionConflictError`, `NotFoundError`;
 * after any of them nothing has changed.
 */
export async function decideFindings(
  request: { readonly documentId: string; readonly version: number; readonly acts: readonly Act[] },
  user: User,
  deps: ReviewDependencies,
): Promise<ReviewOutcome> {
  const review = await loadReview(request, user, deps);
  const { document, raised, history, rule } = review;
  if (document.status !== 'awaiting-review' && document.status !== 'in-review') throw new ReviewError('not-in-review');

  const decisions: Decision[] = [];
  let reviewed = reviewFindings(raised.findings, history, rule);
  for (const act of request.acts) {
    const { findingId, action } = await toAction(act, reviewed, review, deps);
    const before = checkAct(reviewed, findingId, action, user.id);
    const at = deps.clock.now().toISOString();
    const entry = { documentId: document.id, findingId, action, by: user.id, at, before };
    decisions.push(sealDecision([...history.slice(-1), ...decisions], entry));
    reviewed = reviewAgain(reviewed, findingId, [...history, ...decisions], rule);
  }
  const saved = await deps.documents.saveReview({
    document: {
      ...document,
      ...enterReview(document, deps.clock),
      postponed: null,
      own: standingOwn(document, reviewed),
      counts: countFindings(reviewed),
    },
    decisions,
    events: [],
  });
  return { document: saved, reviewed, touched: decisions.map(({ findingId }) => findingId!) };
}

/** What a document becomes by the first act of a review. */
export function enterReview(document: Document, clock: Clock): Partial<Document> {
  return document.status === 'in-review' ? {} : { status: 'in-review', statusAt: clock.now().toISOString() };
}

async function toAction(
  act: Act,
  reviewed: readonly ReviewedFinding[],
  review: Review,
  deps: ReviewDependencies,
): Promise<{ findingId: string; action: DecisionAction }> {
  switch (act.type) {
    case 'correct': {
      const target = reviewed.find(({ finding }) => finding.id === act.findingId);
      if (target && target.finding.kind !== act.corrected.kind)
        throw new ReviewError('value-invalid', { findingId: act.findingId });
      return { findingId: act.findingId, action: { type: 'correct', value: act.corrected.value } };
    }
    case 'reject':
      return { findingId: act.findingId, action: { type: 'reject', reason: act.reason } };
    case 'add': {
      const finding = await addedFinding(act, review.document, deps);
      return { findingId: finding.id, action: { type: 'add', finding } };
    }
    case 'confirm':
      return { findingId: act.findingId, action: { type: 'confirm', ...(act.via ? { via: act.via } : {}) } };
    case 'undo':
      return { findingId: act.findingId, action: { type: 'undo' } };
  }
}

/** A missed finding stands on words of the page like any other: no value without evidence. */
async function addedFinding(
  act: Extract<Act, { type: 'add' }>,
  document: Document,
  { objects }: ReviewDependencies,
): Promise<Finding> {
  const [start, end] = act.offset;
  if (act.page > (document.pageCount ?? 0)) throw new ReviewError('value-invalid', { page: act.page });
  const page = await readJson<Page>(objects, pageKey(document.id, act.page));
  if (start >= end || end > page.text.length) throw new ReviewError('value-invalid', { page: act.page });
  const span = { page: act.page, start, end };
  const { kind, value } = act.added;
  return {
    id: mentionId(kind, JSON.stringify(value), act.page, span),
    kind,
    value,
    evidence: gatherEvidence(page, span),
    confidence: 1,
    reasons: [],
    alternatives: [],
    group: null,
    origin: 'reviewer',
  } as Finding;
}
