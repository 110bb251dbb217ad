import { foldVietnamese } from '../../text/fold.ts';
import { daysBetween, firstDay, lastDay } from './facts.ts';
import { type SearchTerm, termOf } from './search-term.ts';
import type { TypedWord } from './typed-words.ts';

/** A day, a month, a quarter or a year in a query, and how many words it took. */
interface AskedDate {
  readonly from: string;
  readonly to: string;
  readonly taken: number;
  /** Other ways to write it. */
  readonly ways: readonly (readonly string[])[];
}

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** The date or the range of dates the words begin with. Days that no calendar has are none. */
export function dateAtStart(words: readonly TypedWord[]): { term: SearchTerm; taken: number } | undefined {
  const lead = foldVietnamese(words[0]?.text ?? '') === 'tu' ? 1 : 0;
  const first = oneDate(words.slice(lead));
  if (!first) return undefined;
  const after = lead + first.taken;
  const joint = joinLength(words, after);
  const second = joint === undefined ? undefined : oneDate(words.slice(after + joint));
  if (second && first.from <= second.to) {
    const taken = after + joint! + second.taken;
    const typed = words.slice(0, taken).map(({ text }) => text);
    return { term: termOf(typed, { facts: daysBetween(first.from, second.to) }), taken };
  }
  if (lead > 0) return undefined;
  const typed = words.slice(0, first.taken).map(({ text }) => text);
  const { ways, from, to } = first;
  return { term: termOf(typed, { ways, facts: daysBetween(from, to) }), taken: first.taken };
}

/** Words between the ends of a range: `đến`, `tới`, or none at a dash or two points. */
function joinLength(words: readonly TypedWord[], at: number): number | undefined {
  const next = words[at];
  if (!next) return undefined;
  if (/^\s*(?:[-–—]|\.\.+)\s*$/u.test(next.before)) return 0;
  return ['den', 'toi'].includes(foldVietnamese(next.text)) ? 1 : undefined;
}

function oneDate(words: readonly TypedWord[]): AskedDate | undefined {
  const folded = words.slice(0, 8).map(({ text }) => foldVietnamese(text));
  return dayIn(folded, words) ?? monthIn(folded, words) ?? quarterIn(folded) ?? yearIn(folded);
}

function dayIn(folded: readonly string[], words: readonly TypedWord[]): AskedDate | undefined {
  const lead = folded[0] === 'ngay' ? 1 : 0;
  const said = folded.slice(lead);
  const inWords = said[1] === 'thang' && said[3] === 'nam';
  const inDigits = isJoined(words, lead + 1) && isJoined(words, lead + 2);
  const parts = inWords ? [said[0], said[2], said[4]] : inDigits ? said.slice(0, 3) : [];
  const [day = '', month = '', year = ''] = parts;
  if (!/^\d{1,2}$/u.test(day) || !isMonth(month) || !isYear(year)) return undefined;
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  if (Number.isNaN(Date.parse(iso)) || new Date(iso).toISOString().slice(0, 10) !== iso) return undefined;
  const ways = pairs(day, month).flatMap(([d, m]) => [
    [d, m, year],
    [d, 'tháng', m, 'năm', year],
  ]);
  return { from: iso, to: iso, taken: lead + (inWords ? 5 : 3), ways };
}

function monthIn(folded: readonly string[], words: readonly TypedWord[]): AskedDate | undefined {
  const lead = folded[0] === 'thang' ? 1 : 0;
  const month = folded[lead] ?? '';
  const hasYearWord = lead === 1 && folded[lead + 1] === 'nam';
  const year = folded[lead + (hasYearWord ? 2 : 1)] ?? '';
  if (!isMonth(month) || !isYear(year)) return undefined;
  if (lead === 0 && !isJoined(words, 1)) return undefined;
  const ways = [...new Set([Number(month).toString(), pad(month)])].flatMap((m) => [
    [m, year],
    ['tháng', m, 'năm', year],
  ]);
  const iso = `${year}-${pad(month)}`;
  return { from: firstDay(iso), to: lastDay(iso), taken: lead + (hasYearWord ? 3 : 2), ways };
}

function quarterIn(folded: readonly string[]): AskedDate | undefined {
  const quarter = folded[0] === 'quy' ? QUARTERS[folded[1] ?? ''] : undefined;
  const hasYearWord = folded[2] === 'nam';
  const year = folded[hasYearWord ? 3 : 2] ?? '';
  if (quarter === undefined || !isYear(year)) return undefined;
  const numerals = [String(quarter), ['I', 'II', 'III', 'IV'][quarter - 1]!];
  const ways = numerals.flatMap((numeral) => [
    ['quý', numeral, year],
    ['quý', numeral, 'năm', year],
  ]);
  const month = (at: number) => `${year}-${pad(String(at))}`;
  const from = firstDay(month(quarter * 3 - 2));
  return { from, to: lastDay(month(quarter * 3)), taken: hasYearWord ? 4 : 3, ways };
}

function yearIn(folded: readonly string[]): AskedDate | undefined {
  const lead = folded[0] === 'nam' ? 1 : 0;
  const year = folded[lead] ?? '';
  return isYear(year)
    ? { from: firstDay(year), to: lastDay(year), taken: lead + 1, ways: lead ? [[year]] : [] }
    : undefined;
}

/** Written with a sign and no blank before the word: `28/8`, `28.8`, `28-8`. */
const isJoined = (words: readonly TypedWord[], at: number): boolean => /^[/.-]$/u.test(words[at]?.before ?? '');
const isMonth = (word: string): boolean => /^(?:0?[1-9]|1[0-2])$/u.test(word);
const isYear = (word: string): boolean => /^(?:19|20)\d{2}$/u.test(word);
const pad = (digits: string): string => digits.padStart(2, '0');

function pairs(day: string, month: string): [string, string][] {
  const days = [...new Set([String(Number(day)), pad(day)])];
  const months = [...new Set([String(Number(month)), pad(month)])];
  return days.flatMap((d) => months.map((m): [string, string] => [d, m]));
}
