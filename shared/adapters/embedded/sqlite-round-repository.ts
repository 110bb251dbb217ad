import type { DatabaseSync } from 'node:sqlite';
import { VersionConflictError } from '../../domain/errors.ts';
import type { Round } from '../../domain/round/round.ts';
import type { RoundRepository } from '../../ports/round-repository.ts';
import { textIn } from './sqlite-values.ts';

/** Rounds in SQLite. */
export function createSqliteRoundRepository(db: DatabaseSync): RoundRepository {
  const select = db.prepare('SELECT body FROM rounds WHERE id = ?');
  const selectAll = db.prepare('SELECT body FROM rounds ORDER BY created_at DESC, id DESC');
  const insert = db.prepare(
    'INSERT INTO rounds (version, created_at, body, id) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const update = db.prepare('UPDATE rounds SET version = ?, created_at = ?, body = ? WHERE id = ? AND version = ?');
  const link = db.prepare(
    `INSERT INTO round_reports (document_id, round_id) VALUES (?, ?)
     ON CONFLICT (document_id) DO UPDATE SET round_id = excluded.round_id`,
  );
  const unlink = db.prepare('DELETE FROM round_reports WHERE document_id = ?');
  const selectRound = db.prepare('SELECT round_id FROM round_reports WHERE document_id = ?');
  const selectReports = db.prepare('SELECT document_id FROM round_reports WHERE round_id = ? ORDER BY document_id');
  const fieldsOf = (round: Round) =>
    [round.version, Date.parse(round.createdAt), JSON.stringify(round), round.id] as const;
  return {
    find: async (id) => {
      const row = select.get(id);
      return row && (JSON.parse(textIn(row, 'body')) as Round);
    },
    list: async () => selectAll.all().map((row) => JSON.parse(textIn(row, 'body')) as Round),
    create: async (round) => {
      if (insert.run(...fieldsOf(round)).changes === 0) throw new VersionConflictError(round.id);
    },
    save: async (round) => {
      if (update.run(...fieldsOf(round), round.version - 1).changes === 0) throw new VersionConflictError(round.id);
    },
    link: async (documentId, roundId) => void link.run(documentId, roundId),
    unlink: async (documentId) => void unlink.run(documentId),
    roundOf: async (documentId) => {
      const row = selectRound.get(documentId);
      return row && textIn(row, 'round_id');
    },
    reportsOf: async (roundId) => selectReports.all(roundId).map((row) => textIn(row, 'document_id')),
  };
}
