import { DECISION_PREFIX, decisionPackKey, documentKey } from '../../contracts/table-keys.ts';
import type { Decision } from '../../domain/decision.ts';
import type { ReviewWrite } from '../../ports/document-repository.ts';
import type { Standing } from './dynamo-documents.ts';
import { outboxWrites } from './dynamo-outbox.ts';
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
