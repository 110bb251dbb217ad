import { keysIn } from '../../text/search-words.ts';
import type { Phrase, SearchTerm } from './search-term.ts';

/** What is looked through for a query without an index: a page as it would be indexed. */
export interface LookedThroughPage {
  readonly text: string;
  /** What its findings say (`facts.ts`). */
  readonly facts?: readonly string[];
}

/**
 * Whether a page says everything a query asks for, by the rule both indexes keep to: every term in one of its ways, in
 * letters without marks, in a symbol as written, or in a fact; with `exact` in letters as written or in a fact. Words that
 * are only near do not answer.
 */
export function pageAnswers(
  { text, facts = [] }: LookedThroughPage,
  terms: readonly SearchTerm[],
  form: 'exact' | 'folded' = 'folded',
): boolean {
  if (terms.length === 0) return false;
  const { exact, folded } = keysIn(text.normalize('NFC'));
  const said = new Set(facts);
  // Blanks around make the border of a word a part of what is looked for.
  const holds = (keys: string) => (phrase: Phrase) => ` ${keys} `.includes(` ${phrase.join(' ')} `);
  const isWritten = (term: SearchTerm) =>
    form === 'exact'
      ? term.exact.some(holds(exact))
      : term.folded.some(holds(folded)) || term.symbols.some(holds(exact));
  return terms.every((term) => isWritten(term) || term.facts.some((fact) => said.has(fact)));
}
