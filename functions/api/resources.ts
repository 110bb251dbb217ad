import type { ClaimResource } from '../../shared/contracts/api-claims.ts';
import type { DocumentResource } from '../../shared/contracts/api-documents.ts';
import type { FindingResource } from '../../shared/contracts/api-findings.ts';
import { verdictState } from '../../shared/domain/agreement.ts';
import type { Claim } from '../../shared/domain/claim.ts';
import type { Decision } from '../../shared/domain/decision.ts';
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
    policy,
    pagesToCheck,
    tally: _tally,
    archive,
    ...shown
  } = document;
  const first = duplicateOf ? await documents.find(duplicateOf) : undefined;
  return {
    ...shown,
    pagesToCheck: [...(pagesToCheck ?? [])],
    twoPersonKinds: [...(policy?.twoPersonKinds ?? [])],
    own: own && { ...own },
    ownFindingId: ownSource?.findingId ?? null,
    counts: { ...counts },
    notes: [...notes],
    ...(parts ? { parts: parts.map((part) => ({ ...part, reasons: [...part.reasons] })) } : {}),
    rejection: rejection && { code: rejection.code, message: rejectionSentence(rejection, document.fileName) },
    failure: failure && { ...failure, message: failureSentence(failure.code, document.fileName) },
    ...(archive?.disposedAt ? { disposedAt: archive.disposedAt } : {}),
    duplicateOf: duplicateOf ? { id: duplicateOf, fileName: first?.fileName ?? null } : null,
  };
}

export function toClaimResource(claim: Claim | null | undefined): ClaimResource | null {
  if (!claim) return null;
  const { by, since, expiresAt, takenFrom } = claim;
  return { by, since, expiresAt, takenFrom };
}

/** What an office sees of its report: not who works on it, nor what reviewers write to each other. */
export function withoutDesk({
  claim: _claim,
  postponed: _postponed,
  forwarded: _forwarded,
  ...shown
}: DocumentResource) {
  return shown;
}

/** Below this the machine asks for a person: what a finding of the blind audit is shown with. */
const DOUBTED_CONFIDENCE = 0.6;

/**
 * A finding with the value that stands and the decision behind it. One of the blind audit looks like any other that needs
 * a person until its report is confirmed: who knew it was sure would not look as hard.
 */
export function toFindingResource(reviewed: ReviewedFinding, { status }: Pick<Document, 'status'>): FindingResource {
  const { finding, state, value, decision, decisions, agreement, isSampled } = reviewed;
  const { value: proposed, evidence, ...rest } = finding;
  const isBlind = isSampled && status !== 'confirmed';
  const resource = {
    ...rest,
    ...(isBlind ? { reasons: ['low-confidence'], confidence: Math.min(rest.confidence, DOUBTED_CONFIDENCE) } : {}),
    ...(isSampled && !isBlind ? { audited: true } : {}),
    ...(agreement === 'not-required' ? {} : { agreement, voices: decisions.map((one) => voiceOf(one, value)) }),
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

function voiceOf({ by, at, action, before }: Decision, standing: unknown) {
  return {
    by,
    at,
    state: verdictState(action),
    value:
      action.type === 'correct' ? action.value : action.type === 'add' ? action.finding.value : (before ?? standing),
    reason: action.type === 'reject' ? action.reason : null,
  };
}
