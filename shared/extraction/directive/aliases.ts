import type { CleanText } from '../../text/clean-text.ts';
import { foldVietnamese } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { DirectiveHit } from './hit.ts';
import { readLead } from './lead.ts';

/** A short name given to a document once: `(gọi tắt là Chỉ thị 35)`. Only names with a number are kept. */
export interface Alias {
  /** Folded type word: `chi thi`. */
  readonly word: string;
  readonly digits: string;
  readonly target: DirectiveHit;
  /** The definition, on the target's page. */
  readonly start: number;
  readonly end: number;
}

const DEFINITION = /(?:gọi tắt là|gọi chung là|gọi là|viết tắt là|goi tat la)\s{0,3}[:"“'‘]?\s{0,3}/giu;
const NAME = /(?:\p{L}{1,12}\s{1,3}){1,4}(?:số\s{1,3})?(\d{1,4})(?![\d/])/uy;
const AND = /\s{0,2}(?:,|;|và)\s{1,3}/uy;
const MOST_NAMES = 5;
/** How far a definition may stand behind the number it renames. */
const REACH = 500;

/** Aliases in reading order. The document renamed is the last one cited before the definition, on the same page. */
export function findAliases(pages: readonly CleanText[], hits: readonly DirectiveHit[]): Alias[] {
  const byPage = Map.groupBy(
    hits.filter((hit) => hit.symbol !== null && hit.number !== null),
    ({ page }) => page,
  );
  return pages.flatMap((page) => {
    const whole = byPage.get(page.page) ?? [];
    let next = 0;
    return [...(whole.length === 0 ? [] : page.text.matchAll(DEFINITION))].flatMap(({ 0: printed, index }) => {
      while (next < whole.length && whole[next]!.end <= index) next += 1;
      return readNames(page.text, index + printed.length).flatMap(({ types, ...name }) => {
        const target = renamed(whole, next, types, name.digits);
        return target && index - target.end <= REACH ? [{ ...name, target, start: index }] : [];
      });
    });
  });
}

/** The document with these digits and type among the last ones cited, else the last one. */
function renamed(
  whole: readonly DirectiveHit[],
  next: number,
  types: readonly string[],
  digits: string,
): DirectiveHit | undefined {
  const recent = whole.slice(Math.max(0, next - MOST_NAMES), next);
  const same = recent.findLast((hit) => types.includes(hit.type ?? '') && Number(hit.digits) === Number(digits));
  return same ?? recent.at(-1);
}

type Name = Pick<Alias, 'word' | 'digits' | 'end'> & { readonly types: readonly string[] };

/** One definition may name several: `(gọi tắt là Chỉ thị 05, Kết luận 01)`. */
function readNames(text: string, start: number): Name[] {
  const names: Name[] = [];
  let at = start;
  while (names.length < MOST_NAMES) {
    const name = readName(text, at);
    if (!name) break;
    names.push(name);
    AND.lastIndex = name.end;
    const and = AND.exec(text);
    if (!and) break;
    at = name.end + and[0].length;
  }
  return names;
}

function readName(text: string, start: number): Name | null {
  NAME.lastIndex = start;
  const name = NAME.exec(text);
  if (!name) return null;
  const end = start + name[0].length;
  const word = readLead(text, end - name[1]!.length).word;
  return word && { word: word.folded, types: word.types, digits: name[1]!, end };
}

/** A paper has a few aliases; more are left to be read as plain numbers. */
const MOST_ALIASES = 30;

/** Later uses of aliases that no other reading met: `Đề án 06`. Hits are in reading order. */
export function findAliasUses(
  pages: readonly CleanText[],
  hits: readonly DirectiveHit[],
  aliases: readonly Alias[],
): DirectiveHit[] {
  const distinct = [...new Map(aliases.map((alias) => [`${alias.word} ${alias.digits}`, alias])).values()];
  const byPage = Map.groupBy(hits, ({ page }) => page);
  return distinct.slice(0, MOST_ALIASES).flatMap((alias) => {
    const pattern = patternOf(alias);
    return pages
      .filter(({ page }) => page >= alias.target.page)
      .flatMap((page) => {
        const uses = [...foldVietnamese(page.text).matchAll(pattern)].map(({ 0: printed, index }) => ({
          start: index,
          end: index + printed.length,
        }));
        const later = uses.filter(({ start }) => page.page > alias.target.page || start >= alias.end);
        return notTaken(later, byPage.get(page.page) ?? []).map(({ start, end }) => useOf(alias, page, start, end));
      });
  });
}

/** For folded text. */
function patternOf({ word, digits }: Alias): RegExp {
  const name = word.replaceAll(' ', '\\s{1,3}');
  return new RegExp(`(?<![a-z\\d])${name}\\s{1,3}(?:so\\s{1,3})?${digits}(?![\\d/]|\\s?[-–]|[.,]\\d)`, 'gu');
}

function useOf({ target, digits }: Alias, page: CleanText, start: number, end: number): DirectiveHit {
  const lead = readLead(page.text, end - digits.length);
  return {
    page: page.page,
    lead,
    symbol: null,
    numberSpan: { start: end - digits.length, end },
    start,
    end,
    digits,
    number: target.number,
    year: null,
    type: target.type,
    typeName: lead.word?.name ?? target.typeName,
    date: null,
    dateSpan: null,
    issuer: null,
    subject: null,
    reasons: new Set(),
    certainty: 0.85,
  };
}

/** Spans no hit touches. Both lists are sorted. */
function notTaken<S extends Span>(spans: readonly S[], hits: readonly DirectiveHit[]): S[] {
  let next = 0;
  return spans.filter(({ start, end }) => {
    while (next < hits.length && hits[next]!.end <= start) next += 1;
    return !hits[next] || hits[next]!.start >= end;
  });
}
