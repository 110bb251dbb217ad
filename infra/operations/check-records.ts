import { type Decision, findBrokenLink } from '../../shared/domain/decision.ts';
import { type DailyRoot, dailyRoots } from '../../shared/domain/records/daily-roots.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import { everyItem } from '../../shared/ports/every-item.ts';

export interface RecordsReport {
  readonly documents: number;
  readonly decisions: number;
  /** Reports whose history does not fit together, with the number of the first decision that does not. */
  readonly broken: readonly { readonly documentId: string; readonly sequence: number }[];
  readonly roots: readonly DailyRoot[];
}

const ALL = { office: null, statuses: [], order: 'oldest', limit: 200 } as const;

/** Walks every history of decisions link by link and sums all of them up by day. */
export async function checkRecords(documents: DocumentRepository): Promise<RecordsReport> {
  const broken: { documentId: string; sequence: number }[] = [];
  const links: Pick<Decision, 'documentId' | 'sequence' | 'at' | 'hash'>[] = [];
  let count = 0;
  for await (const { id } of everyItem((cursor) => documents.list({ ...ALL, cursor }))) {
    count += 1;
    const history = await documents.listDecisions(id);
    const sequence = findBrokenLink(history);
    if (sequence !== null) broken.push({ documentId: id, sequence });
    links.push(
      ...history.map(({ documentId, sequence: number, at, hash }) => ({ documentId, sequence: number, at, hash })),
    );
  }
  return { documents: count, decisions: links.length, broken, roots: dailyRoots(links) };
}
