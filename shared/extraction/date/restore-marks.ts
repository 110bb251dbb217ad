import { foldVietnamese } from '../../text/fold.ts';
import { LEAD_WORDS } from '../tables/date-words.ts';
import { COUNT_LABELS, FLOW_VERBS } from '../tables/number-cues.ts';
import { NUMBER_LABELS } from '../tables/number-labels.ts';
import { QUALIFIERS } from '../tables/number-qualifiers.ts';
import { readTable } from '../tables/read-table.ts';
import { DURATIONS, SAYINGS } from '../tables/unit-exclusions.ts';
import { UNIT_MODIFIERS } from '../tables/unit-modifiers.ts';
import { CURRENCIES, SCALES } from '../tables/unit-money.ts';
import { UNIT_NOUNS } from '../tables/unit-nouns.ts';
import { PATTERN_WORDS } from '../tables/unmarked-words.ts';
import { anyOf } from './patterns.ts';

const ASCII = 0x7f;
const WORD = /[a-z]{2}/u;
/** Vietnamese bears a mark on about every fifth character; a page with fewer than this has lost them. */
const LEAST_MARKED = 0.02;

/** True for a page that was typed or read without marks; stops looking as soon as there are enough. */
export function hasLostMarks(text: string): boolean {
  const enough = Math.max(1, text.length * LEAST_MARKED);
  let marked = 0;
  for (let index = 0; index < text.length && marked < enough; index += 1)
    marked += Number(text.charCodeAt(index) > ASCII);
  return marked < enough && text.search(WORD) !== -1;
}

const rows = (table: string, columns: number) => readTable(table, columns).map(([phrase]) => phrase!);
/** Later lists win where two words lose their marks to the same letters: `nam` is the year before it is a man. */
const PHRASES: readonly string[] = [
  ...[...UNIT_NOUNS.keys(), ...rows(UNIT_MODIFIERS, 2), ...rows(COUNT_LABELS, 3), ...rows(FLOW_VERBS, 2)],
  ...[...rows(NUMBER_LABELS, 3), ...rows(QUALIFIERS, 3), ...rows(DURATIONS, 2), ...rows(SAYINGS, 2)],
  ...[...rows(CURRENCIES, 3), ...rows(SCALES, 3), ...PATTERN_WORDS.trim().split('\n')],
  ...LEAD_WORDS.map(({ word }) => word),
  ...['ngày', 'tháng', 'quý', 'năm'],
];
const MARKS = new Map(PHRASES.map((phrase) => [foldVietnamese(phrase), phrase]));
const UNMARKED = new RegExp(`(?<![a-z\\d/-])(?:${anyOf(MARKS.keys())})(?![a-z])`, 'gu');

/** Puts the marks back on the words recognisers look for, letter for letter: `tu thang 9/2023` becomes `từ tháng 9/2023`. */
export function restoreMarks(text: string): string {
  return text.replace(UNMARKED, (printed) => withMarksOf(MARKS.get(printed.replace(/ +/gu, ' ')) ?? printed, printed));
}

/** A phrase with the blanks of the print: the same length as the print. */
function withMarksOf(phrase: string, printed: string): string {
  const letters = [...phrase.replaceAll(' ', '')];
  let next = 0;
  return [...printed].map((character) => (character === ' ' ? ' ' : (letters[next++] ?? character))).join('');
}
