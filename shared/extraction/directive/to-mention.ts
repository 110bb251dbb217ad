import type { CleanText } from '../../text/clean-text.ts';
import { textWordsIn } from '../../text/words-in-span.ts';
import type { DirectiveMention, DirectiveValue } from '../mention.ts';
import { mentionId } from '../mention-id.ts';
import { readsOtherwise, weigh } from '../refine/weigh.ts';
import type { DirectiveHit } from './hit.ts';
import { readTail } from './symbol.ts';

/** The finished mention of a hit; `agreeing` counts the other places that say the same. */
export function toMention(
  page: CleanText,
  hit: DirectiveHit,
  agreeing: number,
  group: string | null,
): DirectiveMention {
  const { start, end } = hit;
  const value = toValue(hit);
  const printed =
    hit.printed === undefined
      ? []
      : [{ value: { ...value, number: hit.printed }, quote: page.raw.slice(start, end), source: 'printed' }];
  const alternatives = [...printed, ...otherReadings(page, hit, value)];
  return {
    id: mentionId('directive', hit.number ?? `${hit.type ?? ''}?`, hit.page, { start, end }),
    kind: 'directive',
    page: hit.page,
    start,
    end,
    quote: page.raw.slice(start, end),
    value,
    ...weigh(page, hit, agreeing),
    ...(alternatives.length === 0 ? {} : { alternatives }),
    ...(group === null ? {} : { group }),
  };
}

function toValue(hit: DirectiveHit): DirectiveValue {
  return {
    number: hit.number,
    type: hit.type,
    typeName: hit.typeName,
    date: hit.date,
    issuer: hit.issuer?.name ?? null,
    subject: hit.subject,
    system: systemOf(hit),
  };
}

function systemOf({ symbol }: DirectiveHit): DirectiveValue['system'] {
  if (!symbol) return 'other';
  return symbol.form === 'code-only' ? 'other' : symbol.system;
}

/** What the number is when a word of it is read the other way (a second engine, a second pass). */
function otherReadings(
  page: CleanText,
  hit: DirectiveHit,
  value: DirectiveValue,
): NonNullable<DirectiveMention['alternatives']> {
  const { start, end } = hit.numberSpan;
  const found = textWordsIn(page.words, hit.numberSpan).flatMap((word) =>
    readsOtherwise(page.raw, word)
      ? word.alternatives!.map(({ text, engine }) => ({
          quote: `${page.raw.slice(start, Math.max(start, word.start))}${text}${page.raw.slice(Math.min(word.end, end), end)}`,
          source: engine,
        }))
      : [],
  );
  return found.flatMap(({ quote, source }) => {
    const digits = /\d{1,5}/u.exec(quote);
    const lead = { kind: 'type-word' as const, types: hit.type === null ? [] : [hit.type] };
    const symbol =
      digits &&
      readTail({ text: quote, start: digits.index, digits: digits[0], end: digits.index + digits[0].length, lead });
    return symbol && symbol.number !== value.number
      ? [{ value: { ...value, number: symbol.number }, quote, source }]
      : [];
  });
}
