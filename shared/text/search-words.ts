import { comparisonKey, foldVietnamese } from './fold.ts';

/** How a word is compared: as written (case and place of the tone aside), or without any mark. */
export type WordForm = 'exact' | 'folded';

/** What counts as a word; the same in SQLite's unicode61 tokenizer. */
const WORD = /[\p{L}\p{N}\p{Co}]+/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/**
 * What a person asks for: text in double quotes is one phrase, every other blank-separated piece is one. `28-CTr/TU` is
 * the phrase `28 ctr tu`. Pieces without a word are left out.
 */
export function phrasesOf(query: string): string[][] {
  const pieces = query.normalize('NFC').match(/"[^"]*"|[^\s"]+/gu) ?? [];
  return pieces.map(wordsOf).filter((words) => words.length > 0);
}

/** The keys of words, blank-separated: words and blanks only, whatever was typed. */
export function keysOf(form: WordForm, words: readonly string[]): string {
  return words.map((word) => keyOf(form, word)).join(' ');
}

/** Vietnamese has some seven thousand syllables: nearly every word of a page was seen before. */
const keys: Readonly<Record<WordForm, Map<string, string>>> = { exact: new Map(), folded: new Map() };
const KEYS_KEPT = 50_000;

/** Two words that count as the same have the same key. */
export function keyOf(form: WordForm, word: string): string {
  const known = keys[form];
  const seen = known.get(word);
  if (seen !== undefined) return seen;
  const key = form === 'exact' ? comparisonKey(word) : foldVietnamese(word);
  if (known.size >= KEYS_KEPT) known.clear();
  known.set(word, key);
  return key;
}
