import type { Document } from '../../shared/domain/document.ts';
import { type FactBook, factBook, gatherFacts, type ReportFacts } from '../../shared/domain/draft/confirmed-facts.ts';
import { type ReviewedFinding, reviewFindings } from '../../shared/domain/review.ts';
import { ruleOf } from '../../shared/domain/review-policy.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';

/** Reports looked at together; more would only wait for each other. */
const AT_ONCE = 8;

/** What these reports say as it stands decided now, in the order asked; ones that do not exist are left out. */
export async function loadFacts(
  documentIds: readonly string[],
  documents: DocumentRepository,
  officeNames: ReadonlyMap<string, string> = new Map(),
): Promise<ReportFacts[]> {
  const found: ReportFacts[] = [];
  for (let at = 0; at < documentIds.length; at += AT_ONCE) {
    const some = documentIds.slice(at, at + AT_ONCE);
    const reports = await Promise.all(some.map((id) => loadReport(id, documents, officeNames)));
    found.push(...reports.filter((report) => report !== undefined));
  }
  return found;
}

/** The same, for look-ups. */
export async function loadFactBook(documentIds: readonly string[], documents: DocumentRepository): Promise<FactBook> {
  return factBook(await loadFacts(documentIds, documents));
}

/** One report with its findings as they stand decided, and what of them may stand in drafts. */
export async function loadReviewed(
  document: Document,
  documents: Pick<DocumentRepository, 'findRaised' | 'listDecisions'>,
  officeNames: ReadonlyMap<string, string> = new Map(),
): Promise<{ readonly reviewed: readonly ReviewedFinding[]; readonly facts: ReportFacts }> {
  const [raised, history] = await Promise.all([
    documents.findRaised(document.id),
    documents.listDecisions(document.id),
  ]);
  const reviewed = reviewFindings(raised.findings, history, ruleOf(document));
  return { reviewed, facts: gatherFacts(document, reviewed, officeNames.get(document.office) ?? document.office) };
}

async function loadReport(
  id: string,
  documents: DocumentRepository,
  officeNames: ReadonlyMap<string, string>,
): Promise<ReportFacts | undefined> {
  const document = await documents.find(id);
  return document && (await loadReviewed(document, documents, officeNames)).facts;
}
