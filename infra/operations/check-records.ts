import { type Decision, findBrokenLink } from '../../shared/domain/decision.ts';
import { type DailyRoot, dailyRoots } from '../../shared/domain/records/daily-roots.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';

export interface RecordsReport {
  readonly documents: number;
  readonly decisions: number;
  /** Reports whose history does not fit together, with the number of the first decision that does not. */
  readonly broken: readonly { readonly documentId: string; readonly sequence: number }[];
  readonly roots: readonly DailyRoot[];
}

const DOCUMENTS_AT_ONCE = 200;

/** Walks every history of decisions link by link and sums all of them up by day. */
export async function checkRecords(documents: DocumentRepository): Promise<RecordsReport> {
  const broken: { documentId: string; sequence: number }[] = [];
  const links: Pick<Decision, 'documentId' | 'sequence' | 'at' | 'hash'>[] = [];
  let count = 0;
  let cursor: string | null = null;
  do {
    const page = await documents.list({
      office: null,
      statuses: [],
      order: 'oldest',
      limit: DOCUMENTS_AT_ONCE,
      cursor,
    });
    for (const { id } of page.items) {
      count += 1;
      const history = await documents.listDecisions(id);
      const sequence = findBrokenLink(history);
      if (sequence !== null) broken.push({ documentId: id, sequence });
      links.push(
        ...history.map(({ documentId, sequence: number, at, hash }) => ({ documentId, sequence: number, at, hash })),
      );
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { documents: count, decisions: links.length, broken, roots: dailyRoots(links) };
}
