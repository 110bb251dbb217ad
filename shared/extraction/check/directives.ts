import type { Warning } from '../mention.ts';
import { citedAfterOwnDate } from './cited-after-own-date.ts';
import type { DirectiveFacts, DirectiveRule } from './directive-rule.ts';
import { numberKnownWithAnotherDate } from './number-known-with-another-date.ts';
import { numberWithTwoDates } from './number-with-two-dates.ts';
import { subjectWithTwoNumbers } from './subject-with-two-numbers.ts';
import { suffixAgainstIssuer } from './suffix-against-issuer.ts';
import { termAgainstDate } from './term-against-date.ts';
import { typeAgainstSymbol } from './type-against-symbol.ts';
import { yearAgainstDate } from './year-against-date.ts';

const RULES: readonly DirectiveRule[] = [
  typeAgainstSymbol,
  suffixAgainstIssuer,
  numberWithTwoDates,
  subjectWithTwoNumbers,
  citedAfterOwnDate,
  yearAgainstDate,
  termAgainstDate,
  numberKnownWithAnotherDate,
];

/** Every doubt about the directives of a document, rule by rule. No value is changed. */
export function checkDirectives(facts: DirectiveFacts): Warning[] {
  return RULES.flatMap((rule) => rule(facts));
}
