import type { CleanText } from '../text/clean-text.ts';
import type { PageSpan } from '../text/span.ts';

/** A run with a digit in it, with the signs and letters that stick to it: `12/XYZ-2`, `3.106`, `7/2`. */
const LOOKS_LIKE_VALUE = /[\p{L}\d][\p{L}\d./,:%&()+–—-]{0,60}/gu;
/** `1.`, `2)`, `a.1` at the start of a line: the paper's own numbering. */
const ENUMERATOR = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)/]?|[a-zđ][.)]?\d?)$/iu;

/**
 * What looks like a number, a date or a figure but produced no mention, in reading order. Page numbers alone on their
 * line and the numbering of headings are left out. `taken` is sorted by page and start.
 */
export function findUnclaimed(pages: readonly CleanText[], taken: readonly PageSpan[]): PageSpan[] {
  const byPage = Map.groupBy(taken, ({ page }) => page);
  return pages.flatMap((page) => {
    const spans = byPage.get(page.page) ?? [];
    let next = 0;
    const found: PageSpan[] = [];
    for (const { 0: printed, index } of page.text.matchAll(LOOKS_LIKE_VALUE)) {
      if (!/\d/u.test(printed)) continue;
      const value = printed.replace(/[^\p{L}\d%]+$/u, '');
      const end = index + value.length;
      while (next < spans.length && spans[next]!.end <= index) next += 1;
      if (next < spans.length && spans[next]!.start < end) continue;
      if (isNumbering(page.raw, index, end, value)) continue;
      found.push({ page: page.page, start: index, end });
    }
    return found;
  });
}

function isNumbering(raw: string, start: number, end: number, value: string): boolean {
  if (!ENUMERATOR.test(value)) return false;
  const before = raw.slice(Math.max(0, start - 4), start);
  const opensLine =
    start === 0 || /\n[\s–—*(-]*$/u.test(before) || (/^[\s–—*(-]*$/u.test(raw.slice(0, start).slice(-4)) && start < 4);
  const endsLine = /^\s*(?:\n|$)/u.test(raw.slice(end, end + 4));
  return opensLine && (endsLine || /^[.)/]/u.test(raw.charAt(end)));
}
