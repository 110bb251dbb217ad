import type { CleanText } from '../../text/clean-text.ts';
import { textWordsIn } from '../../text/words-in-span.ts';
import type { DirectiveHit } from '../directive/hit.ts';
import type { DateMention } from '../mention.ts';
import { HANDWRITTEN } from '../refine/weigh.ts';
import type { OwnHeader } from './read-own.ts';

export { type OwnHeader, readOwn } from './read-own.ts';

/** Gives the hit of the document's own number what the header says of it; a number only the header shows joins the hits. */
export function applyOwn({ identity, hit, dateSpan, isDateRepaired, typeName }: OwnHeader, hits: DirectiveHit[]): void {
  if (!hit) return;
  if (!hits.includes(hit)) {
    const at = hits.findIndex(({ page, start }) => page > hit.page || (page === hit.page && start > hit.start));
    hits.splice(at === -1 ? hits.length : at, 0, hit);
  }
  hit.own = true;
  hit.date = identity.date;
  hit.dateSpan = dateSpan;
  if (isDateRepaired) hit.reasons.add('ocr-repair');
  hit.subject = identity.title;
  hit.typeName = typeName ?? hit.typeName;
  if (typeName === 'Công văn') hit.type = 'CV';
  // The header names the body in its own place, not beside the number.
  hit.issuer ??=
    identity.issuer === null
      ? null
      : { name: identity.issuer, kind: 'other', level: 'any', start: hit.start, end: hit.start };
}

/**
 * Marks the mention of the document's own date on a scan: day and month are written by hand in most papers, as the
 * number is, so neither is ever sure. Typed text (words without a confidence) stays as it is.
 */
export function markOwnDate(page: CleanText, own: OwnHeader, dates: readonly DateMention[]): readonly DateMention[] {
  const { dateSpan } = own;
  const isRead = dateSpan && textWordsIn(page.words, dateSpan).some(({ confidence }) => confidence !== null);
  if (!isRead) return dates;
  return dates.map((date) =>
    date.page === page.page && date.start < dateSpan.end && dateSpan.start < date.end
      ? {
          ...date,
          confidence: Math.round(date.confidence * HANDWRITTEN * 1000) / 1000,
          reasons: [...new Set([...date.reasons, 'handwritten' as const])],
        }
      : date,
  );
}
