import { randomUUID } from 'node:crypto';
import { RAISED_PREFIX, raisedKey, raisedPackKey } from '../../contracts/table-keys.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Warning } from '../../extraction/mention.ts';
import type { RaisedFindings } from '../../ports/document-repository.ts';
import type { PageSpan } from '../../text/span.ts';
import { packValues, unpackValues } from './dynamo-packs.ts';
import type { DynamoTable, WriteAction } from './dynamo-table.ts';

type Raised = { readonly finding: Finding } | { readonly warning: Warning } | { readonly unclaimed: PageSpan };

/** Packs stored and waiting for the write that makes them stand. */
export interface PendingRaised {
  /** Belongs into the document's transaction. */
  readonly action: WriteAction;
  /** To be called when that transaction is through: removes what stood before. */
  committed(): Promise<void>;
  /** To be called when it failed: removes what was stored for it. */
  abandoned(): Promise<void>;
}

const NOTHING_RAISED: RaisedFindings = { findings: [], warnings: [], unclaimed: [] };
const READ_ATTEMPTS = 5;

/**
 * What extraction raised. A thousand pages fit no transaction, so the packs of a write are stored under a name of their
 * own first, and one pointer, in the document's transaction, makes them stand all at once.
 */
export function createRaisedFindings(table: DynamoTable) {
  const removePacks = async (documentId: string, generation: string, packs: number): Promise<void> => {
    for (let pack = 0; pack < packs; pack++) await table.delete(raisedPackKey(documentId, generation, pack));
  };
  return {
    find: async (documentId: string): Promise<RaisedFindings> => {
      for (let attempt = 0; attempt < READ_ATTEMPTS; attempt++) {
        const pointer = await table.get(raisedKey(documentId));
        if (!pointer) return NOTHING_RAISED;
        const packs = await readPacks(table, documentId, String(pointer.generation));
        // Fewer packs than the pointer says: they were replaced between the two reads.
        if (packs.length === Number(pointer.packs)) return toRaised(await unpackValues<Raised>(packs));
      }
      throw new Error(`findings of document ${documentId} are not whole`);
    },
    store: async (documentId: string, raised: RaisedFindings): Promise<PendingRaised> => {
      const before = await table.get(raisedKey(documentId));
      const generation = randomUUID();
      const packs = await packValues(toValues(raised));
      for (const [index, { bytes }] of packs.entries()) {
        await table.put({ ...raisedPackKey(documentId, generation, index), bytes });
      }
      const pointer = { ...raisedKey(documentId), generation, packs: packs.length };
      return {
        action: { Put: { TableName: table.name, Item: pointer } },
        committed: async () => {
          if (before) await removePacks(documentId, String(before.generation), Number(before.packs));
        },
        abandoned: () => removePacks(documentId, generation, packs.length),
      };
    },
  };
}

async function readPacks(table: DynamoTable, documentId: string, generation: string): Promise<unknown[]> {
  const packs: unknown[] = [];
  for await (const { bytes } of table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: {
      ':pk': raisedKey(documentId).pk,
      ':prefix': `${RAISED_PREFIX}${generation}#`,
    },
    ConsistentRead: true,
  })) {
    packs.push(bytes);
  }
  return packs;
}

function toValues({ findings, warnings, unclaimed }: RaisedFindings): Raised[] {
  return [
    ...findings.map((finding) => ({ finding })),
    ...warnings.map((warning) => ({ warning })),
    ...unclaimed.map((span) => ({ unclaimed: span })),
  ];
}

function toRaised(values: readonly Raised[]): RaisedFindings {
  return {
    findings: values.flatMap((value) => ('finding' in value ? [value.finding] : [])),
    warnings: values.flatMap((value) => ('warning' in value ? [value.warning] : [])),
    unclaimed: values.flatMap((value) => ('unclaimed' in value ? [value.unclaimed] : [])),
  };
}
