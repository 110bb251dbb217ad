import type { DocumentDetail } from '../../shared/contracts/api-documents.ts';
import type { DocumentText } from '../../shared/contracts/artifacts.ts';
import { pageKey, textKey } from '../../shared/contracts/object-keys.ts';
import type { Document } from '../../shared/domain/document.ts';
import { isSettled } from '../../shared/domain/lifecycle.ts';
import { gatherEvidence } from '../../shared/domain/raise-finding.ts';
import { reviewFindings } from '../../shared/domain/review.ts';
import { ruleOf } from '../../shared/domain/review-policy.ts';
import type { Page } from '../../shared/ocr/page.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { PageSpan } from '../../shared/text/span.ts';
import { readJson } from '../runtime/json-objects.ts';
import { toDocumentResource, toFindingResource } from './resources.ts';

interface Sources {
  readonly documents: DocumentRepository;
  readonly objects: ObjectStore;
}

/** Everything the review page draws, without the pictures and the words of pages. */
export async function describeDocument(document: Document, { documents, objects }: Sources): Promise<DocumentDetail> {
  const [resource, raised, history, text] = await Promise.all([
    toDocumentResource(document, documents),
    documents.findRaised(document.id),
    documents.listDecisions(document.id),
    isSettled(document.status) ? readText(document.id, objects) : undefined,
  ]);
  return {
    document: resource,
    pages: (text?.pages ?? []).map(({ page, width, height, source }) => ({ page, width, height, source })),
    findings: reviewFindings(raised.findings, history, ruleOf(document)).map((one) => toFindingResource(one, document)),
    warnings: raised.warnings.map(({ code, page, start, end, message, likely, mentions }) => ({
      code,
      page,
      offset: [start, end],
      message,
      likely,
      findings: [...mentions],
    })),
    // Of a disposed document there is no page any more to find them on.
    unclaimed: document.archive?.disposedAt ? [] : await locateSpans(document.id, raised.unclaimed, objects),
  };
}

async function readText(documentId: string, objects: ObjectStore): Promise<DocumentText | undefined> {
  return (await objects.head(textKey(documentId))) ? readJson<DocumentText>(objects, textKey(documentId)) : undefined;
}

/** Boxes for spans that have no evidence of their own; each page is read once. */
async function locateSpans(
  documentId: string,
  spans: readonly PageSpan[],
  objects: ObjectStore,
): Promise<DocumentDetail['unclaimed']> {
  const pages = new Map<number, Page>();
  const located: DocumentDetail['unclaimed'] = [];
  for (const span of spans) {
    const page = pages.get(span.page) ?? (await readJson<Page>(objects, pageKey(documentId, span.page)));
    pages.set(span.page, page);
    const { quote, box } = gatherEvidence(page, span);
    located.push({ page: span.page, offset: [span.start, span.end], quote, box });
  }
  return located;
}
