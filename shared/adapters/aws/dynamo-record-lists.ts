import {
  type ItemKey,
  RECORDS_PARTITION,
  recordKey,
  recordsOfAccess,
  recordsOfFile,
  recordsOfState,
} from '../../contracts/table-keys.ts';
import type { DocumentRecord, RecordStanding } from '../../domain/records/record.ts';
import type { ListPage } from '../../ports/every-item.ts';
import type { ListedRecord, RecordQuery } from '../../ports/record-repository.ts';
import { cursorOf, NO_DAY } from '../record-places.ts';
import type { DynamoTable } from './dynamo-table.ts';

/** Where a record stands in lists: the keys, and what lists are narrowed by. */
export interface RecordPlace {
  readonly key: ItemKey;
  readonly known: {
    readonly documentId: string;
    readonly state: string;
    readonly access: string;
    readonly fileId: string | null;
  };
}

/** The places of a record, as it was written. */
export function placesOf(
  { documentId, fileId }: DocumentRecord,
  { state, access, due }: RecordStanding,
): RecordPlace[] {
  const sk = cursorOf(due ?? NO_DAY, documentId);
  const partitions = [RECORDS_PARTITION, recordsOfState(state), recordsOfAccess(access)];
  if (fileId !== null) partitions.push(recordsOfFile(fileId));
  return partitions.map((pk) => ({ key: { pk, sk }, known: { documentId, state, access, fileId } }));
}

/** One page of the narrowest list that holds every answer. */
export async function listRecords(table: DynamoTable, query: RecordQuery): Promise<ListPage<ListedRecord>> {
  const { cursor, dueBefore, limit } = query;
  if (dueBefore !== null && cursor !== null && cursor >= dueBefore) return { items: [], nextCursor: null };
  const partition = partitionOf(query);
  const found: { readonly sk: string; readonly documentId: string }[] = [];
  const places = table.query({
    KeyConditionExpression:
      dueBefore === null ? 'pk = :pk AND sk > :after' : 'pk = :pk AND sk BETWEEN :after AND :before',
    ExpressionAttributeValues: {
      ...{ ':pk': partition, ':after': cursor ?? '0' },
      ...(dueBefore === null ? {} : { ':before': dueBefore }),
    },
    ConsistentRead: true,
  });
  for await (const { sk, documentId, state, access, fileId } of places) {
    // BETWEEN takes its ends along.
    if (sk === cursor || !answers(query, { state, access, fileId })) continue;
    found.push({ sk: String(sk), documentId: String(documentId) });
    if (found.length > limit) break;
  }
  const shown = found.slice(0, limit);
  const items = await table.getMany(shown.map(({ documentId }) => recordKey(documentId)));
  const byId = new Map(items.map((item) => [String(item.pk), listedIn(item)]));
  return {
    items: shown.flatMap(({ documentId }) => byId.get(recordKey(documentId).pk) ?? []),
    nextCursor: found.length > limit ? shown.at(-1)!.sk : null,
  };
}

function partitionOf({ fileId, access, state }: RecordQuery): string {
  if (fileId !== null) return recordsOfFile(fileId);
  if (state !== null) return recordsOfState(state);
  return access === null ? RECORDS_PARTITION : recordsOfAccess(access);
}

function answers(query: RecordQuery, known: Readonly<Record<'state' | 'access' | 'fileId', unknown>>): boolean {
  return (['state', 'access', 'fileId'] as const).every((name) => query[name] === null || query[name] === known[name]);
}

const listedIn = ({ body, standing }: Readonly<Record<string, unknown>>): ListedRecord => ({
  record: JSON.parse(String(body)) as DocumentRecord,
  standing: JSON.parse(String(standing)) as RecordStanding,
});
