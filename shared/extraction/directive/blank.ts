import type { CleanText } from '../../text/clean-text.ts';
import type { DirectiveHit } from './hit.ts';
import type { NumberLead } from './lead.ts';
import { type DirectiveSymbol, readTail } from './symbol.ts';

/**
 * A number whose digits are missing or cannot be read, up to its first sign: `Số      -CV/ĐU`, `Số: …/QĐ-UBND`,
 * `Số: #4 /CT-UBND`. OCR may leave only the S or a V of "Số".
 */
const BLANK =
  /(?<![\p{L}\d])(?:S[ốôóồổoộ6]|SỐ|s[ốôó]|S|V)\s{0,3}[:.]?(?:(?<blank>[\s.…_]{0,80})|\s{0,3}(?<scrawl>[^\s\-–—/]{1,6}(?:[⁄'][^\s\-–—/]{1,3})?)\s{0,3})(?=[-–—/]\s{0,3}\p{Lu})/gu;
/** What readers print for digits written by hand. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  '|': '1',
  '!': '1',
  ']': '1',
  i: '1',
  Ì: '1',
  O: '0',
  o: '0',
  Q: '0',
  S: '5',
  s: '5',
  '§': '5',
  Z: '2',
  z: '2',
  B: '8',
};

/** Numbers that are left blank in drafts or that nobody could read: the symbol stands, the digits do not. */
export function readBlankNumbers(page: CleanText): DirectiveHit[] {
  const hits: DirectiveHit[] = [];
  for (const { 0: printed, index, groups } of page.text.matchAll(BLANK)) {
    const at = index + printed.length;
    const scrawl = groups?.scrawl ?? '';
    // A word is no scrawl: "số người/UBND".
    if (/^\d+$|^\p{L}{3,}$/u.test(scrawl)) continue;
    const digits = repairDigits(scrawl);
    const symbol = readTail({
      text: page.text,
      start: scrawl === '' ? at : at - printed.trimEnd().length,
      digits,
      end: at,
      lead: { kind: 'number-word', types: [] },
    });
    if (!symbol || (symbol.type === null && scrawl === '')) continue;
    if ((printed.length < 3 || scrawl !== '') && !symbol.issuerKnown && symbol.type === null) continue;
    hits.push(toHit(page.page, index, at, symbol, scrawl));
  }
  return hits;
}

/** The symbol of a header line whose number-word and digits are lost or beyond reading: `ST /CT-UBND`, `-BC/BTCTU`. */
export function readScrawledNumber(page: CleanText, lineStart: number, line: string): DirectiveHit | null {
  const sign = /^[^\p{L}\d\-–—/]{0,3}(?:\S{1,8}?\s{0,3}\S{0,6}?\s{0,3})??(?=[-–—/]\s{0,2}\p{Lu})/u.exec(line);
  if (!sign) return null;
  const at = lineStart + sign[0].length;
  const symbol = readTail({
    text: page.text,
    start: at,
    digits: '',
    end: at,
    lead: { kind: 'number-word', types: [] },
  });
  const saysNumber = /^[^\p{L}\d]{0,3}S\S{0,2}\s?:/u.test(line);
  return symbol && (saysNumber || (symbol.type && symbol.issuerKnown))
    ? toHit(page.page, lineStart, at, symbol, sign[0].trim() || '?')
    : null;
}

function toHit(page: number, start: number, at: number, symbol: DirectiveSymbol, scrawl: string): DirectiveHit {
  const { digits } = symbol;
  const reason = scrawl === '' ? 'blank-number' : digits === '' ? 'low-reading-confidence' : 'ocr-repair';
  return {
    page,
    lead: { ...LEAD, start },
    symbol,
    numberSpan: { start: scrawl === '' ? at : start, end: symbol.end },
    start,
    end: symbol.end,
    digits,
    number: digits === '' ? null : symbol.number,
    year: null,
    type: symbol.type ?? (symbol.form === 'letter' ? 'CV' : null),
    typeName: null,
    date: null,
    dateSpan: null,
    issuer: null,
    subject: null,
    reasons: new Set([reason]),
    certainty: digits === '' ? 0.5 : 0.4,
  };
}

const LEAD: Omit<NumberLead, 'start'> = {
  kind: 'number-word',
  word: null,
  hasNumberWord: true,
  capital: true,
  issuer: null,
  excluded: false,
};

/** `2l` is 21; what has no digit at all or too many strange signs is not guessed. */
function repairDigits(scrawl: string): string {
  if (!/\d/u.test(scrawl)) return '';
  const repaired = [...scrawl].map((sign) => LOOKALIKES[sign] ?? sign).join('');
  return /^\d{1,5}$/u.test(repaired) ? repaired : '';
}
