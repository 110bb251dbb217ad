import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { ItemKey } from '../../contracts/table-keys.ts';

export type Item = Readonly<Record<string, unknown>>;
export type WriteAction = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>;

/** The one table, as adapters use it. Reads by key are strongly consistent. */
export interface DynamoTable {
  get(key: ItemKey): Promise<Item | undefined>;
  /** Found items in no order; missing ones are left out. */
  getMany(keys: readonly ItemKey[]): Promise<Item[]>;
  /** Pages of a query, in order. */
  query(query: Query): AsyncGenerator<Item>;
  put(item: Item & ItemKey): Promise<void>;
  /** False when there is one already. */
  putNew(item: Item & ItemKey): Promise<boolean>;
  delete(key: ItemKey): Promise<void>;
  /** All or nothing. False when a condition does not hold. Waits when others are writing the same items. */
  writeAll(actions: readonly WriteAction[]): Promise<boolean>;
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

/** What the service takes in one call. */
const KEYS_A_READ = 100;
const CONTENDED_ATTEMPTS = 12;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;

/** Wraps a table. Errors of the service keep their names, throttling included. */
export function openTable(client: DynamoDBDocumentClient, name: string): DynamoTable {
  return {
    client,
    name,
    get: async (key) => {
      const { pk, sk } = key;
      const { Item } = await client.send(new GetCommand({ TableName: name, Key: { pk, sk }, ConsistentRead: true }));
      return Item;
    },
    getMany: async (keys) => {
      const found: Item[] = [];
      for (let at = 0; at < keys.length; at += KEYS_A_READ) {
        found.push(...(await getBatch(client, name, keys.slice(at, at + KEYS_A_READ))));
      }
      return found;
    },
    query: (query) => queryPages(client, name, query),
    put: async (item) => void (await client.send(new PutCommand({ TableName: name, Item: item }))),
    putNew: async (item) => {
      const command = new PutCommand({ TableName: name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' });
      try {
        await client.send(command);
        return true;
      } catch (error) {
        if (isNamed(error, 'ConditionalCheckFailedException')) return false;
        throw error;
      }
    },
    delete: async ({ pk, sk }) => void (await client.send(new DeleteCommand({ TableName: name, Key: { pk, sk } }))),
    writeAll: (actions) => writeAll(client, actions),
  };
}

async function getBatch(client: DynamoDBDocumentClient, name: string, keys: readonly ItemKey[]): Promise<Item[]> {
  const found: Item[] = [];
  let waiting: Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  for (let attempt = 0; waiting.length > 0; attempt++) {
    if (attempt > 0) await pause(attempt);
    const answer = await client.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: waiting, ConsistentRead: true } } }),
    );
    found.push(...(answer.Responses?.[name] ?? []));
    waiting = answer.UnprocessedKeys?.[name]?.Keys ?? [];
  }
  return found;
}

async function* queryPages(client: DynamoDBDocumentClient, name: string, query: Query): AsyncGenerator<Item> {
  let start: Record<string, unknown> | undefined;
  do {
    const page: QueryCommandOutput = await client.send(
      new QueryCommand({ TableName: name, ...query, ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start);
}

async function writeAll(client: DynamoDBDocumentClient, actions: readonly WriteAction[]): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [...actions] }));
      return true;
    } catch (error) {
      const codes = cancellationCodes(error);
      if (codes.has('ConditionalCheckFailed')) return false;
      if (!codes.has('TransactionConflict') || attempt === CONTENDED_ATTEMPTS) throw error;
      await pause(attempt);
    }
  }
}

/** Why each action of a transaction was refused; empty for any other error. */
function cancellationCodes(error: unknown): ReadonlySet<string> {
  if (!isNamed(error, 'TransactionCanceledException') || !('CancellationReasons' in error)) return new Set();
  const reasons = error.CancellationReasons as readonly { readonly Code?: string }[] | undefined;
  return new Set((reasons ?? []).map(({ Code }) => Code ?? 'None'));
}

function isNamed(error: unknown, name: string): error is Error {
  return error instanceof Error && error.name === name;
}

function pause(attempt: number): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
}
