import type { FigureValue } from '../../extraction/mention.ts';
import { foldVietnamese } from '../../text/fold.ts';
import type { ConfirmedFact, ReportFacts } from './confirmed-facts.ts';

/** What one office says of one indicator in one period. */
export interface IndicatorCell {
  readonly office: string;
  readonly officeName: string;
  /** EDTF; null where the figure names none. */
  readonly period: string | null;
  /** The confirmed figures, in reading order; more than one value is a contradiction. */
  readonly facts: readonly ConfirmedFact[];
  readonly isContradiction: boolean;
}

/** Figures that count the same thing. */
export interface Indicator {
  /** Stable: folded subject, unit and kind. */
  readonly key: string;
  readonly label: string;
  readonly unit: string | null;
  readonly cells: readonly IndicatorCell[];
  /** Offices with a report that says nothing of it. */
  readonly gaps: readonly { readonly office: string; readonly officeName: string }[];
}

/** Kinds of figure that state a result; a target is not one. */
const RESULT_KINDS: ReadonlySet<FigureValue['kind']> = new Set([
  'count',
  'percent',
  'ratio',
  'money',
  'change',
  'achievement',
]);

/**
 * Confirmed figures by what they count, then by office and period; the indicators most offices speak of come first.
 * Figures without a subject and a unit count nothing that could be named and are left out.
 */
export function groupIndicators(reports: readonly ReportFacts[]): Indicator[] {
  const groups = new Map<string, { readonly label: string; readonly unit: string | null; readonly facts: Placed[] }>();
  for (const report of reports) {
    for (const fact of report.facts) {
      const value = fact.kind === 'figure' ? (fact.value as FigureValue) : null;
      if (!value || !RESULT_KINDS.has(value.kind) || (value.subject ?? value.unit) === null) continue;
      const key = indicatorKey(value);
      const group = groups.get(key) ?? { label: labelOf(value), unit: value.unit, facts: [] };
      group.facts.push({ fact, report });
      groups.set(key, group);
    }
  }
  const offices = new Map(reports.map(({ office, officeName }) => [office, officeName]));
  return [...groups]
    .map(([key, { label, unit, facts }]) => ({ key, label, unit, cells: cellsOf(facts), gaps: gapsOf(facts, offices) }))
    .toSorted((a, b) => a.gaps.length - b.gaps.length || (a.key < b.key ? -1 : 1));
}

/** The key under which two figures count the same. */
export function indicatorKey({ subject, unit, kind }: Pick<FigureValue, 'subject' | 'unit' | 'kind'>): string {
  return `${keyWords(subject)}|${keyWords(unit)}|${kind}`;
}

/** Reports name the same things over and over: each wording is folded once. */
const folded = new Map<string, string>();
const MOST_FOLDED = 20_000;

function keyWords(text: string | null): string {
  if (text === null) return '';
  const known = folded.get(text);
  if (known !== undefined) return known;
  const words = foldVietnamese(text.normalize('NFC')).replace(/\s+/gu, ' ').trim();
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(text, words);
  return words;
}

interface Placed {
  readonly fact: ConfirmedFact;
  readonly report: ReportFacts;
}

function cellsOf(placed: readonly Placed[]): IndicatorCell[] {
  const cells = Map.groupBy(placed, ({ fact, report }) => JSON.stringify([report.office, periodOf(fact)]));
  return [...cells.values()].map((group) => {
    const { report, fact } = group[0]!;
    const facts = group.map((one) => one.fact);
    const amounts = new Set(facts.map(amountOf));
    const { office, officeName } = report;
    return { office, officeName, period: periodOf(fact), facts, isContradiction: amounts.size > 1 };
  });
}

function gapsOf(placed: readonly Placed[], offices: ReadonlyMap<string, string>): Indicator['gaps'] {
  const speaking = new Set(placed.map(({ report }) => report.office));
  return [...offices].flatMap(([office, officeName]) => (speaking.has(office) ? [] : [{ office, officeName }]));
}

const periodOf = ({ value }: ConfirmedFact): string | null => (value as FigureValue).period;

/** What must be equal for two figures to say the same; the words around them may differ. */
function amountOf({ value }: ConfirmedFact): string {
  const { value: amount, of, max, qualifier, direction, place } = value as FigureValue;
  return [amount, of, max, qualifier, direction, place].join('|');
}

function labelOf({ subject, unit }: FigureValue): string {
  const label = subject ?? unit ?? '';
  return `${label.charAt(0).toLocaleUpperCase('vi')}${label.slice(1)}`;
}
