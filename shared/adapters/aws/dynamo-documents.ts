import { documentKey } from '../../contracts/table-keys.ts';
import type { Document } from '../../domain/document.ts';
import { NotFoundError, VersionConflictError } from '../../domain/errors.ts';
import { entryWrites, timeOf } from './dynamo-document-entries.ts';
import type { DynamoTable, Item, WriteAction } from './dynamo-table.ts';

/** What stands beside a document in its item; a write that does not mention a field keeps it. */
export interface Standing {
  /** Position and hash of the last decision. */
  readonly lastSequence: number;
  readonly lastHash: string;
  /** Which citations are in force; null for none. */
  readonly citations: string | null;
}

/** A document as it stands in the table. */
export interface StoredDocument {
  readonly document: Document;
  readonly standing: Standing;
}

const NEW: Standing = { lastSequence: 0, lastHash: '', citations: null };

/** The document's own item: every write carries the version that was read. */
export function createDocuments(table: DynamoTable) {
  const read = async (id: string): Promise<StoredDocument | undefined> => {
    const item = await table.get(documentKey(id));
    return item && { document: documentIn(item), standing: standingIn(item) };
  };
  return {
    read,
    /** Undefined when the id exists already. */
    insert: async (document: Document): Promise<Document | undefined> => {
      const isNew = await table.writeAll([
        putDocument(table.name, document, NEW, { ConditionExpression: 'attribute_not_exists(pk)' }),
        ...entryWrites(table.name, null, document),
      ]);
      return isNew ? document : undefined;
    },
    /** The document as stored. Throws `VersionConflictError` when it is not at the version that was read, or `NotFoundError`. */
    readAt: async ({ id, version }: Document): Promise<StoredDocument> => {
      const stored = await read(id);
      if (!stored) throw new NotFoundError('document', id);
      if (stored.document.version !== version) throw new VersionConflictError(id);
      return stored;
    },
    /** Writes the next version, with whatever belongs to it, all or nothing. */
    write: async (
      before: StoredDocument,
      document: Document,
      standing: Partial<Standing> = {},
      alongside: readonly WriteAction[] = [],
    ): Promise<Document> => {
      const next = { ...document, version: document.version + 1 };
      const written = await table.writeAll([
        putDocument(
          table.name,
          next,
          { ...before.standing, ...standing },
          {
            ConditionExpression: 'version = :read',
            ExpressionAttributeValues: { ':read': document.version },
          },
        ),
        ...entryWrites(table.name, before.document, next),
        ...alongside,
      ]);
      if (!written) throw new VersionConflictError(document.id);
      return next;
    },
  };
}

export type Documents = ReturnType<typeof createDocuments>;

/** The document in an item of the table. */
export function documentIn(item: Item): Document {
  return JSON.parse(String(item.body)) as Document;
}

/** What stands beside the document in its item. */
export function standingIn({ lastSequence, lastHash, citations }: Item): Standing {
  return {
    lastSequence: Number(lastSequence ?? 0),
    lastHash: String(lastHash ?? ''),
    citations: typeof citations === 'string' ? citations : null,
  };
}

function putDocument(
  table: string,
  document: Document,
  standing: Standing,
  condition: { readonly ConditionExpression: string; readonly ExpressionAttributeValues?: Record<string, unknown> },
): WriteAction {
  const { id, version, status, office, receivedAt } = document;
  timeOf(receivedAt);
  const Item = { ...documentKey(id), version, status, office, ...standing, body: JSON.stringify(document) };
  return { Put: { TableName: table, Item, ...condition } };
}
