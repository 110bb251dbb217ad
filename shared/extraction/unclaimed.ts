import type { CleanText } from '../text/clean-text.ts';
import type { PageSpan } from '../text/span.ts';

const DIGITS = /\d+/gu;
/** Signs and letters that stick to digits: `12/XYZ-2`, `3.106`, `(7%)`. */
const STICKS = /[\p{L}\d./,:%&()+–—-]/u;
const MOST = 60;

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
    let from = 0;
    for (const { 0: digits, index } of page.text.matchAll(DIGITS)) {
      if (index < from) continue;
      const start = stickingStart(page.text, index, from);
      const end = stickingEnd(page.text, index + digits.length);
      from = end;
      while (next < spans.length && spans[next]!.end <= start) next += 1;
      if (next < spans.length && spans[next]!.start < end) continue;
      const value = page.text.slice(start, end);
      if (!isNumbering(page.raw, start, end, value)) found.push({ page: page.page, start, end });
    }
    return found;
  });
}

function stickingStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < MOST && STICKS.test(text.charAt(start - 1))) start -= 1;
  while (start < at && !/[\p{L}\d]/u.test(text.charAt(start))) start += 1;
  return start;
}

function stickingEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < MOST && STICKS.test(text.charAt(end))) end += 1;
  while (end > at && !/[\p{L}\d%]/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function isNumbering(raw: string, start: number, end: number, value: string): boolean {
  if (!ENUMERATOR.test(value)) return false;
  const before = raw.slice(Math.max(0, start - 4), start);
  const opensLine = /(?:^|\n)[\s–—*(-]*$/u.test(before) && (start <= 4 || before.includes('\n'));
  const endsLine = /^\s*(?:\n|$)/u.test(raw.slice(end, end + 4));
  return opensLine && (endsLine || /^[.)/]/u.test(raw.charAt(end)));
}
