import type { Document } from '../../../shared/domain/document.ts';
import type { ReportFacts } from '../../../shared/domain/draft/confirmed-facts.ts';
import type { ReviewedFinding } from '../../../shared/domain/review.ts';
import { type AnsweredIndicators, answeredIndicators } from '../../../shared/domain/round/checklist.ts';
import { loadReviewed } from '../../runtime/load-facts.ts';
import type { ApiDependencies } from '../dependencies.ts';

/** Reports looked at together; more would only wait for each other. */
const AT_ONCE = 8;
/** States in which a report has been read. */
export const READ_STATUSES = ['awaiting-review', 'in-review', 'confirmed'] as const;

/** A report of a round; one that is not read yet has no findings. */
export interface RoundReport {
  readonly document: Document;
  readonly reviewed: readonly ReviewedFinding[];
  readonly facts: ReportFacts;
}

/** The reports with these ids that there are, without what they say. */
export async function findDocuments(
  ids: readonly string[],
  { documents }: Pick<ApiDependencies, 'documents'>,
): Promise<Document[]> {
  const found = await Promise.all(ids.map((id) => documents.find(id)));
  return found.filter((document) => document !== undefined);
}

/** What reports say that have been read, in the order given; the others are left out. */
export async function loadRoundReports(
  given: readonly Document[],
  { documents }: Pick<ApiDependencies, 'documents'>,
  officeNames: ReadonlyMap<string, string> = new Map(),
): Promise<RoundReport[]> {
  const read = given.filter(isRead);
  const reports: RoundReport[] = [];
  for (let at = 0; at < read.length; at += AT_ONCE) {
    const some = read.slice(at, at + AT_ONCE);
    const loaded = await Promise.all(some.map((document) => loadReviewed(document, documents, officeNames)));
    reports.push(...loaded.map((one, index) => ({ document: some[index]!, ...one })));
  }
  return reports;
}

/** Which indicators every office's reports speak of. */
export function answeredByOffice(reports: readonly RoundReport[]): (office: string) => AnsweredIndicators {
  const byOffice = Map.groupBy(reports, ({ document }) => document.office);
  return (office) => answeredIndicators(byOffice.get(office) ?? []);
}

/** True once its findings are there to be looked at. */
export function isRead({ status }: Pick<Document, 'status'>): boolean {
  return (READ_STATUSES as readonly string[]).includes(status);
}
