import { dateAtStart } from './asked-date.ts';
import { directiveAtStart } from './asked-directive.ts';
import { figureAtStart } from './asked-figure.ts';
import { bodyAtStart, isTypedInFull, namesOfSymbol } from './body-names.ts';
import { type SearchTerm, termOf } from './search-term.ts';
import { type TypedWord, typedRuns } from './typed-words.ts';

/** More terms than this are no search. */
const MOST_TERMS = 24;

/**
 * What a person asks for. Every term must stand on the page: a directive however its symbol is typed, a date or a range
 * of dates, a figure with or without points, a body by name or symbol, a phrase in quotes, or a word. Pieces without a
 * blank (`95,5%`, `30/2020`) stand together. Never throws; a query without a word has no terms.
 */
export function understandQuery(query: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const { isQuoted, words } of typedRuns(query)) {
    if (isQuoted) terms.push(termOf(words.map(({ text }) => text)));
    else terms.push(...plainTerms(words));
  }
  return terms.slice(0, MOST_TERMS);
}

function plainTerms(words: readonly TypedWord[]): SearchTerm[] {
  const terms: SearchTerm[] = [];
  let at = 0;
  while (at < words.length) {
    const rest = words.slice(at);
    const asked = directiveAtStart(rest) ?? dateAtStart(rest) ?? figureAtStart(rest) ?? bodyOf(rest) ?? pieceOf(rest);
    terms.push(asked.term);
    at += asked.taken;
  }
  return terms;
}

function bodyOf(words: readonly TypedWord[]): { term: SearchTerm; taken: number } | undefined {
  const typed = words.slice(0, 5).map(({ text }) => text);
  const body = bodyAtStart(typed);
  if (body) {
    const own = typed.slice(0, body.words.length);
    // Typed without marks it is asked for without marks: the symbol then stands with the folded forms.
    const ways = isTypedInFull(own, body) ? [[body.symbol]] : [];
    const term = termOf(own, { symbols: [[body.symbol]] });
    return { term: { ...term, exact: [...term.exact, ...termOf(own, { symbols: ways }).symbols] }, taken: own.length };
  }
  const isAlone = !/^[^\s]/u.test(words[1]?.before ?? ' ');
  const names = isAlone ? namesOfSymbol(typed[0]!) : [];
  return names.length > 0 ? { term: symbolTerm(typed[0]!, names), taken: 1 } : undefined;
}

/** A symbol is asked for as written, or by the full names it stands for. */
function symbolTerm(symbol: string, names: readonly (readonly string[])[]): SearchTerm {
  const { exact, folded } = termOf([symbol], { ways: names });
  return { typed: [symbol], exact, folded: folded.slice(1), symbols: [exact[0]!], facts: [], mayBeMisspelt: false };
}

/** Words with no blank between them. */
function pieceOf(words: readonly TypedWord[]): { term: SearchTerm; taken: number } {
  const end = words.findIndex(({ before }, at) => at > 0 && /\s/u.test(before));
  const typed = words.slice(0, end < 0 ? words.length : end).map(({ text }) => text);
  const mayBeMisspelt = typed.length === 1 && /^\p{L}{2,}$/u.test(typed[0]!);
  return { term: termOf(typed, { mayBeMisspelt }), taken: typed.length };
}
