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

/** The keys of the words of a text in order, blank-separated, in each form: words and blanks only, whatever was typed. */
export function keysIn(text: string): Readonly<Record<WordForm, string>> {
  let [exact, folded] = ['', ''];
  for (const piece of text.split(BLANK)) {
    const keys = keysOf(piece);
    exact += keys.exact;
    folded += keys.folded;
  }
  return { exact: exact.slice(1), folded: folded.slice(1) };
}

/** Two words that count as the same have the same key. */
export function keyOf(form: WordForm, word: string): string {
  return form === 'exact' ? comparisonKey(word) : foldVietnamese(word);
}

const BLANK = /\s/u;
/** Vietnamese has some seven thousand syllables: nearly every piece of a page was seen before. */
const known = new Map<string, Readonly<Record<WordForm, string>>>();
const MOST_KNOWN = 50_000;

/** Of a piece between blanks: the key of each of its words, each after a blank. */
function keysOf(piece: string): Readonly<Record<WordForm, string>> {
  const seen = known.get(piece);
  if (seen) return seen;
  const words = wordsOf(piece);
  const join = (form: WordForm) => words.map((word) => ` ${keyOf(form, word)}`).join('');
  const keys = { exact: join('exact'), folded: join('folded') };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(piece, keys);
  return keys;
}
