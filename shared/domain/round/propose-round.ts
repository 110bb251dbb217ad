import type { DateValue, DirectiveValue } from '../../extraction/mention.ts';
import type { ConfirmedFact, ReportFacts } from '../draft/confirmed-facts.ts';
import { valueText } from '../draft/value-text.ts';
import type { RoundValue } from './round.ts';

/** A value that was read, with the words around it and where they stand: a person chooses by them. */
export interface ProposedValue extends RoundValue {
  readonly quote: string;
  /** 1-based. */
  readonly page: number;
}

/** What a scanned founding decision says, as far as people have confirmed it. */
export interface RoundProposal {
  readonly founding: RoundValue | null;
  readonly directives: readonly RoundValue[];
  /** Periods it names; a person chooses. */
  readonly periods: readonly ProposedValue[];
  /** Limits it sets: an ISO day where it is one, else as written. */
  readonly deadlines: readonly ProposedValue[];
}

/** Reads a round out of the confirmed facts of its founding decision. What nobody confirmed is not proposed. */
export function proposeRound({ name, facts }: ReportFacts): RoundProposal {
  const directives = facts.filter(({ kind }) => kind === 'directive');
  const own = directives.find(({ value }) => (value as DirectiveValue).number === name);
  const others = uniqueBy(
    directives.filter(({ value }) => (value as DirectiveValue).number !== name),
    ({ value }) => `${(value as DirectiveValue).number}|${(value as DirectiveValue).date}`,
  );
  const dates = uniqueBy(
    facts.filter(({ kind }) => kind === 'date'),
    ({ value }) => (value as DateValue).edtf,
  );
  const kindOf = ({ value }: ConfirmedFact) => (value as DateValue).kind;
  return {
    founding: own ? roundValue(own) : null,
    directives: others.map(roundValue),
    periods: dates.filter((fact) => ['interval', 'period'].includes(kindOf(fact))).map(proposedValue),
    deadlines: dates.filter((fact) => kindOf(fact) === 'deadline').map(deadlineValue),
  };
}

/** The last day of a limit: `2024-09-15` of `../2024-09-15`. What is no single day stays as it is. */
function deadlineValue(fact: ConfirmedFact): ProposedValue {
  const { edtf } = fact.value as DateValue;
  return { ...proposedValue(fact), text: edtf.replace(/^\.\.\//u, '') };
}

function proposedValue(fact: ConfirmedFact): ProposedValue {
  const { before, quote, after, page } = fact.evidence;
  return { ...roundValue(fact), quote: `${before}${quote}${after}`.replace(/\s+/gu, ' ').trim(), page };
}

function roundValue({ kind, value, documentId, findingId }: ConfirmedFact): RoundValue {
  return {
    text: valueText(kind, value, kind === 'directive' ? 'full' : 'value') ?? '',
    source: { documentId, findingId },
  };
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
