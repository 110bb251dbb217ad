import { keyOf } from '../../text/search-words.ts';

/** Keys of words that stand together on a page. */
export type Phrase = readonly string[];

/**
 * One thing a page must say: any phrase, any symbol or any fact of it. All words are keys of `shared/text/search-words.ts`.
 */
export interface SearchTerm {
  /** The words as typed. */
  readonly typed: readonly string[];
  /** As written; the first is what was typed. */
  readonly exact: readonly Phrase[];
  /** Without marks; the first is what was typed. */
  readonly folded: readonly Phrase[];
  /** Abbreviations that say the same; they count as written only: `TU` without marks is `từ`, `tư`, `tủ`. */
  readonly symbols: readonly Phrase[];
  /** What findings of the page say (`shared/domain/search/facts.ts`). */
  readonly facts: readonly string[];
  /** A word of letters, typed without quotes. */
  readonly mayBeMisspelt: boolean;
}

interface Saying {
  /** Other ways to put it, as words. */
  readonly ways?: readonly (readonly string[])[];
  readonly symbols?: readonly (readonly string[])[];
  readonly facts?: readonly string[];
  readonly mayBeMisspelt?: boolean;
}

/** A term for the typed words and other ways to say the same. */
export function termOf(typed: readonly string[], saying: Saying = {}): SearchTerm {
  const { ways = [], symbols = [], facts = [], mayBeMisspelt = false } = saying;
  const phrases = [typed, ...ways];
  return {
    typed,
    exact: phrasesIn('exact', phrases),
    folded: phrasesIn('folded', phrases),
    symbols: phrasesIn('exact', symbols),
    facts: [...new Set(facts)],
    mayBeMisspelt,
  };
}

function phrasesIn(form: 'exact' | 'folded', phrases: readonly (readonly string[])[]): Phrase[] {
  const keyed = phrases.map((words) => words.map((word) => keyOf(form, word)));
  return [...new Map(keyed.map((phrase) => [phrase.join(' '), phrase])).values()];
}
