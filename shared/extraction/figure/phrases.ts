import { anyOf, at, matchAt } from '../date/patterns.ts';
import { readTable } from '../tables/read-table.ts';

/** The phrases of a table, which stand in its first cells. */
export function phrasesOf(table: string, columns: number): string[] {
  return readTable(table, columns).map(([phrase]) => phrase!);
}

/** The rows of a table of two cells and a source, by phrase. */
export function meaningsOf<M extends string>(table: string): ReadonlyMap<string, M> {
  return new Map(readTable(table, 3).map(([phrase, meaning]) => [phrase!, meaning as M]));
}

/** Finds the longest of some phrases beside an offset and returns it as printed; null where none stands. */
export type PhraseFinder = (text: string, offset: number) => FoundPhrase | null;
export interface FoundPhrase {
  readonly printed: string;
  /** Length of the phrase and of the blanks between it and the offset. */
  readonly length: number;
}

const wordAfter = wordFinder(at(' {0,8}([\\p{L}\\p{N}]+|[%‰])'));
const wordBefore = wordFinder(at('(?<=([\\p{L}\\p{N}]+)[.:]? {0,8}(?:: {0,8})?)'));

/** A finder for phrases right before an offset, with or without a colon. */
export function phraseBefore(phrases: Iterable<string>): PhraseFinder {
  const lastWord = (phrase: string) => /([\p{L}\p{N}]+)[.:]*$/u.exec(phrase)![1]!;
  const pattern = (group: readonly string[]) => at(`(?<=((?<!\\p{L})(?:${anyOf(group)}) {0,8}(?:: {0,8})?))`);
  const patterns = byWord(phrases, lastWord, pattern);
  return (text, offset) => {
    const found = find(patterns, wordBefore(text, offset), text, offset)?.[1];
    return found === undefined ? null : { printed: found.replace(/ *(?:: *)?$/u, ''), length: found.length };
  };
}

/** A finder for the longest phrase right after an offset. */
export function phraseAfter(phrases: Iterable<string>): PhraseFinder {
  const firstWord = (phrase: string) => /^[\p{L}\p{N}]+|[%‰]/u.exec(phrase)![0];
  const pattern = (group: readonly string[]) => at(` {0,8}(${anyOf(group)})(?![\\p{L}\\p{N}])`);
  const patterns = byWord(phrases, firstWord, pattern);
  return (text, offset) => {
    const found = find(patterns, wordAfter(text, offset), text, offset);
    return found === null ? null : { printed: found[1]!, length: found[0].length };
  };
}

/** One pattern for all phrases that share a word: a table of hundreds is asked by one look-up. */
function byWord(
  phrases: Iterable<string>,
  wordOf: (phrase: string) => string,
  pattern: (group: readonly string[]) => RegExp,
): ReadonlyMap<string, RegExp> {
  return new Map([...Map.groupBy(phrases, wordOf)].map(([word, group]) => [word, pattern(group)]));
}

function find(patterns: ReadonlyMap<string, RegExp>, word: string | undefined, text: string, offset: number) {
  const pattern = word === undefined ? undefined : patterns.get(word);
  return pattern === undefined ? null : matchAt(pattern, text, offset);
}

/** The word of a pattern at an offset; tables are asked for one offset in a row, so the last answer is kept. */
function wordFinder(word: RegExp): (text: string, offset: number) => string | undefined {
  let last: { readonly text: string; readonly offset: number; readonly word: string | undefined } | null = null;
  return (text, offset) => {
    if (last === null || last.offset !== offset || last.text !== text) {
      last = { text, offset, word: matchAt(word, text, offset)?.[1] };
    }
    return last.word;
  };
}

/** A phrase as its table spells it: single blanks. */
export function asListed(printed: string): string {
  return printed.includes('  ') ? printed.replace(/ +/gu, ' ') : printed;
}

/** A unit as a figure bears it: single blanks, the head noun of a list (`xã` of `xã, phường`), `%` for `phần trăm`. */
export function headOf(printed: string): string {
  const comma = printed.indexOf(',');
  const head = comma === -1 ? printed : printed.slice(0, comma);
  const plain = /[^\S ]|\s{2}|\s$/u.test(head) ? head.replace(/\s+/gu, ' ').trim() : head;
  return plain.length === PERCENT.length && plain.toLowerCase() === PERCENT ? '%' : plain;
}
const PERCENT = 'phần trăm';
