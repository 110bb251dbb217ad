import { documentKey, receivedSortKey, STATUS_INDEX, statusPartition } from '../../contracts/table-keys.ts';
import type { Document } from '../../domain/document.ts';
import { NotFoundError } from '../../domain/errors.ts';
import { DOCUMENT_STATUSES, type DocumentStatus } from '../../domain/lifecycle.ts';
import type { DocumentPage, DocumentQuery, DocumentRepository } from '../../ports/document-repository.ts';
import { foldForFilter } from './dynamo-document-entries.ts';
import { documentIn } from './dynamo-documents.ts';
import type { DynamoTable } from './dynamo-table.ts';

/** An entry of the status index. */
interface Entry {
  readonly sort: string;
  readonly documentId: string;
}

/**
 * Lists by keyset over the status index: one walk a status, merged, so that a rare status costs as little as a common
 * one. The index lags a moment behind the table; documents are read from the table and shown under their present status.
 */
export function createDocumentLists(table: DynamoTable): Pick<DocumentRepository, 'list' | 'countByStatus'> {
  return {
    list: (query) => list(table, query),
    countByStatus: async (office) => {
      const counts = Object.fromEntries(DOCUMENT_STATUSES.map((status) => [status, 0])) as Record<
        DocumentStatus,
        number
      >;
      for await (const item of table.query({
        KeyConditionExpression: office === null ? 'pk = :pk' : 'pk = :pk AND sk = :office',
        ExpressionAttributeValues: office === null ? { ':pk': 'COUNTS' } : { ':pk': 'COUNTS', ':office': office },
        ConsistentRead: true,
      })) {
        for (const status of DOCUMENT_STATUSES) counts[status] += Number(item[status] ?? 0);
      }
      return counts;
    },
  };
}

async function list(table: DynamoTable, query: DocumentQuery): Promise<DocumentPage> {
  const limit = Math.max(1, Math.trunc(query.limit));
  const statuses = new Set(query.statuses.length > 0 ? query.statuses : DOCUMENT_STATUSES);
  const walks = [...statuses].map((status) => walkEntries(table, status, query, limit + 1));
  const items: Document[] = [];
  let waiting: Entry[] = [];
  const merged = mergeWalks(walks, query.order);
  for (;;) {
    waiting = [];
    let ended = false;
    while (items.length + waiting.length <= limit) {
      const { done, value } = await merged.next();
      if (done) {
        ended = true;
        break;
      }
      waiting.push(value);
    }
    items.push(...(await readDocuments(table, waiting, statuses)));
    if (ended || items.length > limit) break;
  }
  const last = items[limit - 1];
  return {
    items: items.slice(0, limit),
    nextCursor: items.length > limit && last ? encodeCursor(receivedSortKey(toIso(last.receivedAt), last.id)) : null,
  };
}

async function readDocuments(
  table: DynamoTable,
  entries: readonly Entry[],
  statuses: ReadonlySet<DocumentStatus>,
): Promise<Document[]> {
  const found = await table.getMany(entries.map(({ documentId }) => documentKey(documentId)));
  const documents = new Map(found.map((item) => documentIn(item)).map((document) => [document.id, document]));
  return entries.flatMap(({ documentId }) => {
    const document = documents.get(documentId);
    return document && statuses.has(document.status) ? [document] : [];
  });
}

async function* walkEntries(
  table: DynamoTable,
  status: DocumentStatus,
  { office, order, cursor, text }: DocumentQuery,
  pageSize: number,
): AsyncGenerator<Entry> {
  const words = foldForFilter(text ?? '').trim();
  const { partition, sort } = STATUS_INDEX;
  const direction = order === 'newest' ? '<' : '>';
  for await (const item of table.query({
    IndexName: STATUS_INDEX.name,
    KeyConditionExpression: cursor === null ? '#p = :p' : `#p = :p AND #s ${direction} :s`,
    ExpressionAttributeNames: { '#p': partition, ...(cursor === null ? {} : { '#s': sort }) },
    ExpressionAttributeValues: {
      ':p': statusPartition(status, office),
      ...(cursor === null ? {} : { ':s': decodeCursor(cursor) }),
      ...(words === '' ? {} : { ':words': words }),
    },
    ...(words === '' ? { Limit: pageSize } : { FilterExpression: 'contains(searchedNames, :words)' }),
    ScanIndexForward: order === 'oldest',
  })) {
    yield { sort: String(item[sort]), documentId: String(item.documentId) };
  }
}

/** The next entry of all walks, again and again; a document that moved from one to another comes once. */
async function* mergeWalks(
  walks: readonly AsyncGenerator<Entry>[],
  order: DocumentQuery['order'],
): AsyncGenerator<Entry> {
  const heads = await Promise.all(walks.map(async (walk) => ({ walk, head: await walk.next() })));
  const seen = new Set<string>();
  for (;;) {
    const open = heads.filter(({ head }) => !head.done);
    if (open.length === 0) return;
    const best = open.reduce((one, other) =>
      isBefore(one.head.value as Entry, other.head.value as Entry, order) ? one : other,
    );
    const entry = best.head.value as Entry;
    best.head = await best.walk.next();
    if (seen.has(entry.documentId)) continue;
    seen.add(entry.documentId);
    yield entry;
  }
}

function isBefore(one: Entry, other: Entry, order: DocumentQuery['order']): boolean {
  const difference = Buffer.compare(Buffer.from(one.sort), Buffer.from(other.sort));
  return order === 'newest' ? difference >= 0 : difference <= 0;
}

const toIso = (time: string): string => new Date(time).toISOString();

function encodeCursor(sort: string): string {
  return Buffer.from(sort).toString('base64url');
}

function decodeCursor(cursor: string): string {
  const sort = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z#/u.test(sort)) throw new NotFoundError('list position', cursor);
  return sort;
}
