import type { SQLOutputValue } from 'node:sqlite';
import { NotFoundError } from '../../domain/errors.ts';
import { numberIn, textIn } from './sqlite-values.ts';

/** Milliseconds since 1970, so that times sort whatever their notation. Throws `RangeError` for what is no time. */
export function timeOf(iso: string): number {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) throw new RangeError(`"${iso}" is no time`);
  return time;
}

/** Where a list of the newest first goes on: time and id of the last row; before the first page, above every row. */
export function positionOf(cursor: string | null): readonly [time: number, id: string] {
  if (cursor === null) return [Number.MAX_SAFE_INTEGER, ''];
  const [at, ...id] = cursor.split('#');
  if (!/^\d{1,16}$/u.test(at ?? '')) throw new NotFoundError('list position', cursor);
  return [Number(at), id.join('#')];
}

/** A page out of rows of which one more than `limit` was asked for; `time` is their column of time. */
export function pageOf<T>(
  rows: readonly Record<string, SQLOutputValue>[],
  limit: number,
  time: string,
): { readonly items: readonly T[]; readonly nextCursor: string | null } {
  const last = rows.at(limit - 1);
  return {
    items: rows.slice(0, limit).map((row) => JSON.parse(textIn(row, 'body')) as T),
    nextCursor: rows.length > limit && last ? `${numberIn(last, time)}#${textIn(last, 'id')}` : null,
  };
}
