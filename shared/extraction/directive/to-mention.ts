import type { CleanText } from '../../text/clean-text.ts';
import type { DirectiveMention } from '../mention.ts';
import { mentionId } from '../mention-id.ts';
import type { DirectiveHit } from './hit.ts';

/** The finished mention of a hit. */
export function toMention(page: CleanText, hit: DirectiveHit): DirectiveMention {
  const { start, end } = hit;
  return {
    id: mentionId('directive', hit.number ?? `${hit.type ?? ''}?`, hit.page, { start, end }),
    kind: 'directive',
    page: hit.page,
    start,
    end,
    quote: page.raw.slice(start, end),
    value: {
      number: hit.number,
      type: hit.type,
      typeName: hit.typeName,
      date: hit.date,
      issuer: hit.issuer?.name ?? null,
      subject: hit.subject,
      system: hit.symbol?.system ?? 'other',
    },
    confidence: hit.certainty,
    reasons: [...hit.reasons],
  };
}
