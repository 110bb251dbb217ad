import type { DocumentResource, FindingResource } from '../../shared/contracts/api.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { ReviewedFinding } from '../../shared/domain/review.ts';
import { failureSentence, rejectionSentence } from '../../shared/domain/sentences.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';

/** The document as the console sees it: no object keys, every code with its sentence. */
export async function toDocumentResource(document: Document, documents: DocumentRepository): Promise<DocumentResource> {
  const {
    originalKey: _originalKey,
    ownSource,
    rejection,
    failure,
    duplicateOf,
    own,
    counts,
    notes,
    parts,
    ...shown
  } = document;
  const first = duplicateOf ? await documents.find(duplicateOf) : undefined;
  return {
    ...shown,
    own: own && { ...own },
    ownFindingId: ownSource?.findingId ?? null,
    counts: { ...counts },
    notes: [...notes],
    ...(parts ? { parts: parts.map((part) => ({ ...part, reasons: [...part.reasons] })) } : {}),
    rejection: rejection && { code: rejection.code, message: rejectionSentence(rejection, document.fileName) },
    failure: failure && { ...failure, message: failureSentence(failure.code, document.fileName) },
    duplicateOf: duplicateOf ? { id: duplicateOf, fileName: first?.fileName ?? null } : null,
  };
}

/** A finding with the value that stands and the decision behind it. */
export function toFindingResource({ finding, state, value, decision }: ReviewedFinding): FindingResource {
  const { value: proposed, evidence, ...rest } = finding;
  const resource = {
    ...rest,
    proposed,
    value,
    state,
    evidence: { ...evidence, offset: [...evidence.offset], wordIds: [...evidence.wordIds] },
    decision: decision && {
      by: decision.by,
      at: decision.at,
      reason: decision.action.type === 'reject' ? decision.action.reason : null,
    },
  };
  return resource as FindingResource;
}
