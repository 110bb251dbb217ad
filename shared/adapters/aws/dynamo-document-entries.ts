import {
  allOfficesEntryKey,
  CITATION_INDEX,
  countsKey,
  type ItemKey,
  officeEntryKey,
  receivedSortKey,
  STATUS_INDEX,
  statusPartition,
} from '../../contracts/table-keys.ts';
import type { Document } from '../../domain/document.ts';
import { foldVietnamese } from '../../text/fold.ts';
import type { Item, WriteAction } from './dynamo-table.ts';

/** What lists need to know of a document. */
type Listed = Pick<Document, 'id' | 'office' | 'status' | 'receivedAt' | 'fileName' | 'own'>;

/** What the text filter looks in: the folded file name and own number, one a line. */
export function foldedNames({ fileName, own }: Pick<Document, 'fileName' | 'own'>): string {
  return [fileName, own?.number ?? ''].map(foldForFilter).join('\n');
}

export function foldForFilter(text: string): string {
  return foldVietnamese(text.normalize('NFC'));
}

/** Writes that keep lists and counts in step with a document, in its own transaction; none when nothing of it shows there. */
export function entryWrites(table: string, before: Listed | null, after: Listed): WriteAction[] {
  const isListedAlike = before !== null && JSON.stringify(entriesOf(before)) === JSON.stringify(entriesOf(after));
  const entries = isListedAlike
    ? []
    : entriesOf(after).map((Item): WriteAction => ({ Put: { TableName: table, Item } }));
  return [...entries, ...countWrites(table, before, after)];
}

function entriesOf(document: Listed): (Item & ItemKey)[] {
  const { id, office, status } = document;
  const sort = receivedSortKey(timeOf(document.receivedAt), id);
  const names = foldedNames(document);
  const entry = (key: ItemKey, partition: string) => ({
    ...key,
    [STATUS_INDEX.partition]: partition,
    [STATUS_INDEX.sort]: sort,
    documentId: id,
    searchedNames: names,
  });
  return [
    entry(allOfficesEntryKey(id), statusPartition(status, null)),
    entry(officeEntryKey(id), statusPartition(status, office)),
  ];
}

function countWrites(table: string, before: Listed | null, after: Listed): WriteAction[] {
  const changes = new Map<string, Map<string, number>>();
  const add = ({ office, status }: Listed, by: number): void => {
    const counts = changes.get(office) ?? new Map<string, number>();
    counts.set(status, (counts.get(status) ?? 0) + by);
    changes.set(office, counts);
  };
  if (before) add(before, -1);
  add(after, 1);
  return [...changes].flatMap(([office, counts]) => {
    const moved = [...counts].filter(([, by]) => by !== 0);
    if (moved.length === 0) return [];
    return [
      {
        Update: {
          TableName: table,
          Key: countsKey(office),
          UpdateExpression: `ADD ${moved.map((_, index) => `#s${index} :s${index}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(moved.map(([status], index) => [`#s${index}`, status])),
          ExpressionAttributeValues: Object.fromEntries(moved.map(([, by], index) => [`:s${index}`, by])),
        },
      },
    ];
  });
}

/** As it sorts, whatever its notation. Throws `RangeError` for what is no time. */
export function timeOf(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) throw new RangeError(`"${iso}" is no time`);
  return new Date(time).toISOString();
}

/** Attributes that put an item into the index of citations. */
export function citationIndexKeys(partition: string, sort: string): Item {
  return { [CITATION_INDEX.partition]: partition, [CITATION_INDEX.sort]: sort };
}
