import { anyOf } from '../date/patterns.ts';

/** The lines of a word table, in lower case and without blanks around them. */
export function linesOf(table: string): string[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A sticky pattern for one of the phrases right before an offset: group 1 is the phrase. */
export function phraseBefore(phrases: Iterable<string>): RegExp {
  return new RegExp(`(?<=(?<![\\p{L}])(${anyOf(phrases)}) {0,8})`, 'uy');
}

/** A sticky pattern for the longest of the phrases right after an offset: group 1 is the phrase. */
export function phraseAfter(phrases: Iterable<string>): RegExp {
  return new RegExp(` {0,8}(${anyOf(phrases)})(?![\\p{L}\\p{N}])`, 'uy');
}
