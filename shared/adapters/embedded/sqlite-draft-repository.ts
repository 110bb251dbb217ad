import type { DatabaseSync } from 'node:sqlite';
import { VersionConflictError } from '../../domain/errors.ts';
import type { OutboxEvent } from '../../ports/document-repository.ts';
import type { DraftEntry, DraftRepository, DraftVersion } from '../../ports/draft-repository.ts';
import { storedDraftEntry } from '../stored-draft.ts';
import { transaction } from './sqlite-database.ts';
import { prepareOutboxInsert } from './sqlite-outbox.ts';
import { textIn } from './sqlite-values.ts';

/** Drafts in SQLite; the version stands in the statement, so that no writer can slip in between. */
export function createSqliteDraftRepository(db: DatabaseSync): DraftRepository {
  const select = db.prepare('SELECT body FROM drafts WHERE id = ?');
  const selectAll = db.prepare('SELECT body FROM drafts ORDER BY changed_at DESC, id DESC');
  const selectVersions = db.prepare('SELECT body FROM draft_versions WHERE draft_id = ? ORDER BY version DESC');
  const selectDrafts = db.prepare('SELECT draft_id FROM draft_reports WHERE document_id = ? ORDER BY draft_id');
  const insert = db.prepare(
    'INSERT INTO drafts (version, changed_at, body, id) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const update = db.prepare('UPDATE drafts SET version = ?, changed_at = ?, body = ? WHERE id = ? AND version = ?');
  const rewrite = db.prepare('UPDATE drafts SET body = ? WHERE id = ?');
  const insertVersion = db.prepare('INSERT INTO draft_versions (draft_id, version, body) VALUES (?, ?, ?)');
  const insertReport = db.prepare(
    'INSERT INTO draft_reports (document_id, draft_id) VALUES (?, ?) ON CONFLICT (document_id, draft_id) DO NOTHING',
  );
  const insertEvents = prepareOutboxInsert(db);
  const find = (id: string): DraftEntry | undefined => {
    const row = select.get(id);
    return row && storedDraftEntry(textIn(row, 'body'));
  };
  const write = (entry: DraftEntry, events: readonly OutboxEvent[], isNew: boolean): void =>
    transaction(db, () => {
      const { id, version, changedAt, changedBy, status, bodyKey } = entry;
      const fields = [version, Date.parse(changedAt), JSON.stringify(entry), id] as const;
      const { changes } = isNew ? insert.run(...fields) : update.run(...fields, version - 1);
      if (changes === 0) throw new VersionConflictError(id);
      const kept: DraftVersion = { version, bodyKey, status, by: changedBy, at: changedAt };
      insertVersion.run(id, version, JSON.stringify(kept));
      for (const documentId of entry.reports) insertReport.run(documentId, id);
      insertEvents(events);
    });
  return {
    find: async (id) => find(id),
    list: async () => selectAll.all().map((row) => storedDraftEntry(textIn(row, 'body'))),
    create: async (entry, events = []) => write(entry, events, true),
    save: async (entry, events = []) => write(entry, events, false),
    versions: async (id) => selectVersions.all(id).map((row) => JSON.parse(textIn(row, 'body')) as DraftVersion),
    draftsOn: async (documentId) => selectDrafts.all(documentId).map((row) => textIn(row, 'draft_id')),
    markOutdated: async (id, { version, outdated }, grown) =>
      transaction(db, () => {
        const entry = find(id);
        if (entry?.version !== version || entry.outdated === outdated) return false;
        rewrite.run(JSON.stringify({ ...entry, outdated }), id);
        if (outdated > entry.outdated) insertEvents([grown]);
        return true;
      }),
  };
}
