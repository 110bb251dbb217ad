import type { CleanText } from '../../text/clean-text.ts';
import { readingOf } from '../date/evidence.ts';
import { at, matchAt } from '../date/patterns.ts';
import type { FigureMention, FigureValue, ReasonCode } from '../mention.ts';
import { mentionId } from '../mention-id.ts';
import type { FigureCandidate } from './candidate.ts';
import { CASES, certaintyOf } from './certainty.ts';
import { senseOf } from './kinds.ts';
import { asListed } from './phrases.ts';
import { lastBefore, type SentenceScope, verbBefore } from './scope.ts';

/** The mention of a candidate: its value with kind, period, subject and place, and how far it can be trusted. */
export function toMention(
  page: CleanText,
  text: string,
  candidate: FigureCandidate,
  scope: SentenceScope,
  period: string | null,
): FigureMention {
  const { start, end } = candidate;
  const value = figureValue(text, candidate, scope, period);
  const other = otherValue(candidate);
  const quote = page.raw.slice(start, end);
  const certainty = certaintyOf(text, candidate, value);
  const isAmbiguous = other !== null || candidate.number.form === 'spaced' || candidate.looseHead === true;
  const { confidence, reasons } = weigh(page, candidate, certainty, isAmbiguous);
  return {
    ...{ page: page.page, start, end, kind: 'figure', value, quote, confidence, reasons },
    id: mentionId('figure', identityOf(value), page.page, { start, end }),
    ...(other === null
      ? {}
      : { alternatives: [{ value: { ...value, value: other }, quote, source: otherSource(candidate) }] }),
  };
}

function identityOf({ value, max, of, unit }: FigureValue): string {
  return `${value}-${max ?? ''}/${of ?? ''} ${unit ?? ''}`;
}

function figureValue(
  text: string,
  candidate: FigureCandidate,
  scope: SentenceScope,
  period: string | null,
): FigureValue {
  const { second, factor, unit, qualifier, shape } = candidate;
  const { kind, base, direction } = senseOf(text, candidate, scope.sentence);
  const place = lastBefore(scope.places, candidate.start)?.text;
  return {
    ...{ value: scaled(mainValue(candidate), candidate.negative ? -factor : factor), unit, kind, period },
    of: shape === 'ratio' ? scaled(second!.value, factor) : null,
    subject: subjectOf(text, candidate, topicOf(text, candidate.start, scope)),
    ...(shape === 'range' ? { max: scaled(second!.value, factor) } : {}),
    ...(qualifier === null ? {} : { qualifier }),
    ...(base === null ? {} : { base }),
    ...(direction === null ? {} : { direction }),
    ...(place === undefined ? {} : { place }),
  };
}

/** 2,75 tỷ is 2750000000, not 2749999999.9999995. */
function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

/** Whole things are counted in whole numbers: `1,200 đảng viên` is 1200, `1,234 ha` may be 1.234. */
function countsWhole({ unitKind }: FigureCandidate): boolean {
  return unitKind === 'count' || unitKind === 'unknown' || unitKind === 'none';
}

function mainValue(candidate: FigureCandidate): number {
  const { value, other } = candidate.number;
  return other !== null && countsWhole(candidate) && candidate.factor === 1 ? other : value;
}

function otherSource({ number }: FigureCandidate): string {
  return number.tail === undefined ? 'other-separator' : 'tail-alone';
}

function otherValue(candidate: FigureCandidate): number | null {
  const { value, other, tail } = candidate.number;
  if (tail !== undefined) return scaled(tail, candidate.factor);
  if (other === null || candidate.unitKind === 'percent') return null;
  return scaled(mainValue(candidate) === other ? value : other, candidate.factor);
}

// Số đảng viên bị xóa tên: 04 đồng chí
const LABEL = at('(?<=(?:^|[,;.(:\\n+*-] {0,4})([\\p{L}][\\p{L} ]{2,70}): {0,8})');

/** What a bare share or case count speaks of: the label before a colon, else the last topic of its half of the sentence. */
function topicOf(text: string, start: number, { topics, sentence }: SentenceScope): string | null {
  const label = matchAt(LABEL, text, start)?.[1];
  if (label !== undefined) return asListed(label).trim();
  const topic = lastBefore(topics, start);
  const isNear = topic !== null && topic.start >= sentence.start && !text.slice(topic.end, start).includes(';');
  return isNear ? topic.text : null;
}

function subjectOf(text: string, candidate: FigureCandidate, topic: string | null): string | null {
  const { unit, modifier, label, start, unitKind } = candidate;
  if (label !== null) return label;
  const verb = verbBefore(text, start);
  const isNamed = unitKind === 'count' || unitKind === 'unknown';
  const noun = unit === null || !isNamed ? null : modifier === null ? unit : `${unit} ${modifier}`.replace(' ,', ',');
  if (noun !== null && verb !== null) return `${verb} ${noun}`;
  if ((unit === null || CASES.includes(unit.toLowerCase())) && topic !== null) return topic;
  return noun !== null && modifier !== null ? noun : verb;
}

/** Below this a reader's digits are wrong too often to be taken without a look. */
const SURE_READING = 0.85;
const SURE_CERTAINTY = 0.8;

function weigh(
  page: CleanText,
  candidate: FigureCandidate,
  certainty: number,
  isAmbiguous: boolean,
): { readonly confidence: number; readonly reasons: readonly ReasonCode[] } {
  const { lowest, handwritten, differs } = readingOf(page, { start: candidate.numberStart, end: candidate.end });
  const reasons: ReasonCode[] = [];
  // readers lose the small digit of m² and m³
  const mayBeSquare = lowest !== null && candidate.unitKind === 'measure' && candidate.unit?.toLowerCase() === 'm';
  if (isAmbiguous || mayBeSquare) reasons.push('ambiguous-value');
  if (candidate.repaired || candidate.number.form === 'broken') reasons.push('ocr-repair');
  if (lowest !== null && lowest < SURE_READING) reasons.push('low-reading-confidence');
  if (differs) reasons.push('readings-differ');
  if (handwritten) reasons.push('handwritten');
  if (reasons.length === 0 && certainty < SURE_CERTAINTY) reasons.push('low-confidence');
  const doubts = (isAmbiguous || mayBeSquare ? 0.6 : 1) * (differs ? 0.6 : 1) * (handwritten ? 0.4 : 1);
  return { confidence: Math.round(certainty * (lowest ?? 1) * doubts * 1000) / 1000, reasons };
}
