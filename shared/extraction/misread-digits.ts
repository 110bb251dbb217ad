import type { Span } from '../text/span.ts';

/** What readers make of 0 and 1. Other letters stand for digits too rarely to be put right without a frame around them. */
const DIGIT_OF: ReadonlyMap<string, string> = new Map([
  ...[...'Oo'].map((letter) => [letter, '0'] as const),
  ...[...'lI|'].map((letter) => [letter, '1'] as const),
]);
/** Asked first of every page: most have none. */
const MAY_HOLD = /\d[.,/-]?[OolI|]|[OolI|][.,/-]?\d/;
/** Pieces of digits and such letters around the signs of a number, a date or a ratio: `l.25O`, `22-5-2O14`, `2lO`. */
const TOKEN = /(?<![\p{L}\p{N}])[\dOolI|]{1,6}(?:[.,/-][\dOolI|]{1,6}){0,7}(?=đ(?!\p{L})|[^\p{L}\p{N}]|$)/gu;
const PIECE = /[\dOolI|]+/gu;
/** `II`, and `Il` of a reader that does not tell them apart. */
const ROMAN = /^[Il|]*I[Il|]*$/u;

/** Text of the same length with misread digits put right, and where they stood. */
export interface RepairedDigits {
  readonly text: string;
  readonly spans: readonly Span[];
}

/**
 * Reads the letters O, o, l, I and | as digits where they stand among digits: `2lO` is 210, `l.250` is 1.250. A Roman
 * numeral (`I/2021`) and a letter alone stay. The text is the same object where nothing was put right.
 */
export function repairDigits(text: string): RepairedDigits {
  const spans: Span[] = [];
  if (!MAY_HOLD.test(text)) return { text, spans };
  const repaired = text.replace(TOKEN, (token, offset: number) => {
    const digits = repairToken(token);
    if (digits !== token) spans.push({ start: offset, end: offset + token.length });
    return digits;
  });
  return { text: spans.length === 0 ? text : repaired, spans };
}

function repairToken(token: string): string {
  if (!/\d/u.test(token) || !/[OolI|]/u.test(token)) return token;
  return token.replace(PIECE, (piece, at: number) => (isMisread(piece, token, at) ? digitsOf(piece) : piece));
}

/** A piece with a digit, one of several letters that is no Roman numeral, or the `l` of `l.250`. */
function isMisread(piece: string, token: string, at: number): boolean {
  if (/\d/u.test(piece)) return true;
  if (piece.length > 1) return !ROMAN.test(piece);
  return (piece === 'l' || piece === '|') && /^[.,/]\d/u.test(token.slice(at + 1));
}

const digitsOf = (piece: string): string => [...piece].map((sign) => DIGIT_OF.get(sign) ?? sign).join('');
