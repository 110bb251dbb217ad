import { randomUUID } from 'node:crypto';
import {
  CITATION_INDEX,
  CITED_PREFIX,
  citedKey,
  citedSortKey,
  directivePartition,
  documentKey,
  type ItemKey,
} from '../../contracts/table-keys.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Document } from '../../domain/document.ts';
import { reviewFindings } from '../../domain/review.ts';
import { ruleOf } from '../../domain/review-policy.ts';
import type { DocumentRepository, RaisedFindings } from '../../ports/document-repository.ts';
import { citationIndexKeys } from './dynamo-document-entries.ts';
import { documentIn, standingIn } from './dynamo-documents.ts';
import type { DynamoTable } from './dynamo-table.ts';

/** Entries stored at once. */
const AT_ONCE = 20;

/**
 * Directives as confirmed documents cite them. The entries of a confirmation are stored under a name of their own
 * first; they count once the document, in its transaction, says that this name is in force.
 */
export function createCitations(table: DynamoTable) {
  const findKnownDates: DocumentRepository['findKnownDates'] = async (number, exceptDocumentId) => {
    const entries = await Array.fromAsync(
      table.query({
        IndexName: CITATION_INDEX.name,
        KeyConditionExpression: '#p = :p',
        ExpressionAttributeNames: { '#p': CITATION_INDEX.partition },
        ExpressionAttributeValues: { ':p': directivePartition(number) },
      }),
    );
    const others = entries.filter(({ documentId }) => documentId !== exceptDocumentId);
    const ids = [...new Set(others.map(({ documentId }) => String(documentId)))];
    const stored = await table.getMany(ids.map(documentKey));
    // The document is asked now: a reopened one stops being a witness at once.
    const inForce = new Set(
      stored
        .filter((item) => documentIn(item).status === 'confirmed')
        .map((item) => `${documentIn(item).id} ${standingIn(item).citations}`),
    );
    return others
      .filter(({ documentId, generation }) => inForce.has(`${documentId} ${generation}`))
      .map(({ date, documentId }) => ({ date: String(date), documentId: String(documentId) }));
  };
  return {
    findKnownDates,
    /** Stores the entries and returns their name, for the document's transaction. */
    store: async (document: Document, raised: RaisedFindings, history: readonly Decision[]): Promise<string> => {
      const documentId = document.id;
      const generation = randomUUID();
      const items = standingCitations(document, raised, history).map(([number, date]) => ({
        ...citedKey(documentId, generation, number, date),
        ...citationIndexKeys(directivePartition(number), citedSortKey(date, documentId)),
        ...{ documentId, generation, date },
      }));
      await inGroups(items, (item) => table.put(item));
      return generation;
    },
    /** Removes the entries of one name: of a write that failed, or that another one replaced. */
    remove: async (documentId: string, generation: string | null): Promise<void> => {
      if (generation === null) return;
      const entries = await Array.fromAsync(
        table.query({
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: {
            ':pk': documentKey(documentId).pk,
            ':prefix': `${CITED_PREFIX}${generation}#`,
          },
        }),
      );
      await inGroups(entries, (entry) => table.delete(entry as unknown as ItemKey));
    },
  };
}

async function inGroups<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE) await Promise.all(items.slice(at, at + AT_ONCE).map(work));
}

/** Number and date of every directive that stands, i.e. was not rejected; each pair once. */
function standingCitations(
  document: Document,
  { findings }: RaisedFindings,
  history: readonly Decision[],
): [string, string][] {
  const pairs = reviewFindings(findings, history, ruleOf(document)).flatMap(
    ({ finding, state, value }): [string, [string, string]][] => {
      if (finding.kind !== 'directive' || state === 'rejected') return [];
      if (!('number' in value) || value.number === null || value.date === null) return [];
      return [[`${value.number}\n${value.date}`, [value.number, value.date]]];
    },
  );
  return [...new Map(pairs).values()];
}
