import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Decision } from '../../domain/decision.ts';
import type { Document } from '../../domain/document.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { DocumentRepository, RaisedFindings } from '../../ports/document-repository.ts';
import { createCitations } from './dynamo-citations.ts';
import { createClaims } from './dynamo-claims.ts';
import { createDecisions } from './dynamo-decisions.ts';
import { createDocumentLists } from './dynamo-document-lists.ts';
import { createDocuments, type Standing, type StoredDocument } from './dynamo-documents.ts';
import { createRaisedFindings } from './dynamo-findings.ts';
import { createOutbox } from './dynamo-outbox.ts';
import { openTable, type WriteAction } from './dynamo-table.ts';

/**
 * Documents in the one DynamoDB table (`shared/contracts/table-keys.ts`). A document's write is one transaction with
 * its entries in lists, the counts of its office, its decisions and its events. Text filters read through the index.
 */
export function createDynamoDocumentRepository(client: DynamoDBDocumentClient, tableName: string): DocumentRepository {
  const table = openTable(client, tableName);
  const documents = createDocuments(table);
  const raisedFindings = createRaisedFindings(table);
  const decisions = createDecisions(table);
  const citations = createCitations(table);

  /** Writes a document; when it is confirmed, what it cites goes in force with it. */
  const write = async (
    before: StoredDocument,
    document: Document,
    parts: { readonly actions?: readonly WriteAction[]; readonly standing?: Partial<Standing> },
    content: () => Promise<{ readonly raised: RaisedFindings; readonly history: readonly Decision[] }>,
  ): Promise<Document> => {
    const { actions = [], standing = {} } = parts;
    if (document.status !== 'confirmed') return documents.write(before, document, standing, actions);
    const { raised, history } = await content();
    const cited = await citations.store(document, raised, history);
    try {
      const next = await documents.write(before, document, { ...standing, citations: cited }, actions);
      await quietly(citations.remove(document.id, before.standing.citations));
      return next;
    } catch (error) {
      await quietly(citations.remove(document.id, cited));
      throw error;
    }
  };
  const contentOf = (id: string) => async () => ({
    raised: await raisedFindings.find(id),
    history: await decisions.list(id),
  });

  return {
    find: async (id) => (await documents.read(id))?.document,
    create: async (document) => {
      const created = await documents.insert({ ...document, version: 1 });
      if (created) return created;
      const stored = await documents.read(document.id);
      if (!stored) throw new NotFoundError('document', document.id);
      return stored.document;
    },
    save: async (document) => write(await documents.readAt(document), document, {}, contentOf(document.id)),
    saveRaised: async (document, raised) => {
      const before = await documents.readAt(document);
      const pending = await raisedFindings.store(document.id, raised);
      try {
        const next = await write(before, document, { actions: [pending.action] }, async () => ({
          raised,
          history: await decisions.list(document.id),
        }));
        await quietly(pending.committed());
        return next;
      } catch (error) {
        await quietly(pending.abandoned());
        throw error;
      }
    },
    saveReview: async (review) => {
      const { document } = review;
      const before = await documents.readAt(document);
      const parts = await decisions.append(review, before.standing);
      return write(before, document, parts, async () => ({
        raised: await raisedFindings.find(document.id),
        history: [...(await decisions.list(document.id)), ...review.decisions],
      }));
    },
    findRaised: raisedFindings.find,
    listDecisions: decisions.list,
    findKnownDates: citations.findKnownDates,
    ...createDocumentLists(table),
    ...createClaims(table),
    ...createOutbox(table),
  };
}

/** What is only tidying up must not make a write that stands look failed; what it leaves behind counts for nothing. */
async function quietly(tidying: Promise<void>): Promise<void> {
  await tidying.catch(() => {});
}
