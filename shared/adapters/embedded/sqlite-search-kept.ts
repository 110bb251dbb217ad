import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { type FacetName, facetValuesOf } from '../../domain/search/facets.ts';
import { numberIn, textIn, textOrNullIn } from './sqlite-values.ts';

/** What counting needs to know of a document. */
export interface KeptDocument {
  readonly office: string;
  readonly access: string;
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
}

/** Documents beyond this are read from the database each time: some hundred bytes each. */
const MOST_KEPT = 200_000;
/** From so many on, reading all of them at once is quicker than one by one. */
const MANY = 500;
const COLUMNS = 'ordinal, office, access, issuer, type, date, status, kinds, periods, retention';

/** Keeps what facets count of the documents in memory: reading it for every count would take longer than the search. */
export function keepDocuments(db: DatabaseSync) {
  const kept = new Map<number, KeptDocument>();
  const selectAll = db.prepare(`SELECT ${COLUMNS} FROM search_documents LIMIT ?`);
  const selectOne = db.prepare(`SELECT ${COLUMNS} FROM search_documents WHERE ordinal = ?`);
  const dataVersion = db.prepare('PRAGMA data_version');
  let seen = -1;
  return {
    /** To be called before a count of about so many documents: forgets what other processes may have written. */
    prepare(asked: number): void {
      const now = numberIn(dataVersion.get(), 'data_version');
      if (now !== seen) kept.clear();
      seen = now;
      if (asked - kept.size < MANY) return;
      for (const row of selectAll.iterate(MOST_KEPT)) kept.set(numberIn(row, 'ordinal'), keptOf(row));
    },
    find(ordinal: number): KeptDocument | undefined {
      const known = kept.get(ordinal);
      if (known) return known;
      const row = selectOne.get(ordinal);
      if (!row) return undefined;
      const document = keptOf(row);
      if (kept.size < MOST_KEPT) kept.set(ordinal, document);
      return document;
    },
    forget(ordinal: number): void {
      kept.delete(ordinal);
    },
  };
}
export type KeptDocuments = ReturnType<typeof keepDocuments>;

function keptOf(row: Record<string, SQLOutputValue>): KeptDocument {
  const office = textIn(row, 'office');
  return {
    office,
    access: textIn(row, 'access'),
    values: facetValuesOf({
      office,
      status: textIn(row, 'status'),
      type: textOrNullIn(row, 'type'),
      issuer: textOrNullIn(row, 'issuer'),
      date: textOrNullIn(row, 'date'),
      kinds: listIn(row, 'kinds'),
      periods: listIn(row, 'periods'),
      retention: textOrNullIn(row, 'retention'),
    }),
  };
}

const listIn = (row: Record<string, SQLOutputValue>, column: string): string[] =>
  textIn(row, column).split(' ').filter(Boolean);
