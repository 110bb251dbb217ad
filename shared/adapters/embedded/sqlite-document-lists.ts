import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Document } from '../../domain/document.ts';
import { NotFoundError } from '../../domain/errors.ts';
import { DOCUMENT_STATUSES, type DocumentStatus } from '../../domain/lifecycle.ts';
import type { DocumentPage, DocumentQuery } from '../../ports/document-repository.ts';
import { foldVietnamese } from '../../text/fold.ts';
import { numberIn, textIn } from './sqlite-values.ts';

/** Where a page ended: the sort key of its last document. */
interface Position {
  readonly receivedAt: number;
  readonly id: string;
}
interface Condition {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** What the text filter looks in: the folded file name and own number, one a line. */
export function foldedNames({ fileName, own }: Document): string {
  return [fileName, own?.number ?? ''].map(foldForFilter).join('\n');
}

/** Lists by keyset: a page starts after the sort key of the last one, so inserts in between shift nothing. */
export function prepareDocumentLists(db: DatabaseSync) {
  const countAll = db.prepare('SELECT status, count(*) AS documents FROM documents GROUP BY status');
  const countOffice = db.prepare(
    'SELECT status, count(*) AS documents FROM documents WHERE office = ? GROUP BY status',
  );
  return {
    list: (query: DocumentQuery): DocumentPage => {
      const limit = Math.max(1, Math.trunc(query.limit));
      const { sql, values } = pageQuery(query, limit + 1);
      const rows = db.prepare(sql).all(...values);
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const position = last && { receivedAt: numberIn(last, 'received_at'), id: textIn(last, 'id') };
      return {
        items: items.map((row) => JSON.parse(textIn(row, 'body')) as Document),
        nextCursor: position && rows.length > limit ? encodeCursor(position) : null,
      };
    },
    countByStatus: (office: string | null): Record<DocumentStatus, number> => {
      const rows = office === null ? countAll.all() : countOffice.all(office);
      const counts = new Map(rows.map((row) => [textIn(row, 'status'), numberIn(row, 'documents')]));
      const entries = DOCUMENT_STATUSES.map((status) => [status, counts.get(status) ?? 0] as const);
      return Object.fromEntries(entries) as Record<DocumentStatus, number>;
    },
  };
}

function pageQuery(query: DocumentQuery, rows: number): Condition {
  const direction = query.order === 'newest' ? 'DESC' : 'ASC';
  const order = `ORDER BY received_at ${direction}, id ${direction} LIMIT ?`;
  const base = [...officeCondition(query), ...cursorCondition(query)];
  const text = foldForFilter(query.text ?? '').trim();
  const statuses = [...new Set(query.statuses)];
  const found =
    text !== ''
      ? selectWhere(
          [...base, ...statusesCondition(statuses), { sql: 'instr(names, ?) > 0', values: [text] }],
          TEXT_INDEX,
        )
      : mergeStatuses(statuses, base, order, rows);
  return {
    sql: `SELECT documents.id, documents.received_at, body FROM
            (SELECT id, received_at FROM (${found.sql}) ${order}) AS found
          JOIN documents ON documents.id = found.id
          ORDER BY documents.received_at ${direction}, documents.id ${direction}`,
    values: [...found.values, rows],
  };
}

/** Covers every column the text filter needs, so a search reads the narrow index and not the bodies. */
const TEXT_INDEX = 'INDEXED BY documents_by_time';

/** The first rows of each status, merged: each is a walk along one index, however rare the status. */
function mergeStatuses(
  statuses: readonly DocumentStatus[],
  base: readonly Condition[],
  order: string,
  rows: number,
): Condition {
  if (statuses.length === 0) return selectWhere(base);
  const parts = statuses.map((status) => selectWhere([{ sql: 'status = ?', values: [status] }, ...base]));
  return {
    sql: parts.map(({ sql }) => `SELECT * FROM (${sql} ${order})`).join(' UNION ALL '),
    values: parts.flatMap(({ values }) => [...values, rows]),
  };
}

function selectWhere(conditions: readonly Condition[], hint = ''): Condition {
  const where = conditions.map(({ sql }) => sql).join(' AND ');
  return {
    sql: `SELECT id, received_at FROM documents ${hint} ${where && `WHERE ${where}`}`,
    values: conditions.flatMap(({ values }) => values),
  };
}

function officeCondition({ office }: DocumentQuery): Condition[] {
  return office === null ? [] : [{ sql: 'office = ?', values: [office] }];
}

function statusesCondition(statuses: readonly DocumentStatus[]): Condition[] {
  return statuses.length === 0 ? [] : [{ sql: `status IN (${statuses.map(() => '?').join(', ')})`, values: statuses }];
}

function cursorCondition({ cursor, order }: DocumentQuery): Condition[] {
  if (cursor === null) return [];
  const { receivedAt, id } = decodeCursor(cursor);
  return [{ sql: `(received_at, id) ${order === 'newest' ? '<' : '>'} (?, ?)`, values: [receivedAt, id] }];
}

function encodeCursor({ receivedAt, id }: Position): string {
  return Buffer.from(JSON.stringify([receivedAt, id])).toString('base64url');
}

function decodeCursor(cursor: string): Position {
  try {
    const [receivedAt, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof receivedAt === 'number' && typeof id === 'string') return { receivedAt, id };
  } catch (error) {
    throw new NotFoundError('list position', cursor, { cause: error });
  }
  throw new NotFoundError('list position', cursor);
}

function foldForFilter(text: string): string {
  return foldVietnamese(text.normalize('NFC'));
}
