import type { Document } from '../../shared/domain/document.ts';
import { NotFoundError, VersionConflictError } from '../../shared/domain/errors.ts';
import { type DocumentStatus, mayMove } from '../../shared/domain/lifecycle.ts';
import type { FailureCode } from '../../shared/domain/reason-codes.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';

const MAX_CONFLICTS = 20;

/**
 * Reads, changes and writes a document, again when somebody wrote in between. `change` returns null to leave it.
 * Returns the document as it stands afterwards. Throws `NotFoundError`.
 */
export async function updateDocument(
  documents: DocumentRepository,
  id: string,
  change: (document: Document) => Document | null,
): Promise<Document> {
  for (let conflicts = 0; ; conflicts++) {
    const document = await documents.find(id);
    if (!document) throw new NotFoundError('document', id);
    const changed = change(document);
    if (!changed) return document;
    try {
      return await documents.save(changed);
    } catch (error) {
      if (!(error instanceof VersionConflictError) || conflicts >= MAX_CONFLICTS) throw error;
    }
  }
}

/** The document in its next status; null when the lifecycle has no such way (a late or repeated event). */
export function moved(document: Document, status: DocumentStatus, clock: Clock): Document | null {
  if (!mayMove(document.status, status)) return null;
  return { ...document, status, statusAt: clock.now().toISOString() };
}

/** Settles a document as failed at a step, unless it has gone on meanwhile. */
export async function failDocument(
  { documents, clock }: { readonly documents: DocumentRepository; readonly clock: Clock },
  documentId: string,
  step: string,
  code: FailureCode,
): Promise<void> {
  await updateDocument(documents, documentId, (document) => {
    const failed = moved(document, 'failed', clock);
    return failed && { ...failed, failure: { code, step, at: clock.now().toISOString() } };
  });
}
