import type { FigureValue } from '../../extraction/mention.ts';
import type { ConfirmedFact, ReportFacts } from '../draft/confirmed-facts.ts';
import { groupIndicators, type Indicator } from '../draft/indicators.ts';
import type { Round } from './round.ts';

/** What one unit reports of one indicator. */
export interface MatrixCell {
  readonly facts: readonly ConfirmedFact[];
  /** Different values for one period. */
  readonly isContradiction: boolean;
  /** Far from what the other units report. */
  readonly isOutlier: boolean;
}

export interface MatrixRow {
  readonly key: string;
  readonly label: string;
  readonly unit: string | null;
  /** By office; an office that says nothing is not in it. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

/** Fewer values than this say nothing about what is usual. */
const LEAST_VALUES = 5;
/** Distance from the median in median absolute deviations beyond which a value is shown as unusual. */
const UNUSUAL = 5;

/**
 * Indicators × units. With an outline, one row an indicator it asks for, in its order, also when nobody answers it;
 * without one, every indicator found.
 */
export function indicatorMatrix(round: Pick<Round, 'outline'>, reports: readonly ReportFacts[]): MatrixRow[] {
  const found = new Map(groupIndicators(reports).map((indicator) => [indicator.key, indicator]));
  const asked = round.outline.flatMap(({ indicator, label }) => (indicator === null ? [] : [{ indicator, label }]));
  if (asked.length === 0) return [...found.values()].map((indicator) => rowOf(indicator, indicator.label));
  return asked.map(({ indicator: key, label }) => {
    const indicator = found.get(key);
    return indicator ? rowOf(indicator, label) : { key, label, unit: null, cells: new Map() };
  });
}

function rowOf({ key, unit, cells }: Indicator, label: string): MatrixRow {
  const byOffice = Map.groupBy(cells, ({ office }) => office);
  const isUnusual = outlierTest(cells.flatMap(({ facts }) => facts.slice(0, 1).map(amountOf)));
  return {
    key,
    label,
    unit,
    cells: new Map(
      [...byOffice].map(([office, own]) => {
        const facts = own.flatMap((cell) => cell.facts);
        const isContradiction = own.some((cell) => cell.isContradiction);
        return [office, { facts, isContradiction, isOutlier: facts.some((fact) => isUnusual(amountOf(fact))) }];
      }),
    ),
  };
}

/** By median and median absolute deviation: one wild value does not hide another. */
function outlierTest(values: readonly number[]): (value: number) => boolean {
  if (values.length < LEAST_VALUES) return () => false;
  const middle = median(values);
  const spread = median(values.map((value) => Math.abs(value - middle)));
  return spread === 0 ? () => false : (value) => Math.abs(value - middle) / spread > UNUSUAL;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

const amountOf = ({ value }: ConfirmedFact): number => (value as FigureValue).value;
