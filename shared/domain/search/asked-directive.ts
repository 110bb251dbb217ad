import { lookupIssuer } from '../../extraction/directive/issuer-lookup.ts';
import { lookupType, TYPE_NAMES, type TypeName } from '../../extraction/directive/type-lookup.ts';
import { foldVietnamese } from '../../text/fold.ts';
import { directiveFact } from './facts.ts';
import { type SearchTerm, termOf } from './search-term.ts';
import type { TypedWord } from './typed-words.ts';

interface Asked {
  readonly term: SearchTerm;
  readonly taken: number;
}

/** At most two bodies sign a symbol: `05-QC/BTCTU-BDVTU`. */
const MOST_ISSUERS = 2;
/** Between the parts of a symbol: blanks, a dash, a slash. */
const SEPARATOR = /^\s*[-–—/]?\s*$/u;

/**
 * The directive the words begin with: by its symbol however it is typed (`49-CT/TU`, `49 ct tu`, `30/2020/nđ-cp`), with
 * or without the name of its type, or by type and number alone (`chỉ thị 49`).
 */
export function directiveAtStart(words: readonly TypedWord[]): Asked | undefined {
  const name = typeNameAt(words);
  let at = name?.length ?? 0;
  if (name && foldVietnamese(words[at]?.text ?? '') === 'so') at += 1;
  const symbol = symbolAt(words.slice(at));
  if (symbol) return name ? withName(symbol, name.name, at) : symbol;
  const number = words[at]?.text ?? '';
  // `Quyết định 5 năm` asks for no decision number 5.
  const isNumber = name !== undefined && /^\d{1,4}$/u.test(number) && !isFollowed(words, at);
  return isNumber ? { term: namedTerm(words.slice(0, at + 1), name.name, number), taken: at + 1 } : undefined;
}

/** The name of the type need not stand on the page; where it does, it belongs to the passage. */
function withName({ term: { typed, facts }, taken }: Asked, { name }: TypeName, lead: number): Asked {
  const named = name.split(' ');
  const ways = [
    [...named, 'số', ...typed],
    [...named, ...typed],
  ];
  return { term: termOf(typed, { ways, facts }), taken: lead + taken };
}

function symbolAt(words: readonly TypedWord[]): Asked | undefined {
  const [number, second] = words;
  if (!number || !/^\d{1,5}[a-z]?$/u.test(number.text) || !second || !SEPARATOR.test(second.before)) return undefined;
  const hasYear = /^(?:19|20)\d{2}$/u.test(second.text);
  const typeAt = hasYear ? 2 : 1;
  const type = words[typeAt];
  if (!type || !SEPARATOR.test(type.before)) return undefined;
  const isType = lookupType(type.text) !== undefined;
  const isBody = /^[-/–]$/u.test(type.before.trim()) && isIssuer(type.text);
  if (!isType && !isBody) return undefined;
  let taken = typeAt + 1;
  for (let more = 0; more < MOST_ISSUERS; more += 1) {
    const issuer = words[taken];
    if (!issuer || !SEPARATOR.test(issuer.before) || !isIssuer(issuer.text)) break;
    // A second body is joined by a sign; a blank begins the next word.
    if (more > 0 && issuer.before.trim() === '') break;
    taken += 1;
  }
  // `12 TB` may be many things: without a body there is a sign, or the number is written as one.
  if (taken === typeAt + 1 && type.before.trim() === '') return undefined;
  const typed = words.slice(0, taken).map(({ text }) => text);
  return { term: termOf(typed, { facts: [directiveFact(typed.join(''))] }), taken };
}

function namedTerm(typed: readonly TypedWord[], name: TypeName, number: string): SearchTerm {
  const words = name.name.split(' ');
  const padded = number.padStart(2, '0');
  const digits = [...new Set([number, padded])];
  const ways = digits.flatMap((digit) => [
    [...words, digit],
    [...words, 'số', digit],
    ...name.types.map((type) => [digit, type]),
  ]);
  const facts = digits.flatMap((digit) => name.types.map((type) => directiveFact(`${digit}${type}`)));
  return termOf(
    typed.map(({ text }) => text),
    { ways, facts },
  );
}

function typeNameAt(words: readonly TypedWord[]): { readonly name: TypeName; readonly length: number } | undefined {
  const folded = words.slice(0, 5).map(({ text }) => foldVietnamese(text));
  for (const name of TYPE_NAMES) {
    const parts = name.folded.split(' ');
    if (parts.every((part, at) => part === folded[at])) return { name, length: parts.length };
  }
  return undefined;
}

function isFollowed(words: readonly TypedWord[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && (/^[.,%]/u.test(next.before) || ['nam', 'thang'].includes(foldVietnamese(next.text)));
}

const isIssuer = (word: string): boolean =>
  /^\p{L}[\p{L}\d]{0,9}$/u.test(word) && (lookupIssuer(word, 'party') ?? lookupIssuer(word, 'state')) !== undefined;
