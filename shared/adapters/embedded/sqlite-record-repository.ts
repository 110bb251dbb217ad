import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { VersionConflictError } from '../../domain/errors.ts';
import type { DocumentRecord, FileRecord, RecordStanding } from '../../domain/records/record.ts';
import type { RecordChange } from '../../domain/records/record-change.ts';
import type { ListedRecord, RecordQuery, RecordRepository } from '../../ports/record-repository.ts';
import { cursorOf, NO_DAY, readCursor } from '../record-places.ts';
import { transaction } from './sqlite-database.ts';
import { textIn } from './sqlite-values.ts';

/** Records of the archive in SQLite; the version stands in the statement, so that no writer can slip in between. */
export function createSqliteRecordRepository(db: DatabaseSync): RecordRepository {
  const select = db.prepare('SELECT body FROM records WHERE document_id = ?');
  const selectMany = db.prepare('SELECT body FROM records WHERE document_id IN (SELECT value FROM json_each(?))');
  const selectOf = db.prepare('SELECT document_id FROM records WHERE file_id = ? ORDER BY document_id');
  const selectFile = db.prepare('SELECT body FROM record_files WHERE id = ?');
  const selectFiles = db.prepare('SELECT body FROM record_files ORDER BY id');
  const selectChanges = db.prepare('SELECT body FROM record_changes WHERE kind = ? AND id = ? ORDER BY version');
  const find = (id: string) => bodyOf<DocumentRecord>(select.get(id));
  const changesOf = (kind: Kind, id: string) =>
    selectChanges.all(kind, id).map((row) => bodyOf<RecordChange>(row) as RecordChange);
  return {
    find: async (id) => find(id),
    findMany: async (ids) => {
      const rows = selectMany.all(JSON.stringify(ids));
      return new Map(rows.map((row) => bodyOf<DocumentRecord>(row)!).map((record) => [record.documentId, record]));
    },
    changes: async (id) => changesOf('document', id),
    documentsOf: async (fileId) => selectOf.all(fileId).map((row) => textIn(row, 'document_id')),
    findFile: async (id) => bodyOf<FileRecord>(selectFile.get(id)),
    listFiles: async () => selectFiles.all().map((row) => bodyOf<FileRecord>(row)!),
    fileChanges: async (id) => changesOf('file', id),
    list: prepareList(db),
    ...prepareWriting(db),
  };
}

type Kind = 'document' | 'file';

function prepareWriting(db: DatabaseSync) {
  const insert = db.prepare(
    `INSERT INTO records (version, file_id, state, access, due, standing, body, document_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (document_id) DO NOTHING`,
  );
  const update = db.prepare(
    `UPDATE records SET version = ?, file_id = ?, state = ?, access = ?, due = ?, standing = ?, body = ?
     WHERE document_id = ? AND version = ?`,
  );
  const insertFile = db.prepare(
    'INSERT INTO record_files (version, body, id) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const updateFile = db.prepare('UPDATE record_files SET version = ?, body = ? WHERE id = ? AND version = ?');
  const insertChange = db.prepare('INSERT INTO record_changes (kind, id, version, body) VALUES (?, ?, ?, ?)');
  const append = (kind: Kind, id: string, changes: readonly RecordChange[]): void => {
    for (const change of changes) insertChange.run(kind, id, change.version, JSON.stringify(change));
  };
  const write = (record: DocumentRecord, changes: readonly RecordChange[], standing: RecordStanding, isNew: boolean) =>
    transaction(db, () => {
      const fields = fieldsOf(record, standing);
      const { changes: written } = isNew ? insert.run(...fields) : update.run(...fields, record.version - 1);
      if (written === 0) throw new VersionConflictError(record.documentId);
      append('document', record.documentId, changes);
    });
  const writeFile = (file: FileRecord, changes: readonly RecordChange[], isNew: boolean) =>
    transaction(db, () => {
      const fields = [file.version, JSON.stringify(file), file.id] as const;
      const { changes: written } = isNew ? insertFile.run(...fields) : updateFile.run(...fields, file.version - 1);
      if (written === 0) throw new VersionConflictError(file.id);
      append('file', file.id, changes);
    });
  return {
    save: async (record: DocumentRecord, change: RecordChange, standing: RecordStanding) =>
      write(record, [change], standing, record.version === 1),
    restore: async (record: DocumentRecord, changes: readonly RecordChange[], standing: RecordStanding) =>
      write(record, changes, standing, true),
    restand: async (record: DocumentRecord, standing: RecordStanding) =>
      update.run(...fieldsOf(record, standing), record.version).changes > 0,
    saveFile: async (file: FileRecord, change: RecordChange) => writeFile(file, [change], file.version === 1),
    restoreFile: async (file: FileRecord, changes: readonly RecordChange[]) => writeFile(file, changes, true),
  };
}

function prepareList(db: DatabaseSync): RecordRepository['list'] {
  const select = db.prepare(
    `SELECT document_id, due, standing, body FROM records
     WHERE (?1 IS NULL OR state = ?1) AND (?2 IS NULL OR access = ?2) AND (?3 IS NULL OR file_id = ?3)
       AND (?4 IS NULL OR due < ?4) AND (due, document_id) > (?5, ?6)
     ORDER BY due, document_id LIMIT ?7`,
  );
  return async ({ state, access, fileId, dueBefore, limit, cursor }: RecordQuery) => {
    const after = readCursor(cursor);
    const rows = select.all(state, access, fileId, dueBefore, after.due, after.documentId, limit + 1);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(listedIn),
      nextCursor: last ? cursorOf(textIn(last, 'due'), textIn(last, 'document_id')) : null,
    };
  };
}

const fieldsOf = (record: DocumentRecord, standing: RecordStanding) =>
  [
    ...([record.version, record.fileId, standing.state, standing.access, standing.due ?? NO_DAY] as const),
    ...([JSON.stringify(standing), JSON.stringify(record), record.documentId] as const),
  ] as const;

const listedIn = (row: Record<string, SQLOutputValue>): ListedRecord => ({
  record: JSON.parse(textIn(row, 'body')) as DocumentRecord,
  standing: JSON.parse(textIn(row, 'standing')) as RecordStanding,
});

function bodyOf<T>(row: Record<string, SQLOutputValue> | undefined): T | undefined {
  return row && (JSON.parse(textIn(row, 'body')) as T);
}
