import type { DirectiveValue } from '../../extraction/mention.ts';
import type { Round, RoundValue } from '../round/round.ts';
import { type ConfirmedFact, factBook, findFact, type ReportFacts } from './confirmed-facts.ts';
import type { FactReference } from './draft.ts';
import type { DraftPlan } from './propose-draft.ts';
import { dayText } from './value-text.ts';

/** The findings a round was founded on, as far as they are confirmed. */
export type RoundSources = Pick<DraftPlan, 'founding' | 'directives' | 'period'>;

/**
 * What of a round may stand in its drafts. A directive that was typed is looked for in the reports. When one of several
 * is not confirmed anywhere, none is named: a notice must not say less than what was supervised.
 */
export function roundSources(
  { founding, directives, period }: Pick<Round, 'founding' | 'directives' | 'period'>,
  reports: readonly ReportFacts[],
): RoundSources {
  const book = factBook(reports);
  const sourceOf = (value: RoundValue | null) => (value?.source && findFact(book, value.source) ? value.source : null);
  const found = directives.map((value) => sourceOf(value) ?? citedAs(value.text, reports));
  const named = found.filter((reference) => reference !== null);
  return {
    founding: sourceOf(founding),
    directives: directives.length === 0 ? null : named.length === directives.length ? named : [],
    period: sourceOf(period),
  };
}

/** The first confirmed citation whose number, and day where it has one, stand in the text. */
function citedAs(text: string, reports: readonly ReportFacts[]): FactReference | null {
  for (const { facts, name } of reports) {
    const fact = facts.find((one) => one.kind === 'directive' && isNamed(one, name, text));
    if (fact) return { documentId: fact.documentId, findingId: fact.findingId };
  }
  return null;
}

function isNamed({ value }: ConfirmedFact, ownName: string, text: string): boolean {
  const { number, date } = value as DirectiveValue;
  if (number === null || number === ownName) return false;
  const at = text.indexOf(number);
  const isWhole = at >= 0 && !/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ' '}${text[at + number.length] ?? ' '}`);
  return isWhole && (date === null || text.includes(dayText(date)));
}
