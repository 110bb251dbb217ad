import type { DocumentText } from '../../shared/contracts/artifacts.ts';
import { textKey } from '../../shared/contracts/object-keys.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { FindingValue } from '../../shared/domain/finding.ts';
import { reportingYears } from '../../shared/domain/records/reporting-period.ts';
import { termCode } from '../../shared/domain/records/retention.ts';
import { reviewFindings } from '../../shared/domain/review.ts';
import { ruleOf } from '../../shared/domain/review-policy.ts';
import { factsOf } from '../../shared/domain/search/facts.ts';
import type { MentionKind } from '../../shared/extraction/mention.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import type { IndexedDocument } from '../../shared/ports/search-index.ts';
import { readJson } from './json-objects.ts';

export interface DescribingDependencies {
  readonly documents: DocumentRepository;
  readonly objects: ObjectStore;
}

/** What the archive keeps of a document: its text, and what its findings say that nobody rejected. */
export async function describeForArchive(
  document: Document,
  { documents, objects }: DescribingDependencies,
): Promise<IndexedDocument> {
  const { pages } = await readJson<DocumentText>(objects, textKey(document.id));
  const [{ findings }, decisions] = await Promise.all([
    documents.findRaised(document.id),
    documents.listDecisions(document.id),
  ]);
  const reviewed = reviewFindings(findings, decisions, ruleOf(document));
  const standing = reviewed.filter(({ state }) => state !== 'rejected');
  const { access = 'open', retention = null } = document.archive ?? {};
  const byPage = Map.groupBy(standing, ({ finding }) => finding.evidence.page);
  const said = (page: number): { kind: MentionKind; value: FindingValue }[] =>
    (byPage.get(page) ?? []).map(({ finding: { kind }, value }) => ({ kind, value }));
  return {
    documentId: document.id,
    office: document.office,
    version: document.version,
    title: document.own?.title ?? document.fileName,
    status: document.status,
    number: document.own?.number ?? null,
    type: document.own?.type ?? null,
    issuer: document.own?.issuer ?? null,
    date: document.own?.date ?? document.receivedAt.slice(0, 10),
    kinds: [...new Set(standing.map(({ finding }) => finding.kind))].sort(),
    periods: reportingYears(document, reviewed),
    retention: retention === null ? null : termCode(retention),
    access,
    pages: pages.map(({ page, text }) => ({ page, text, facts: factsOf(said(page)) })),
  };
}
