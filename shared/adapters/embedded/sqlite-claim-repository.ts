import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Claim } from '../../domain/claim.ts';
import type { Document } from '../../domain/document.ts';
import type { DocumentChange } from '../../ports/change-feed.ts';
import type { ClaimRepository, ClaimRequest } from '../../ports/claim-repository.ts';
import { transaction } from './sqlite-database.ts';
import { numberIn, textIn, textOrNullIn } from './sqlite-values.ts';

export interface ClaimRepositoryOptions {
  /** Called after a report changed hands; a renewal changes nothing for others. */
  onChange?(change: DocumentChange): void;
}

/** Claims on reports in SQLite. */
export function createSqliteClaimRepository(db: DatabaseSync, options: ClaimRepositoryOptions = {}): ClaimRepository {
  const claims = prepareClaims(db);
  const documentOf = db.prepare('SELECT body FROM documents WHERE id = ?');
  const announce = (documentId: string, claim: Claim | null): void => {
    const row = documentOf.get(documentId);
    if (!row) return;
    const { office, version, status, pagesRecognized, pageCount } = JSON.parse(textIn(row, 'body')) as Document;
    options.onChange?.({ documentId, office, version, status, pagesRecognized, pageCount, claim });
  };
  const take = (request: ClaimRequest, mayTakeFrom: string | null): Claim => {
    const { before, after } = transaction(db, () => {
      const held = claims.find(request.documentId);
      const isFree = !held || Date.parse(held.expiresAt) <= Date.parse(request.now);
      if (held && !isFree && held.by !== request.by && held.by !== mayTakeFrom) return { before: held, after: held };
      const isMine = held?.by === request.by && !isFree;
      const claim: Claim = {
        documentId: request.documentId,
        by: request.by,
        since: isMine ? held.since : request.now,
        expiresAt: request.expiresAt,
        takenFrom: isMine ? held.takenFrom : held && !isFree ? held.by : null,
      };
      claims.write(claim);
      return { before: held, after: claim };
    });
    if (before?.by !== after.by || before.since !== after.since) announce(request.documentId, after);
    return after;
  };
  return {
    claim: async (request) => take(request, null),
    takeOver: async (request) => take(request, request.from),
    release: async (documentId, by) => {
      if (claims.remove(documentId, by)) announce(documentId, null);
    },
    findMany: async (documentIds) => documentIds.flatMap((id) => claims.find(id) ?? []),
  };
}

function prepareClaims(db: DatabaseSync) {
  const select = db.prepare('SELECT * FROM review_claims WHERE document_id = ?');
  const save = db.prepare(
    `INSERT INTO review_claims (document_id, holder, since, expires_at, taken_from) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (document_id) DO UPDATE SET
       holder = excluded.holder, since = excluded.since, expires_at = excluded.expires_at, taken_from = excluded.taken_from`,
  );
  const remove = db.prepare('DELETE FROM review_claims WHERE document_id = ? AND holder = ?');
  return {
    find: (documentId: string): Claim | undefined => {
      const row = select.get(documentId);
      return row && claimOf(row);
    },
    write: ({ documentId, by, since, expiresAt, takenFrom }: Claim): void =>
      void save.run(documentId, by, Date.parse(since), Date.parse(expiresAt), takenFrom),
    remove: (documentId: string, by: string): boolean => remove.run(documentId, by).changes === 1,
  };
}

function claimOf(row: Record<string, SQLOutputValue>): Claim {
  return {
    documentId: textIn(row, 'document_id'),
    by: textIn(row, 'holder'),
    since: new Date(numberIn(row, 'since')).toISOString(),
    expiresAt: new Date(numberIn(row, 'expires_at')).toISOString(),
    takenFrom: textOrNullIn(row, 'taken_from'),
  };
}
