import type { z } from 'zod';
import type { SamePlacesResponse } from '../../../shared/contracts/api-desk.ts';
import type { DocumentText } from '../../../shared/contracts/artifacts.ts';
import { textKey } from '../../../shared/contracts/object-keys.ts';
import type { User } from '../../../shared/domain/account.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import { maySeeDocument } from '../../../shared/domain/records/access.ts';
import { type ReviewedFinding, reviewFindings } from '../../../shared/domain/review.ts';
import { ruleOf } from '../../../shared/domain/review-policy.ts';
import type { DirectiveValue } from '../../../shared/extraction/mention.ts';
import type { DocumentRepository } from '../../../shared/ports/document-repository.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import { readJson } from '../../runtime/json-objects.ts';
import { toClaimResource, toDocumentResource, toFindingResource } from '../resources.ts';
import { type ClaimDependencies, holdingClaims } from './claims.ts';
import { findVisibleDocument } from './load-review.ts';

interface Dependencies extends ClaimDependencies {
  readonly documents: DocumentRepository;
  readonly objects: ObjectStore;
}
type SamePlaces = z.infer<typeof SamePlacesResponse>;

/** Reports looked through for one question, oldest first. */
const MOST_REPORTS = 200;

/**
 * Where else the same directive (number, issuer and date alike) stands undecided: in the reports under review that nobody
 * else has in hand. A directive without a number or date is never the same as another.
 */
export async function findSamePlaces(
  documentId: string,
  findingId: string,
  user: User,
  deps: Dependencies,
): Promise<SamePlaces> {
  const document = await findVisibleDocument(documentId, user, deps.documents);
  const target = (await reviewOf(document, deps)).find(({ finding }) => finding.id === findingId);
  if (!target) throw new NotFoundError('finding', findingId);
  const identity = identityOf(target);
  if (identity === null) return { items: [], looked: 0, isPartial: false };
  const { items, nextCursor } = await deps.documents.list({
    ...{ office: user.office, statuses: ['awaiting-review', 'in-review'], order: 'oldest', limit: MOST_REPORTS },
    cursor: null,
  });
  const held = await holdingClaims(
    items.map(({ id }) => id),
    deps,
  );
  const free = items.filter((one) => maySeeDocument(user, one) && isFreeFor(held.get(one.id)?.by, user));
  // One finding can bear one id in two reports: it follows from what stands where on the page.
  const isTarget = ({ id }: Document, { finding }: ReviewedFinding) => id === documentId && finding.id === findingId;
  const places: SamePlaces['items'] = [];
  for (const other of free) {
    const same = (await reviewOf(other, deps)).filter(
      (one) => one.state === 'open' && !isTarget(other, one) && identityOf(one) === identity,
    );
    if (same.length > 0) places.push(...(await describe(other, same, held, deps)));
  }
  return { items: places, looked: free.length, isPartial: nextCursor !== null };
}

const isFreeFor = (holder: string | undefined, user: User): boolean => holder === undefined || holder === user.id;

async function reviewOf(document: Document, { documents }: Dependencies): Promise<ReviewedFinding[]> {
  const [raised, history] = await Promise.all([
    documents.findRaised(document.id),
    documents.listDecisions(document.id),
  ]);
  return reviewFindings(raised.findings, history, ruleOf(document));
}

function identityOf({ finding, value }: ReviewedFinding): string | null {
  if (finding.kind !== 'directive') return null;
  const { number, date, issuer } = value as DirectiveValue;
  return number === null || date === null ? null : JSON.stringify([number, date, issuer]);
}

async function describe(
  document: Document,
  same: readonly ReviewedFinding[],
  held: Awaited<ReturnType<typeof holdingClaims>>,
  { documents, objects }: Dependencies,
): Promise<SamePlaces['items']> {
  const text = await readJson<DocumentText>(objects, textKey(document.id));
  const resource = await toDocumentResource(document, documents);
  const claim = toClaimResource(held.get(document.id));
  return same.flatMap((reviewed) => {
    const page = text.pages.find(({ page: number }) => number === reviewed.finding.evidence.page);
    if (!page) return [];
    const { width, height, source } = page;
    return [
      {
        document: { ...resource, claim },
        page: { page: page.page, width, height, source },
        finding: toFindingResource(reviewed, document),
      },
    ];
  });
}
