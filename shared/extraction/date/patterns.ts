import { LEAD_WORDS, type LeadRole, MONTH_WORDS, YEAR_NAMES } from '../tables/date-words.ts';

/** Blanks between the parts of one date: line breaks and indents are blanks too, but a wide gap parts columns. */
export const GAP = ' {0,8}';
/** Between day, month and year. */
export const SEPARATOR = `${GAP}[/.\\-–—]${GAP}`;

/** A piece that is matched at one offset of lower-case text, never searched for: so time stays linear. */
export function at(source: string): RegExp {
  return new RegExp(source, 'uy');
}

/** Matches at an offset, or null. The pattern must be sticky. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** An alternation of words, longest first, with one or more blanks wherever a row has one. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replaceAll(' ', ' {1,8}'))
    .join('|');
}

export const MONTH_WORD = anyOf(MONTH_WORDS.keys());

const WORDS = [...LEAD_WORDS, ...YEAR_NAMES];
const ROLES = new Map(WORDS.map(({ word, role }) => [word, role]));
const wordsOf = (...roles: LeadRole[]) =>
  anyOf(WORDS.filter(({ role }) => roles.includes(role)).map((row) => row.word));
/** Words that are glued to what stands before them in real papers (`VIÊNNgày 07/11`) need no border. */
const GLUED: readonly LeadRole[] = ['day', 'month', 'year', 'weekday'];
const BORDERED: readonly LeadRole[] = [...new Set(ROLES.values())].filter((role) => !GLUED.includes(role));
const LEAD = at(
  `(?<=(${wordsOf('weekday')}),?${GAP}|((?<!\\p{L})(?:${wordsOf(...BORDERED)}))${GAP}|` +
    `(${wordsOf('day')})${GAP}:?${GAP}|(${wordsOf('month', 'year')})${GAP})`,
);

/** The word right before an offset that says what the number there is; null when there is none. */
export function leadBefore(text: string, offset: number): { readonly role: LeadRole; readonly start: number } | null {
  const match = matchAt(LEAD, text, offset);
  const word = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
  const role = word === undefined ? undefined : ROLES.get(word.replace(/ +/gu, ' '));
  if (word === undefined || role === undefined) return null;
  return { role, start: text.lastIndexOf(word, offset - 1) };
}
