import type { User } from '../../../shared/domain/account.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { NotFoundError, ReviewError, VersionConflictError } from '../../../shared/domain/errors.ts';
import { maySeeDocument } from '../../../shared/domain/records/access.ts';
import { type ReviewRule, ruleOf } from '../../../shared/domain/review-policy.ts';
import type { DocumentRepository, RaisedFindings } from '../../../shared/ports/document-repository.ts';
import { ApiError } from '../problem.ts';
import { type ClaimDependencies, requireFreeHand } from './claims.ts';

const CLOSED = {
  vi: 'Tài liệu có dấu mật đã được cách ly; chỉ quản trị phụ trách bảo mật được mở. Hãy liên hệ quản trị.',
  en: 'The document bears a secrecy mark and is quarantined; only the administrator in charge may open it. Contact them.',
};

/** A document with everything a review command needs. */
export interface Review {
  readonly document: Document;
  readonly raised: RaisedFindings;
  readonly history: readonly Decision[];
  readonly rule: ReviewRule;
}

/** Throws `NotFoundError` also for a document the user may not see: its existence is not told. */
export async function findVisibleDocument(id: string, user: User, documents: DocumentRepository): Promise<Document> {
  const document = await documents.find(id);
  if (!document || !maySeeDocument(user, document)) throw new NotFoundError('document', id);
  return document;
}

/** A visible document whose content may be looked at: papers with a secrecy mark are for the administrator alone. */
export async function findReadableDocument(id: string, user: User, documents: DocumentRepository): Promise<Document> {
  const document = await findVisibleDocument(id, user, documents);
  if (document.rejection?.code === 'secret' && user.role !== 'admin') throw new ApiError(403, 'secret', CLOSED);
  return document;
}

/**
 * Loads the review at the version the reviewer saw. Throws `VersionConflictError` when it has moved on and `ReviewError`
 * while somebody else has the report in hand.
 */
export async function loadReview(
  { documentId: id, version }: { readonly documentId: string; readonly version: number },
  user: User,
  deps: ClaimDependencies & { readonly documents: DocumentRepository },
): Promise<Review> {
  const { documents } = deps;
  const document = await findVisibleDocument(id, user, documents);
  // What was disposed of is reviewed by nobody any more.
  if (document.archive?.disposedAt) throw new ReviewError('not-in-review');
  await requireFreeHand(id, user.id, deps);
  if (document.version !== version) throw new VersionConflictError(id);
  const [raised, history] = await Promise.all([documents.findRaised(id), documents.listDecisions(id)]);
  return { document, raised, history, rule: ruleOf(document) };
}
