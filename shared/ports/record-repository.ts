import type { AccessLevel } from '../domain/records/access.ts';
import type { DocumentRecord, FileRecord, RecordStanding, RecordState } from '../domain/records/record.ts';
import type { RecordChange } from '../domain/records/record-change.ts';
import type { ListPage } from './every-item.ts';

/** A record and what held for it when it, or its file, was written last. */
export interface ListedRecord {
  readonly record: DocumentRecord;
  readonly standing: RecordStanding;
}

export interface RecordQuery {
  /** Null = any. */
  readonly state: RecordState | null;
  readonly access: AccessLevel | null;
  readonly fileId: string | null;
  /** Only records whose last day lies before this one (ISO). */
  readonly dueBefore: string | null;
  readonly limit: number;
  readonly cursor: string | null;
}

/**
 * What the archive keeps of documents, and the files they lie in. A document nobody has described has no record. Every
 * write takes its change along, all or nothing; changes are appended and never change. A record is never deleted.
 */
export interface RecordRepository {
  find(documentId: string): Promise<DocumentRecord | undefined>;
  /** By document; missing ones are left out. */
  findMany(documentIds: readonly string[]): Promise<ReadonlyMap<string, DocumentRecord>>;
  /** Over the version that was read (`record.version - 1`; 1 makes it). Throws `VersionConflictError`. */
  save(record: DocumentRecord, change: RecordChange, standing: RecordStanding): Promise<void>;
  /** Puts a record with all its changes where there is none. Throws `VersionConflictError` when there is one. */
  restore(record: DocumentRecord, changes: readonly RecordChange[], standing: RecordStanding): Promise<void>;
  /** What holds now, because its file was changed; false when the record was written since it was read. */
  restand(record: DocumentRecord, standing: RecordStanding): Promise<boolean>;
  /** Due first, records without a last day last, then by document. Inserts between two pages repeat or skip none. */
  list(query: RecordQuery): Promise<ListPage<ListedRecord>>;
  /** Oldest first. */
  changes(documentId: string): Promise<readonly RecordChange[]>;
  /** Documents in a file, by id. */
  documentsOf(fileId: string): Promise<readonly string[]>;

  findFile(id: string): Promise<FileRecord | undefined>;
  /** By id. */
  listFiles(): Promise<readonly FileRecord[]>;
  /** As `save`. */
  saveFile(file: FileRecord, change: RecordChange): Promise<void>;
  /** As `restore`. */
  restoreFile(file: FileRecord, changes: readonly RecordChange[]): Promise<void>;
  fileChanges(id: string): Promise<readonly RecordChange[]>;
}
