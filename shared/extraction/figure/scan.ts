import { apart } from '../date/scan.ts';
import { looseHeadBefore, readBroken } from './broken.ts';
import type { FigureCandidate } from './candidate.ts';
import { readCompound } from './compound.ts';
import type { FigureText } from './figure-text.ts';
import { OPENING_WORD, type PrintedNumber, readNumber, readNumberWords } from './number.ts';
import { readRange } from './range.ts';
import { readRatio } from './ratio.ts';
import { isFraction, isFrequency, isHeading, isInside, isLabelled, isPageNumber, phoneEnd } from './reject.ts';
import { afterGloss, readSingle, withUnit } from './single.ts';
import { unitAt } from './units.ts';

/** Reads one form of figure whose number stands at its start. Tried in order; the first that reads wins. */
type FigureReader = (page: FigureText, number: PrintedNumber) => FigureCandidate | null;
const READERS: readonly FigureReader[] = [readRatio, readRange, readCompound, readBroken, readSingle];

const DIGITS = /\d+/gu;
const LONGEST_RUN = 9;

/** Every number of a page that counts or measures something, in reading order, none inside another. */
export function findCandidates(page: FigureText): FigureCandidate[] {
  const candidates = [...digitCandidates(page), ...wordCandidates(page)];
  candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  return apart(candidates);
}

function* digitCandidates(page: FigureText): Generator<FigureCandidate> {
  let from = 0;
  for (const { 0: run, index } of page.text.matchAll(DIGITS)) {
    if (index < from || run.length > LONGEST_RUN) continue;
    const taken = page.takenUntil(index);
    const candidate = taken > 0 ? null : readAt(page, index);
    if (candidate !== null) yield candidate;
    from = candidate?.end ?? (taken > 0 ? taken : (phoneEnd(page.text, index) ?? wholeEnd(page.raw, index)));
  }
}

function readAt(page: FigureText, start: number): FigureCandidate | null {
  const { text, raw, printed } = page;
  const number = readNumber(text, start);
  if (number === null || phoneEnd(text, start) !== null) return null;
  if (isInside(text, printed, start, number.end)) return null;
  if (isPerUnit(text, number) || isFraction(text, start, number.end) || isFrequency(text, start)) return null;
  if (isHeading(text, raw, start, number.end) || isPageNumber(raw, start)) return null;
  for (const read of READERS) {
    const candidate = read(page, number);
    if (candidate !== null) return withDoubt(page, number, candidate);
  }
  return null;
}

/** What the print around a number makes doubtful: letters among its digits, a piece of it that may stand before it. */
function withDoubt(page: FigureText, number: PrintedNumber, candidate: FigureCandidate): FigureCandidate | null {
  const isRepaired = page.isRepaired({
    start: candidate.numberStart,
    end: candidate.second?.end ?? candidate.number.end,
  });
  const isKnown = candidate.unitKind !== 'unknown' && (candidate.unitKind !== 'none' || candidate.label !== null);
  if (isRepaired && !isKnown) return null;
  return {
    ...candidate,
    ...(isRepaired ? { repaired: true } : {}),
    ...(isTail(page, number) ? { looseHead: true } : {}),
  };
}

function isTail(page: FigureText, { start, end }: PrintedNumber): boolean {
  const head = looseHeadBefore(page, start, end);
  if (head === null || page.takenUntil(head) > 0 || isLabelled(page.text, head)) return false;
  const headEnd = head + /^\d+/u.exec(page.text.slice(head, start))![0].length;
  return !isHeading(page.text, page.raw, head, headEnd);
}

/** The last number of a rate: `28,5 giường bệnh/1 vạn dân`, `12 vụ/100.000 dân`. */
function isPerUnit(text: string, { start, value }: PrintedNumber): boolean {
  return text[start - 1] === '/' && /^10*$/u.test(String(value));
}

/** Past the whole printed number, so that `10.2.1` does not leave its tail behind. */
function wholeEnd(raw: string, start: number): number {
  return start + (/^\d+(?:[.,/:-]\d+){0,6}/u.exec(raw.slice(start, start + 40))?.[0].length ?? 1);
}

// hai huyện | mười lăm chi bộ ; only before a unit of the table
function* wordCandidates(page: FigureText): Generator<FigureCandidate> {
  let from = 0;
  for (const { index } of page.text.matchAll(OPENING_WORD)) {
    if (index < from || page.takenUntil(index) > 0 || isLabelled(page.text, index)) continue;
    const number = readNumberWords(page.text, index);
    if (number === null || isFraction(page.text, index, number.end)) continue;
    if (unitAt(page.text, afterGloss(page.text, number.end)) === null) continue;
    const candidate = withUnit(page, number, null, 'single');
    if (candidate === null) continue;
    from = candidate.end;
    yield candidate;
  }
}
