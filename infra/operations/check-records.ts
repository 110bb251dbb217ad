import { canonicalJson, type Decision, findBrokenLink } from '../../shared/domain/decision.ts';
import type { Document } from '../../shared/domain/document.ts';
import { type DailyRoot, dailyRoots } from '../../shared/domain/records/daily-roots.ts';
import { type FileRecord, standingOf } from '../../shared/domain/records/record.ts';
import { findBrokenChange } from '../../shared/domain/records/record-change.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import { everyItem } from '../../shared/ports/every-item.ts';
import type { RecordRepository } from '../../shared/ports/record-repository.ts';

export interface RecordsReport {
  readonly documents: number;
  readonly decisions: number;
  /** Reports whose history does not fit together, with the number of the first decision that does not. */
  readonly broken: readonly { readonly documentId: string; readonly sequence: number }[];
  readonly roots: readonly DailyRoot[];
  /** Changes of what the archive keeps of documents and files. */
  readonly changes: number;
  /** Records and files that do not lead from their changes, with the version where that begins. */
  readonly altered: readonly { readonly kind: 'document' | 'file'; readonly id: string; readonly version: number }[];
  /** Documents that carry another level, term or disposal than their record rules. */
  readonly unruled: readonly string[];
}

const ALL = { office: null, statuses: [], order: 'oldest', limit: 200 } as const;

/**
 * Walks every history of decisions link by link and sums all of them up by day; walks every history of a record of the
 * archive and holds the record, and what its document carries of it, against where it leads.
 */
export async function checkRecords(documents: DocumentRepository, records: RecordRepository): Promise<RecordsReport> {
  const broken: { documentId: string; sequence: number }[] = [];
  const links: Pick<Decision, 'documentId' | 'sequence' | 'at' | 'hash'>[] = [];
  let count = 0;
  const archive = await checkFiles(records);
  for await (const document of everyItem((cursor) => documents.list({ ...ALL, cursor }))) {
    const { id } = document;
    count += 1;
    await checkRecord(document, records, archive);
    const history = await documents.listDecisions(id);
    const sequence = findBrokenLink(history);
    if (sequence !== null) broken.push({ documentId: id, sequence });
    links.push(
      ...history.map(({ documentId, sequence: number, at, hash }) => ({ documentId, sequence: number, at, hash })),
    );
  }
  const { changes, altered, unruled } = archive;
  return { documents: count, decisions: links.length, broken, roots: dailyRoots(links), changes, altered, unruled };
}

interface ArchiveCheck {
  changes: number;
  readonly altered: { kind: 'document' | 'file'; id: string; version: number }[];
  readonly unruled: string[];
  readonly files: ReadonlyMap<string, FileRecord>;
}

async function checkFiles(records: RecordRepository): Promise<ArchiveCheck> {
  const files = await records.listFiles();
  const check: ArchiveCheck = {
    ...{ changes: 0, altered: [], unruled: [] },
    files: new Map(files.map((file) => [file.id, file])),
  };
  for (const file of files) {
    const changes = await records.fileChanges(file.id);
    check.changes += changes.length;
    const version = findBrokenChange(file, changes);
    if (version !== null) check.altered.push({ kind: 'file', id: file.id, version });
  }
  return check;
}

async function checkRecord(document: Document, records: RecordRepository, check: ArchiveCheck): Promise<void> {
  const { id } = document;
  const [record, changes] = await Promise.all([records.find(id), records.changes(id)]);
  check.changes += changes.length;
  const version = findBrokenChange(record, changes);
  if (version !== null) check.altered.push({ kind: 'document', id, version });
  if (!record) {
    if (document.archive) check.unruled.push(id);
    return;
  }
  const file = record.fileId === null ? undefined : check.files.get(record.fileId);
  const { access, retention } = standingOf(record, file, null);
  const ruled = { access, retention, disposedAt: record.disposal?.decision?.at ?? null };
  if (canonicalJson(document.archive ?? null) !== canonicalJson(ruled)) check.unruled.push(id);
}
