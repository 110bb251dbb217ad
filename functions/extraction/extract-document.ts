import type { EventDetail } from '../../shared/contracts/events.ts';
import { pageKey } from '../../shared/contracts/object-keys.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { findOwnSource } from '../../shared/domain/own-identity.ts';
import { warnOfPages } from '../../shared/domain/page-warnings.ts';
import type { Part } from '../../shared/domain/part.ts';
import { identityPage, proposeParts } from '../../shared/domain/parts.ts';
import { raiseFinding } from '../../shared/domain/raise-finding.ts';
import { countFindings, reviewFindings } from '../../shared/domain/review.ts';
import { policyOf, ruleOf } from '../../shared/domain/review-policy.ts';
import { extractMentions } from '../../shared/extraction/index.ts';
import type { Extraction, ExtractionContext } from '../../shared/extraction/mention.ts';
import type { Page } from '../../shared/ocr/page.ts';
import { toPageText } from '../../shared/ocr/page-text.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { SettingsRepository } from '../../shared/ports/settings-repository.ts';
import { readJson } from '../runtime/json-objects.ts';
import { type DocumentName, nameDocument } from '../runtime/name-document.ts';
import { readReviewPolicy } from '../runtime/review-settings.ts';
import { moved } from '../runtime/update-document.ts';

export interface ExtractionDependencies {
  readonly documents: DocumentRepository;
  readonly objects: ObjectStore;
  readonly events: EventPublisher;
  readonly clock: Clock;
  readonly settings: Pick<SettingsRepository, 'find'>;
}

/** Finds what the letters say and puts it before the reviewers. Findings of a review under way are never touched. */
export async function extractDocument(
  { documentId }: EventDetail<'document.text-recognized'>,
  deps: ExtractionDependencies,
): Promise<void> {
  const document = await deps.documents.find(documentId);
  // A crash between writing and telling: tell it again.
  if (document?.status === 'awaiting-review') return publishRaised(document, deps);
  if (document?.status !== 'extracting') return;
  const pages = await readArtifacts(document, deps);
  const extraction = await extractWithKnownDates(document, pages, deps);
  const findings = raiseAll(extraction, pages);
  const parts = proposeParts(pages);
  const warnings = [...warnOfPages(pages), ...extraction.warnings];
  const policy = policyOf(await readReviewPolicy(deps.settings), document);
  const next = moved(document, 'awaiting-review', deps.clock)!;
  const raised = await deps.documents.saveRaised(
    {
      ...next,
      ...nameByMainPart(extraction, parts, pages, document.fileName),
      parts,
      policy,
      ...(policy.auditedPages ? { pagesToCheck: policy.auditedPages } : {}),
      counts: countFindings(reviewFindings(findings, [], ruleOf({ ...document, policy }))),
      warningCount: warnings.length,
    },
    { findings, warnings, unclaimed: extraction.unclaimed },
  );
  await publishRaised(raised, deps);
}

async function readArtifacts(document: Document, { objects }: ExtractionDependencies): Promise<Page[]> {
  const pages: Page[] = [];
  for (let page = 1; page <= (document.pageCount ?? 0); page++)
    pages.push(await readJson<Page>(objects, pageKey(document.id, page)));
  return pages;
}

/** Two passes: the first says which numbers to look up in confirmed reports, the second compares with them. */
async function extractWithKnownDates(
  document: Document,
  pages: readonly Page[],
  { documents }: ExtractionDependencies,
): Promise<Extraction> {
  const texts = pages.map(toPageText);
  const context: ExtractionContext = { fileName: document.fileName };
  const first = extractMentions(texts, context);
  const numbers = new Set(first.directives.map(({ value }) => value.number).filter((number) => number !== null));
  const known = new Map<string, Awaited<ReturnType<DocumentRepository['findKnownDates']>>>();
  for (const number of numbers) {
    const dates = await documents.findKnownDates(number, document.id);
    if (dates.length > 0) known.set(number, dates);
  }
  if (known.size === 0) return first;
  return extractMentions(texts, { ...context, knownDates: (number) => known.get(number) ?? [] });
}

/** The whole document was read with its first page as its head; another head is read by itself. */
function nameByMainPart(
  { own, directives }: Extraction,
  parts: readonly Part[],
  pages: readonly Page[],
  fileName: string,
): DocumentName {
  const main = parts.find(({ kind }) => kind === 'main');
  if (!main || identityPage(main, pages) === 1) return { own, ownSource: findOwnSource(own, directives) };
  return nameDocument({ parts, pages, fileName }, directives);
}

function raiseAll({ directives, dates, figures }: Extraction, pages: readonly Page[]): Finding[] {
  const byNumber = new Map(pages.map((page) => [page.page, page]));
  return [...directives, ...dates, ...figures]
    .map((mention) => raiseFinding(mention, byNumber.get(mention.page)!))
    .sort((a, b) => a.evidence.page - b.evidence.page || a.evidence.offset[0] - b.evidence.offset[0]);
}

async function publishRaised({ id, counts }: Document, { events }: ExtractionDependencies): Promise<void> {
  const findings = counts.directives + counts.dates + counts.figures;
  await events.publish([
    { type: 'document.findings-raised', detail: { documentId: id, findings, needLook: counts.needLook } },
  ]);
}
