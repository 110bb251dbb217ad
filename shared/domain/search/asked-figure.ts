import { type SearchTerm, termOf } from './search-term.ts';
import type { TypedWord } from './typed-words.ts';

/** Figures of four digits and more are written with points or without. */
const LEAST_DIGITS = 4;
const MOST_DIGITS = 15;

/** The whole number the words begin with, with or without points between its thousands: `1.284`, `1284`, `1 284`. */
export function figureAtStart(words: readonly TypedWord[]): { term: SearchTerm; taken: number } | undefined {
  let taken = 1;
  if (/^\d{1,3}$/u.test(words[0]!.text)) {
    while (/^\d{3}$/u.test(words[taken]?.text ?? '') && /^[. ]$/u.test(words[taken]!.before)) taken += 1;
  }
  const typed = words.slice(0, taken).map(({ text }) => text);
  const digits = typed.join('');
  if (!/^[1-9]\d*$/u.test(digits) || digits.length < LEAST_DIGITS || digits.length > MOST_DIGITS) return undefined;
  // A tail behind a comma or a slash belongs to it: `1.284,5`, `1234/5`.
  const next = words[taken];
  if (next && next.before !== '' && !/\s/u.test(next.before)) return undefined;
  return { term: termOf(typed, { ways: [groups(digits), [digits]] }), taken };
}

function groups(digits: string): string[] {
  const head = digits.length % 3;
  const rest = digits.slice(head).match(/\d{3}/gu) ?? [];
  return head > 0 ? [digits.slice(0, head), ...rest] : rest;
}
