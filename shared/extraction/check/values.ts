import type { Warning } from '../mention.ts';
import { contradictoryFigures } from './contradictory-figures.ts';
import { dayMonthSwapped } from './day-month-swapped.ts';
import { impossibleDate } from './impossible-date.ts';
import { pageFurnitureDate } from './page-furniture-date.ts';
import { partAboveWhole } from './part-above-whole.ts';
import { partsDoNotSum } from './parts-do-not-sum.ts';
import { percentAgainstWhole } from './percent-against-whole.ts';
import { rangeBackwards } from './range-backwards.ts';
import type { ValueFacts, ValueRule } from './value-rule.ts';
import { weekdayAgainstDate } from './weekday-against-date.ts';

const RULES: readonly ValueRule[] = [
  impossibleDate,
  dayMonthSwapped,
  weekdayAgainstDate,
  rangeBackwards,
  pageFurnitureDate,
  partsDoNotSum,
  partAboveWhole,
  percentAgainstWhole,
  contradictoryFigures,
];

/** Every doubt about the dates and figures of a document, rule by rule. No value is changed. */
export function checkValues(facts: ValueFacts): Warning[] {
  return RULES.flatMap((rule) => rule(facts));
}
