import type { DirectiveHit } from '../directive/hit.ts';
import type { DirectiveMention, ExtractionContext, Warning } from '../mention.ts';

/** A directive of the document as a rule sees it: what will be shown, and what it was read from. */
export interface CitedDirective {
  readonly mention: DirectiveMention;
  readonly hit: DirectiveHit;
}

/** The whole document, for rules that compare places. */
export interface DirectiveFacts {
  /** In reading order; the document's own number is among them. */
  readonly cited: readonly CitedDirective[];
  /** The same by number, as printed in the official case. */
  readonly byNumber: ReadonlyMap<string, readonly CitedDirective[]>;
  /** The document's own date (ISO); null when it is not known. */
  readonly documentDate: string | null;
  readonly knownDates: ExtractionContext['knownDates'];
}

/** Puts the facts of a document together. */
export function gatherFacts(
  cited: readonly CitedDirective[],
  documentDate: string | null,
  knownDates: ExtractionContext['knownDates'],
): DirectiveFacts {
  const numbered = cited.filter(({ hit }) => hit.number !== null);
  return { cited, byNumber: Map.groupBy(numbered, ({ hit }) => hit.number!), documentDate, knownDates };
}

/** One rule: every doubt it has about the document. The doubtful mention comes first in a warning. */
export type DirectiveRule = (facts: DirectiveFacts) => Warning[];

/** A warning names a few witnesses, not all places of a long report. */
const MOST_WITNESSES = 5;

/** A warning at the place of the doubtful directive. */
export function warnAbout(
  { mention }: CitedDirective,
  code: string,
  message: Warning['message'],
  likely: string | null,
  witnesses: readonly CitedDirective[] = [],
): Warning {
  const others = witnesses.slice(0, MOST_WITNESSES).map((witness) => witness.mention.id);
  const { page, start, end } = mention;
  return { page, start, end, code, message, likely, mentions: [...new Set([mention.id, ...others])] };
}

/** ISO `2023-08-28` as papers print it: `28/8/2023`, days below ten and January and February with a zero. */
export function printDay(iso: string): string {
  const [year, month, day] = iso.split('-') as [string, string, string];
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
