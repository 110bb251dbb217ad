import type { z } from 'zod';
import type { DocumentResource } from '../../../shared/contracts/api-documents.ts';
import type { DecisionResponse } from '../../../shared/contracts/api-review.ts';
import type { DocumentRepository } from '../../../shared/ports/document-repository.ts';
import { toClaimResource, toDocumentResource, toFindingResource } from '../resources.ts';
import { type ClaimDependencies, holdingClaims } from './claims.ts';
import type { ReviewOutcome } from './decide-findings.ts';

/** What a review command answers: the document as it stands, the findings it touched, and those it took away. */
export async function describeOutcome(
  { document, reviewed, touched }: ReviewOutcome,
  deps: ClaimDependencies & { readonly documents: DocumentRepository },
): Promise<z.infer<typeof DecisionResponse>> {
  const ids = new Set(touched);
  const changed = reviewed.filter(({ finding }) => ids.has(finding.id));
  const known = new Set(changed.map(({ finding }) => finding.id));
  return {
    document: await withClaim(await toDocumentResource(document, deps.documents), deps),
    findings: changed.map((one) => toFindingResource(one, document)),
    removed: [...ids].filter((id) => !known.has(id)),
  };
}

/** Adds who has the report in hand. */
export async function withClaim(resource: DocumentResource, deps: ClaimDependencies): Promise<DocumentResource> {
  const held = await holdingClaims([resource.id], deps);
  return { ...resource, claim: toClaimResource(held.get(resource.id)) };
}
