import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { reviewClaimKey } from '../../contracts/table-keys.ts';
import type { Claim } from '../../domain/claim.ts';
import type { ClaimRepository, ClaimRequest } from '../../ports/claim-repository.ts';
import { type DynamoTable, type Item, openTable } from './dynamo-table.ts';

/** Claims on reports in the one table: one item a report, every write on the condition that nobody came between. */
export function createDynamoClaimRepository(client: DynamoDBDocumentClient, tableName: string): ClaimRepository {
  const table = openTable(client, tableName);
  return {
    claim: (request) => take(table, request, null),
    takeOver: (request) => take(table, request, request.from),
    release: async (documentId, by) => {
      const command = new DeleteCommand({
        TableName: table.name,
        Key: reviewClaimKey(documentId),
        ConditionExpression: 'holder = :by',
        ExpressionAttributeValues: { ':by': by },
      });
      await onCondition(client.send(command));
    },
    findMany: async (documentIds) => (await table.getMany(documentIds.map(reviewClaimKey))).map(claimIn),
  };
}

async function take(table: DynamoTable, request: ClaimRequest, mayTakeFrom: string | null): Promise<Claim> {
  for (;;) {
    const item = await table.get(reviewClaimKey(request.documentId));
    const held = item && claimIn(item);
    const isFree = !held || Date.parse(held.expiresAt) <= Date.parse(request.now);
    if (held && !isFree && held.by !== request.by && held.by !== mayTakeFrom) return held;
    const isMine = held?.by === request.by && !isFree;
    const claim: Claim = {
      documentId: request.documentId,
      by: request.by,
      since: isMine ? held.since : request.now,
      expiresAt: request.expiresAt,
      takenFrom: isMine ? held.takenFrom : held && !isFree ? held.by : null,
    };
    if (await putOver(table, claim, held)) return claim;
    // Somebody else wrote between the two calls: look again.
  }
}

function putOver(table: DynamoTable, claim: Claim, held: Claim | undefined): Promise<boolean> {
  const { documentId, by, ...times } = claim;
  const command = new PutCommand({
    TableName: table.name,
    Item: { ...reviewClaimKey(documentId), documentId, holder: by, ...times },
    ...(held
      ? {
          ConditionExpression: 'holder = :holder AND expiresAt = :expiresAt',
          ExpressionAttributeValues: { ':holder': held.by, ':expiresAt': held.expiresAt },
        }
      : { ConditionExpression: 'attribute_not_exists(pk)' }),
  });
  return onCondition(table.client.send(command));
}

async function onCondition(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}

function claimIn({ documentId, holder, since, expiresAt, takenFrom }: Item): Claim {
  return {
    documentId: String(documentId),
    by: String(holder),
    since: String(since),
    expiresAt: String(expiresAt),
    takenFrom: typeof takenFrom === 'string' ? takenFrom : null,
  };
}
