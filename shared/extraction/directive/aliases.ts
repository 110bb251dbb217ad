import type { CleanText } from '../../text/clean-text.ts';
import { foldVietnamese } from '../../text/fold.ts';
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
/** How far a definition may stand behind the number it renames. */
const REACH = 500;

/** Aliases in reading order. The document renamed is the last one cited before the definition, on the same page. */
export function findAliases(pages: readonly CleanText[], hits: readonly DirectiveHit[]): Alias[] {
  return pages.flatMap((page) => {
    const own = hits.filter((hit) => hit.page === page.page && hit.symbol !== null && hit.number !== null);
    if (own.length === 0) return [];
    return [...page.text.matchAll(DEFINITION)].flatMap(({ 0: printed, index }) => {
      NAME.lastIndex = index + printed.length;
      const name = NAME.exec(page.text);
      const target = own.findLast(({ end }) => end <= index && index - end <= REACH);
      if (!name || !target) return [];
      const end = index + printed.length + name[0].length;
      const word = readLead(page.text, end - name[1]!.length).word;
      return word ? [{ word: word.folded, digits: name[1]!, target, start: index, end }] : [];
    });
  });
}

/** Later uses of an alias that no other reading met: `Đề án 06`. */
export function findAliasUses(
  pages: readonly CleanText[],
  hits: readonly DirectiveHit[],
  aliases: readonly Alias[],
): DirectiveHit[] {
  return aliases.flatMap((alias) => {
    const pattern = new RegExp(
      `(?<![a-z\\d])${alias.word.replaceAll(' ', '\\s{1,3}')}\\s{1,3}(?:so\\s{1,3})?${alias.digits}(?![\\d/]|\\s?[-–]|[.,]\\d)`,
      'gu',
    );
    return pages
      .filter(({ page }) => page >= alias.target.page)
      .flatMap((page) => [...foldVietnamese(page.text).matchAll(pattern)].map((match) => ({ page, match })))
      .filter(({ page, match }) => page.page > alias.target.page || match.index >= alias.end)
      .filter(({ page, match }) => !isTaken(hits, page.page, match.index, match.index + match[0].length))
      .map(({ page, match }) => useOf(alias, page, match.index, match.index + match[0].length));
  });
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

function isTaken(hits: readonly DirectiveHit[], page: number, start: number, end: number): boolean {
  return hits.some((hit) => hit.page === page && hit.start < end && hit.end > start);
}
