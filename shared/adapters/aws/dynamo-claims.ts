import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { hashKey, pagesKey } from '../../contracts/table-keys.ts';
import type { DocumentRepository } from '../../ports/document-repository.ts';
import type { DynamoTable } from './dynamo-table.ts';

type Claims = Pick<
  DocumentRepository,
  'claimHash' | 'findByHash' | 'releaseHash' | 'addRecognizedPages' | 'clearRecognizedPages'
>;

/** Hash claims and the set of recognised pages: each one conditional write. */
export function createClaims(table: DynamoTable): Claims {
  return {
    claimHash: async (sha256, documentId) => {
      for (;;) {
        if (await table.putNew({ ...hashKey(sha256), documentId })) return documentId;
        const claim = await table.get(hashKey(sha256));
        // None: it was released between the two calls.
        if (claim) return String(claim.documentId);
      }
    },
    findByHash: async (sha256) => {
      const claim = await table.get(hashKey(sha256));
      return claim && String(claim.documentId);
    },
    releaseHash: (sha256, documentId) => release(table, sha256, documentId),
    addRecognizedPages: (documentId, pages) => addPages(table, documentId, pages),
    clearRecognizedPages: (documentId) => table.delete(pagesKey(documentId)),
  };
}

async function release(table: DynamoTable, sha256: string, documentId: string): Promise<void> {
  try {
    await table.client.send(
      new DeleteCommand({
        TableName: table.name,
        Key: hashKey(sha256),
        ConditionExpression: 'documentId = :holder',
        ExpressionAttributeValues: { ':holder': documentId },
      }),
    );
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
  }
}

async function addPages(table: DynamoTable, documentId: string, pages: readonly number[]): Promise<number> {
  if (pages.length === 0) return sizeOf((await table.get(pagesKey(documentId)))?.pages);
  const { Attributes } = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: pagesKey(documentId),
      UpdateExpression: 'ADD pages :pages',
      ExpressionAttributeValues: { ':pages': new Set(pages) },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return sizeOf(Attributes?.pages);
}

const sizeOf = (pages: unknown): number => (pages instanceof Set ? pages.size : 0);
