import { foldVietnamese } from '../../text/fold.ts';
import { DAY_PATTERN } from '../date/day.ts';
import { readBody } from './body.ts';
import type { NumberLead } from './lead.ts';

/** A number without its symbol: `Chỉ thị 05 của Bộ Chính trị`, `Nghị định 30/2020`. */
export interface BareNumber {
  readonly end: number;
  /** As printed, without blanks: `30/2020`; without "năm …". */
  readonly number: string;
  readonly year: number | null;
  /** How certain it is that this is a document's number at all. */
  readonly certainty: number;
}

const YEAR = /\s?\/\s?((?:19|20)\d{2})(?![\d/–-]|[;:,.]?\s?[-–/⁄'’]\s?[\p{L}\d])/uy;
/** `Nghị quyết 02 năm 2023`. */
const OF_YEAR = /\s{1,3}năm\s{1,3}((?:19|20)\d{2})(?![\d/–-])/uy;
const NO_MORE = /(?![\p{L}\d%‰°]|[.,]\d|\s{0,3}[-–—/+x×⁄'’\\]\s{0,3}[\p{L}\d]|\s\d|\s?%)/uy;
const OF = /[\s,]{1,4}(?:của|cua)\s{1,4}/uy;
const DATED = new RegExp(`[\\s,(]{0,4}(?=${DAY_PATTERN})`, 'iuy');
/** Types that are quoted by number and year alone. */
const NORMATIVE = new Set(['NĐ', 'TT', 'TTLT', 'NQ', 'QĐ', 'PL', 'L']);
/** Types that people call by their number alone: "Chỉ thị 05". */
const CALLED_BY_NUMBER = new Set(['NQ', 'CT', 'KL', 'NĐ', 'TT', 'QĐ', 'QĐi', 'QyĐ']);
/** What may follow a number that is no count. */
const AFTER_NUMBER =
  /^\s{0,3}(?:$|[,.;:)\]"”'’(…]|(?:cua|ve|va|ngay|la|trong|duoc|den|tai|theo|co|de|nham|voi|da|do|khoa|o|thi|neu|noi|hoac|cung|cho|vao|moi|quy dinh|huong dan|nam 20\d\d|nam 19\d\d)(?![a-z]))/u;

/** Reads digits that stand after a type word and bear no symbol; null where they may as well be a count. */
export function readBareNumber(text: string, start: number, digits: string, lead: NumberLead): BareNumber | null {
  if (!lead.word || lead.word.types.length === 0 || digits.length > 4) return null;
  const { types } = lead.word;
  const end = start + digits.length;
  const normative = types.some((type) => NORMATIVE.has(type));
  const year = normative ? stick(YEAR, text, end) : null;
  if (year) return { end: end + year[0].length, number: `${digits}/${year[1]}`, year: Number(year[1]), certainty: 0.8 };
  if (!stick(NO_MORE, text, end)) return null;
  const ofYear = normative ? stick(OF_YEAR, text, end) : null;
  if (ofYear && (lead.hasNumberWord || lead.capital)) {
    return { end: end + ofYear[0].length, number: digits, year: Number(ofYear[1]), certainty: 0.7 };
  }
  const bare = { end, number: digits, year: null };
  if (lead.hasNumberWord) return { ...bare, certainty: 0.75 };
  if (/^(?:19|20)\d{2}$/u.test(digits)) return null;
  if (isNamed(text, end)) return { ...bare, certainty: 0.7 };
  const isCalled = lead.capital && digits.length >= 2 && types.some((type) => CALLED_BY_NUMBER.has(type));
  return isCalled && AFTER_NUMBER.test(foldVietnamese(text.slice(end, end + 16))) ? { ...bare, certainty: 0.5 } : null;
}

/** An issuer or a full day right behind it proves that the number is a document's. */
function isNamed(text: string, end: number): boolean {
  const of = stick(OF, text, end);
  return (of !== null && readBody(text, end + of[0].length) !== null) || stick(DATED, text, end) !== null;
}

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
