/**
 * Words as written, words without marks and facts stand in one column, told apart by their first letter, one that no
 * Vietnamese text has: looking up a word reads the places of that word alone, where columns would make it read through
 * those of every word that is written like it without marks.
 */
const FOLDED = 'ƒ';
const FACT = 'ɸ';

/** What FTS5 is given of a page: keys of its words, blank-separated, in both forms, and its facts. */
export function indexedWords(
  { exact, folded }: { readonly exact: string; readonly folded: string },
  facts: readonly string[],
): string {
  return [exact, marked(FOLDED, folded), marked(FACT, facts.join(' '))].join(' ');
}

/** A phrase as FTS5 is asked for it. Only keys of words reach it, in quotes: nothing typed is read as its query language. */
export function askedPhrase(form: 'exact' | 'folded', phrase: readonly string[]): string {
  return `"${form === 'exact' ? phrase.join(' ') : marked(FOLDED, phrase.join(' '))}"`;
}

export function askedFact(fact: string): string {
  return `"${FACT}${fact}"`;
}

/** Each of some words, blank-separated, behind a letter. */
function marked(letter: string, words: string): string {
  return words === '' ? '' : `${letter}${words.replaceAll(' ', ` ${letter}`)}`;
}
