import { anyOf } from '../date/patterns.ts';
import { readTable } from '../tables/read-table.ts';

/** The phrases of a table, which stand in its first cells. */
export function phrasesOf(table: string, columns: number): string[] {
  return readTable(table, columns).map(([phrase]) => phrase!);
}

/** The rows of a table of two cells and a source, by phrase. */
export function meaningsOf<M extends string>(table: string): ReadonlyMap<string, M> {
  return new Map(readTable(table, 3).map(([phrase, meaning]) => [phrase!, meaning as M]));
}

/** A sticky pattern for one of the phrases right before an offset, with or without a colon: group 1 is the phrase. */
export function phraseBefore(phrases: Iterable<string>): RegExp {
  return new RegExp(`(?<=(?<!\\p{L})(${anyOf(phrases)}) {0,8}(?:: {0,8})?)`, 'uy');
}

/** A sticky pattern for the longest of the phrases right after an offset: group 1 is the phrase. */
export function phraseAfter(phrases: Iterable<string>): RegExp {
  return new RegExp(` {0,8}(${anyOf(phrases)})(?![\\p{L}\\p{N}])`, 'uy');
}

/** A phrase as its table spells it: single blanks. */
export function asListed(printed: string): string {
  return printed.replace(/ +/gu, ' ');
}

/** A unit as a figure bears it: single blanks, the head noun of a list (`xã` of `xã, phường`), `%` for `phần trăm`. */
export function headOf(printed: string): string {
  const head = printed.split(',', 1)[0]!.replace(/\s+/gu, ' ').trim();
  return head.toLowerCase() === 'phần trăm' ? '%' : head;
}
