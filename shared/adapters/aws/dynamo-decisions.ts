import { DECISION_PREFIX, decisionPackKey, documentKey, outboxKey } from '../../contracts/table-keys.ts';
import type { Decision } from '../../domain/decision.ts';
import type { DocumentRepository, OutboxEvent, ReviewWrite } from '../../ports/document-repository.ts';
import type { Standing } from './dynamo-documents.ts';
import { packValues, unpackValues } from './dynamo-packs.ts';
import type { DynamoTable, WriteAction } from './dynamo-table.ts';

/** What a review adds to its document's transaction, and where the history then ends. */
export interface ReviewParts {
  readonly actions: readonly WriteAction[];
  readonly standing: Pick<Standing, 'lastSequence' | 'lastHash'>;
}

/**
 * The history. Decisions of one write are packed into few items, so that two thousand fit the transaction of their
 * document; a pack is only ever added, under the number of its first decision.
 */
export function createDecisions(table: DynamoTable) {
  return {
    list: async (documentId: string): Promise<Decision[]> => {
      const packs: unknown[] = [];
      for await (const { bytes } of table.query({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': documentKey(documentId).pk, ':prefix': DECISION_PREFIX },
        ConsistentRead: true,
      })) {
        packs.push(bytes);
      }
      return unpackValues<Decision>(packs);
    },
    /** Throws when the decisions do not continue the history. */
    append: async ({ document, decisions, events }: ReviewWrite, { lastSequence, lastHash }: Standing) => {
      let sequence = lastSequence;
      let previousHash = lastHash;
      for (const decision of decisions) {
        sequence += 1;
        const fits = decision.sequence === sequence && decision.previousHash === previousHash;
        if (!fits || decision.documentId !== document.id) {
          throw new Error(`decision ${decision.sequence} does not continue the history of document ${document.id}`);
        }
        previousHash = decision.hash;
      }
      const packs = await packValues(decisions, lastSequence + 1);
      const added = packs.map(
        ({ first, bytes }): WriteAction => ({
          Put: {
            TableName: table.name,
            Item: { ...decisionPackKey(document.id, first), bytes },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        }),
      );
      return {
        actions: [...added, ...outboxWrites(table.name, events)],
        standing: { lastSequence: sequence, lastHash: previousHash },
      } satisfies ReviewParts;
    },
  };
}

let lastPosition = 0;

function outboxWrites(table: string, events: readonly OutboxEvent[]): WriteAction[] {
  return events.map(({ id, type, detail }) => {
    // Microseconds, one further for each event of this process: the order in which they were written.
    lastPosition = Math.max(Date.now() * 1000, lastPosition + 1);
    const Item = { ...outboxKey(id), position: lastPosition, type, detail: JSON.stringify(detail ?? null) };
    return { Put: { TableName: table, Item } };
  });
}

/** Events of committed writes, until they are published. There are few at a time, so they share one partition. */
export function createOutbox(table: DynamoTable): Pick<DocumentRepository, 'pendingEvents' | 'removeEvent'> {
  return {
    pendingEvents: async (limit) => {
      const items = await Array.fromAsync(
        table.query({
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': outboxKey('').pk },
          ConsistentRead: true,
        }),
      );
      return items
        .sort((a, b) => Number(a.position) - Number(b.position))
        .slice(0, limit)
        .map(({ sk, type, detail }) => ({ id: String(sk), type: String(type), detail: JSON.parse(String(detail)) }));
    },
    removeEvent: (id) => table.delete(outboxKey(id)),
  };
}
