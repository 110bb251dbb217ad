import type { SQLOutputValue } from 'node:sqlite';

type Row = Readonly<Record<string, SQLOutputValue>> | undefined;

/** A text column of a row. Throws when the row or the column is not there or holds something else. */
export function textIn(row: Row, column: string): string {
  const value = row?.[column];
  if (typeof value !== 'string') throw new TypeError(`column ${column} holds no text`);
  return value;
}

/** A text column that may be null. */
export function textOrNullIn(row: Row, column: string): string | null {
  return row?.[column] === null ? null : textIn(row, column);
}

/** An integer or real column of a row. Throws when it holds something else. */
export function numberIn(row: Row, column: string): number {
  const value = row?.[column];
  if (typeof value !== 'number') throw new TypeError(`column ${column} holds no number`);
  return value;
}
