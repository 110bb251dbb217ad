import {
  type DynamoDBDocumentClient,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import {
  DISPATCHES_PARTITION,
  DUE_NOTICES_PARTITION,
  dispatchIdKey,
  dispatchKey,
  dueNoticeKey,
  type ItemKey,
  noticeIdKey,
  noticeKey,
  noticesPartition,
  WAITING_DISPATCHES_PARTITION,
  waitingDispatchKey,
} from '../../contracts/table-keys.ts';
import type { Dispatch } from '../../domain/dispatch.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { PersonalNotice } from '../../domain/notice.ts';
import {
  type AddedNotice,
  COUNTED_NOTICES,
  type DispatchPage,
  type DispatchQuery,
  MOST_A_MAIL,
  type NoticeRepository,
  type ReadNotice,
} from '../../ports/notice-repository.ts';
import { storedNotice } from '../stored-notice.ts';
import { type DynamoTable, type Item, openTable, type WriteAction } from './dynamo-table.ts';

/** Notices, mails and calls in the one table. Every step is one transaction with its conditions. */
export function createDynamoNoticeRepository(client: DynamoDBDocumentClient, tableName: string): NoticeRepository {
  const table = openTable(client, tableName);
  return {
    ...createNotices(table),
    ...createFolding(table),
    ...createDispatches(table),
  };
}

function createNotices(table: DynamoTable): Pick<NoticeRepository, 'add' | 'list' | 'markRead'> {
  const newest = (userId: string, limit: number) =>
    queryOnce(table, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': noticesPartition(userId) },
      ScanIndexForward: false,
      Limit: limit,
    });
  return {
    add: async (added) => {
      for (const one of added) await addNotice(table, one);
    },
    list: async (userId, limit) => {
      const found = (await newest(userId, Math.max(limit, COUNTED_NOTICES))).map(readNoticeOf);
      const unread = found.slice(0, COUNTED_NOTICES).filter(({ readAt }) => readAt === null).length;
      return { items: found.slice(0, limit), unread };
    },
    markRead: async (userId, ids, at) => {
      for (const { id, at: toldAt, readAt } of (await newest(userId, COUNTED_NOTICES)).map(readNoticeOf)) {
        if (readAt === null && (ids === null || ids.includes(id))) {
          await markOne(table, noticeKey(userId, toldAt, id), at);
        }
      }
    },
  };
}

async function addNotice(table: DynamoTable, { notice, mailAt }: AddedNotice): Promise<void> {
  const { id, userId, at } = notice;
  const actions = [
    putNew(table, { ...noticeIdKey(id), at }),
    put(table, { ...noticeKey(userId, at, id), notice }),
    ...(mailAt === null ? [] : [put(table, { ...dueNoticeKey(mailAt, userId, id), notice, mailAt })]),
  ];
  // False: it was added before.
  await table.writeAll(actions);
}

function createFolding(table: DynamoTable): Pick<NoticeRepository, 'due' | 'fold'> {
  return {
    due: async (now) => {
      const items = await Array.fromAsync(
        table.query({
          KeyConditionExpression: 'pk = :pk AND sk < :end',
          // `~` follows every sign of an id: what is due at `now` itself is in.
          ExpressionAttributeValues: { ':pk': DUE_NOTICES_PARTITION, ':end': `${now}#~` },
          ConsistentRead: true,
        }),
      );
      const notices = items.map(({ notice }) => storedNotice(notice)).sort(byTime);
      return [...Map.groupBy(notices, ({ userId }) => userId).values()].map((own) => own.slice(0, MOST_A_MAIL));
    },
    fold: async (mail, notices) => {
      const due = await findDue(table, notices);
      if (due.length < notices.length) return false;
      return table.writeAll([
        ...newDispatchActions(table, mail),
        ...due.map((key) => remove(table, key, 'attribute_exists(pk)')),
      ]);
    },
  };
}

/** Where the notices wait; fewer than asked when one was folded before. */
async function findDue(table: DynamoTable, notices: readonly PersonalNotice[]): Promise<ItemKey[]> {
  const wanted = new Set(notices.map(({ id }) => id));
  const keys: ItemKey[] = [];
  const waiting = table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': DUE_NOTICES_PARTITION },
    ConsistentRead: true,
  });
  for await (const { pk, sk, notice } of waiting) {
    if (wanted.has((notice as PersonalNotice).id)) keys.push({ pk: String(pk), sk: String(sk) });
  }
  return keys;
}

function createDispatches(
  table: DynamoTable,
): Pick<NoticeRepository, 'enqueue' | 'take' | 'settle' | 'listDispatches' | 'retry'> {
  return {
    enqueue: (dispatch) => table.writeAll(newDispatchActions(table, dispatch)),
    take: async (now, until, limit) => {
      const waiting = await queryOnce(table, {
        KeyConditionExpression: 'pk = :pk AND sk < :end',
        ExpressionAttributeValues: { ':pk': WAITING_DISPATCHES_PARTITION, ':end': `${now}#~` },
        ConsistentRead: true,
        Limit: limit,
      });
      const taken: Dispatch[] = [];
      for (const item of waiting) {
        const mine = await takeOne(table, item, until);
        if (mine) taken.push(mine);
      }
      return taken;
    },
    settle: async (dispatch) => {
      const before = await readDispatch(table, dispatch.id);
      if (!before) throw new NotFoundError('dispatch', dispatch.id);
      await table.writeAll(moveActions(table, before, dispatch));
    },
    listDispatches: (query) => listDispatches(table, query),
    retry: async (dispatchId, at) => {
      const before = await readDispatch(table, dispatchId);
      if (before?.status !== 'undeliverable') return false;
      const again: Dispatch = { ...before, status: 'waiting', attempts: 0, nextTryAt: at, settledAt: null };
      return table.writeAll(moveActions(table, before, again));
    },
  };
}

/** Undefined when somebody else took it meanwhile. */
async function takeOne(table: DynamoTable, waiting: Item, until: string): Promise<Dispatch | undefined> {
  const before = await readDispatch(table, String(waiting.dispatchId));
  if (!before || before.nextTryAt !== waiting.nextTryAt) return undefined;
  const taken: Dispatch = { ...before, attempts: before.attempts + 1, nextTryAt: until };
  return (await table.writeAll(moveActions(table, before, taken))) ? taken : undefined;
}

async function readDispatch(table: DynamoTable, dispatchId: string): Promise<Dispatch | undefined> {
  const pointer = await table.get(dispatchIdKey(dispatchId));
  const item = pointer && (await table.get(dispatchKey(String(pointer.createdAt), dispatchId)));
  return item?.dispatch as Dispatch | undefined;
}

async function listDispatches(table: DynamoTable, { status, limit, cursor }: DispatchQuery): Promise<DispatchPage> {
  const items: Dispatch[] = [];
  const found = table.query({
    KeyConditionExpression: cursor === null ? 'pk = :pk' : 'pk = :pk AND sk < :cursor',
    ExpressionAttributeValues: { ':pk': DISPATCHES_PARTITION, ...(cursor === null ? {} : { ':cursor': cursor }) },
    ScanIndexForward: false,
  });
  for await (const { dispatch } of found) {
    const one = dispatch as Dispatch;
    if (status !== null && one.status !== status) continue;
    if (items.length === limit) {
      const last = items.at(-1)!;
      return { items, nextCursor: dispatchKey(last.createdAt, last.id).sk };
    }
    items.push(one);
  }
  return { items, nextCursor: null };
}

function newDispatchActions(table: DynamoTable, dispatch: Dispatch): WriteAction[] {
  const { id, createdAt, nextTryAt } = dispatch;
  return [
    putNew(table, { ...dispatchIdKey(id), createdAt }),
    put(table, { ...dispatchKey(createdAt, id), dispatch }),
    ...(nextTryAt === null ? [] : [put(table, { ...waitingDispatchKey(nextTryAt, id), dispatchId: id, nextTryAt })]),
  ];
}

/** Writes a dispatch over the one that was read; its place among the waiting moves with it. */
function moveActions(table: DynamoTable, before: Dispatch, after: Dispatch): WriteAction[] {
  const { id, createdAt } = before;
  const from = before.nextTryAt;
  const to = after.nextTryAt;
  return [
    put(table, { ...dispatchKey(createdAt, id), dispatch: after }),
    ...(from === null || from === to ? [] : [remove(table, waitingDispatchKey(from, id), 'attribute_exists(pk)')]),
    ...(to === null || from === to
      ? []
      : [put(table, { ...waitingDispatchKey(to, id), dispatchId: id, nextTryAt: to })]),
  ];
}

const put = (table: DynamoTable, item: Item & ItemKey): WriteAction => ({ Put: { TableName: table.name, Item: item } });
const putNew = (table: DynamoTable, item: Item & ItemKey): WriteAction => ({
  Put: { TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
});
const remove = (table: DynamoTable, key: ItemKey, condition: string): WriteAction => ({
  Delete: { TableName: table.name, Key: { ...key }, ConditionExpression: condition },
});

/** One answer of the service, no more: `Limit` is how many it looks at. */
async function queryOnce(table: DynamoTable, query: Omit<QueryCommandInput, 'TableName'>): Promise<Item[]> {
  const { Items } = await table.client.send(new QueryCommand({ TableName: table.name, ...query }));
  return Items ?? [];
}

async function markOne(table: DynamoTable, { pk, sk }: ItemKey, at: string): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk, sk },
      UpdateExpression: 'SET readAt = :at',
      ExpressionAttributeValues: { ':at': at },
    }),
  );
}

function readNoticeOf({ notice, readAt }: Item): ReadNotice {
  return { ...storedNotice(notice), readAt: typeof readAt === 'string' ? readAt : null };
}

function byTime(a: PersonalNotice, b: PersonalNotice): number {
  return a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1;
}
