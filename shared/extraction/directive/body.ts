import { foldVietnamese } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { HYPHENATED_PLACES } from '../tables/body-fields.ts';
import type { BodyKind, Level } from '../tables/issuers.ts';
import { type Head, headAt, headPiece, type Piece } from './body-heads.ts';
import { classifyBody } from './classify-body.ts';
import {
  isFunctionWord,
  isStop,
  LINK,
  skipBlanks,
  smallSyllablesEnd,
  smallWordAt,
  stick,
  unlistedEnd,
} from './name-words.ts';
import { TYPE_NAMES } from './type-lookup.ts';

/** A body named in running text. */
export interface NamedBody extends Span {
  /** As printed, blanks collapsed. */
  readonly name: string;
  /** Of the words that say what the body is; `other` where they leave it open. */
  readonly kind: BodyKind;
  readonly level: Level;
  /** Nobody can say for sure where the name ends, or that it is a body: small letters go on, or it is in no table. */
  readonly doubtful?: boolean;
}

const WINDOW = 200;
const TERM = /\(?\s?(?:khóa|khoá|khoa|nhiệm kỳ)\s{1,3}(?:[IVXL]{1,6}|\d{1,4}(?:\s?[-–]\s?\d{4})?)(?![\p{L}\d])\s?\)?/uy;
/** A term whose numeral a reader did not make out: `khóa XIHIL`. */
const UNREAD_TERM = /[\s,]{0,3}\(?(?:khóa|khoá)\s{1,3}[IVXLHl1|]/uy;
const ORDINAL = /(?:lần thứ|thứ)\s{1,3}(?:[IVXL]{1,6}|\d{1,2}|\p{Ll}{2,5}(?:\s\p{Ll}{2,5})?)(?![\p{L}\d])/uy;
/** With the apostrophe of the highlands inside: `M'Đrắk`. */
const CAPITALIZED = /\p{Lu}[\p{L}\d&]{0,14}(?:['’]\p{L}{1,8})?(?![\p{L}\d])/uy;
/** `Ban Chỉ đạo 389 tỉnh`. */
const TASK_NUMBER = /\d{2,4}(?![\d/.,-])/uy;
const JOINED_CAPITAL = /(?:và|&|-|–)\s{1,3}(?=\p{Lu})/uy;
/** `Hội nghị Trung ương 7 khóa XII`. */
const PLENUM = /(?:\d{1,2}|[IVX]{1,5})(?![\p{L}\d/.-])/uy;
const PLENUM_HEADS = new Set(['hoi nghi trung uong', 'hoi nghi bch trung uong', 'hoi nghi ban chap hanh trung uong']);
/** Words that end a name in capitals too, where case says nothing; with their marks, as `NAM` and `ĐỒNG` are names. */
const CAPITAL_STOP = /(?:VÀ|VỀ|CỦA|NGÀY|TẠI|TRONG|ĐỂ|VỚI|THEO|ĐÃ|ĐƯỢC|TỪ|LÀ|CHO|NHẰM|KHI)(?![\p{L}\d])/uy;
const PLACE_NOUN = /^(?:tỉnh|thành phố|huyện|quận|thị|phường|xã|đặc khu|thôn|t[px])/iu;
const PLACES = HYPHENATED_PLACES.map(foldVietnamese);

/** A name while it is being read, piece by piece. */
interface Reading {
  readonly window: string;
  readonly folded: string;
  readonly heads: Head[];
  /** The last known word may have common nouns behind it. */
  open: boolean;
  /** A place follows or was named: small letters are no part of the name any more. */
  placed: boolean;
  isUnlisted: boolean;
  last: Piece;
}

/**
 * The body whose name starts at the offset; null when no known word starts one there. `raw` is the same text with its
 * line ends, which tell a heading in the next line from the rest of a name.
 */
export function readBody(text: string, start: number, raw = text): NamedBody | null {
  const window = text.slice(start, start + WINDOW);
  const folded = foldVietnamese(window);
  const first = headPiece(window, folded, 0);
  if (!first) return null;
  const reading: Reading = { window, folded, heads: [], open: false, placed: false, isUnlisted: false, last: first };
  for (let piece: Piece | null = first; piece; ) {
    take(reading, piece);
    const { end }: Piece = piece;
    const next = skipBlanks(window, end);
    const isNewLine: boolean =
      raw.slice(start + end, start + next).includes('\n') && opensLine(window, folded, next, reading.heads);
    piece = isNewLine ? null : nextPiece(reading);
  }
  const { heads, last, isUnlisted } = reading;
  const printed = window.slice(0, last.end).trimEnd();
  return {
    start,
    end: start + printed.length,
    name: printed.replace(/\s+/gu, ' '),
    ...classifyBody(heads, folded.slice(0, last.end)),
    ...(isUnlisted || mayGoOn(reading) || stick(UNREAD_TERM, window, last.end) ? { doubtful: true } : {}),
  };
}

function take(reading: Reading, piece: Piece): void {
  const head = piece.heads.at(-1);
  reading.heads.push(...piece.heads);
  reading.open = (head?.open ?? reading.open) || joinsUnit(reading.folded, piece.end, reading.heads.at(-1)!);
  reading.placed = head ? false : reading.placed || piece.isPlace === true;
  reading.isUnlisted ||= piece.isUnlisted === true || piece.isMisread === true;
  reading.last = piece;
}

function nextPiece(reading: Reading): Piece | null {
  const { window, folded, heads, last, open } = reading;
  const next = skipBlanks(window, last.end);
  const head = next > last.end ? headPiece(window, folded, next, heads.at(-1)) : null;
  return head ?? plainPiece(reading, next) ?? (open ? unlistedPiece(window, last) : null);
}

/** The body whose name surely ends exactly at the offset (blanks before it allowed); the longest one. */
export function readBodyBefore(text: string, end: number): NamedBody | null {
  const from = Math.max(0, end - 120);
  const window = text.slice(from, end).trimEnd();
  const folded = foldVietnamese(window);
  for (const { 0: word, index } of window.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{L}\d]{1,10}/gu)) {
    if (!headAt(window, folded, index) || word.length < 2) continue;
    const body = readBody(window, index);
    if (body?.end === window.length && !body.doubtful)
      return { ...body, start: from + body.start, end: from + body.end };
  }
  return null;
}

/** A place, a term, the number of a plenum, a capitalised word of the name; null when the name is over. */
function plainPiece({ window, folded, heads, last, open, placed }: Reading, next: number): Piece | null {
  const plenum = PLENUM_HEADS.has(heads.at(-1)!.folded) ? stick(PLENUM, window, next) : undefined;
  if (plenum) return { end: next + plenum.length, heads: [] };
  if (next === last.end && !open) return null;
  const term = stick(TERM, window, next) ?? stick(ORDINAL, window, next);
  if (term) return { end: next + term.length, heads: [] };
  const link = stick(LINK, window, next);
  if (link) return { end: next + link.length, heads: [], isPlace: PLACE_NOUN.test(link) };
  const task = open ? stick(TASK_NUMBER, window, next) : undefined;
  if (task) return { end: next + task.length, heads: [] };
  const place = placed ? PLACES.find((name) => folded.startsWith(name, next)) : undefined;
  if (place) return { end: next + place.length, heads: [] };
  const end = capitalEnd(window, folded, next, open);
  if (end === null) return null;
  // The second capital in a row is one of a place: "Trường Đại học Nam Sơn khẳng định".
  const whole = open && !placed && last.ending !== 'capital' ? smallSyllablesEnd(window, end) : end;
  return { end: whole, heads: [], ending: whole > end ? 'small' : 'capital' };
}

/** The end of a capitalised word, in an open name also of one that "và" or a hyphen joins. */
function capitalEnd(window: string, folded: string, at: number, open: boolean): number | null {
  const joined = open ? (stick(JOINED_CAPITAL, window, at)?.length ?? 0) : 0;
  const capital = stick(CAPITALIZED, window, at + joined);
  // "Bộ Tài chính và Bộ Tư pháp" are two bodies, "Giáo dục và Đào tạo" is one field.
  const isAnother = joined > 0 && headAt(window, folded, at + joined) !== undefined;
  if (!capital || isAnother || startsClause(folded, at + joined)) return null;
  const stopped = joined === 0 && stick(CAPITAL_STOP, window, at);
  if (stopped && (!open || stopped !== 'VÀ' || startsClause(folded, skipBlanks(window, at + 2)))) return null;
  return at + joined + capital.length;
}

/** `Hội đồng xét cấp đất`: what a body is for, in small letters that no table lists. */
function unlistedPiece(window: string, { end: start, heads, ending }: Piece): Piece | null {
  const mayFollow = ending === 'small' || (ending === undefined && heads.length > 0);
  const end = mayFollow ? unlistedEnd(window, start) : start;
  return end === start ? null : { end, heads: [], isUnlisted: true };
}

/** True where small letters follow that may be more of the name. */
function mayGoOn({ window, open, placed, last: { end, ending, heads } }: Reading): boolean {
  const next = skipBlanks(window, end);
  const small = next > end ? smallWordAt(window, next) : undefined;
  if (!small || placed) return false;
  // A committee alone, and a verb: "Ban Chỉ đạo thực hiện …" may be its name or what it does.
  if (heads.at(-1)?.kind === 'steering' && ending === undefined) return !isFunctionWord(small, window);
  return open && (ending === 'small' || ending === 'capital') && !isStop(small, window);
}

/** Bodies of the centre: no name of a place follows them. */
const NAMELESS_KINDS = new Set<BodyKind>([
  'committee',
  'government',
  'prime-minister',
  'president',
  'assembly',
  'assembly-standing',
]);

/**
 * True where a capital behind a line end starts a new line and not more of the name: after a body that takes no place,
 * or before a word of two syllables (`Kết quả`, `Giai đoạn`), which no name of a place is.
 */
function opensLine(window: string, folded: string, at: number, heads: readonly Head[]): boolean {
  const capital = stick(CAPITALIZED, window, at);
  const last = heads.at(-1)!;
  if (!capital || /^\p{Lu}{2,}$/u.test(capital) || stick(LINK, window, at) || headAt(window, folded, at)) return false;
  if (last.level === 'central' && !last.open && NAMELESS_KINDS.has(last.kind)) return true;
  const isUnfinished = last.level === 'any' && folded.slice(0, at).trimEnd().endsWith(last.folded);
  if (isUnfinished || heads.some(({ open, kind }) => open || kind === 'mass')) return false;
  const end = at + capital.length;
  return smallSyllablesEnd(window, end) > end;
}

/** `Ban Kinh tế - Ngân sách`: the hyphen right behind a unit's first field leads on to its second one. */
function joinsUnit(folded: string, end: number, last: Head): boolean {
  return (
    last.folded.startsWith('ban ') &&
    last.kind !== 'committee' &&
    folded.slice(0, end).endsWith(last.folded) &&
    /^\s{1,3}[-–]\s/u.test(folded.slice(end, end + 6))
  );
}

/** A type of document or a verb with a capital (`Quy định …`, `Về việc …`) opens the title, not the name. */
function startsClause(folded: string, at: number): boolean {
  return (
    /^(?:ve|v\/v|ban hanh|sua doi|phe duyet|thuc hien|tang cuong|mot so|bai bo|trien khai|cong bo|so|ngay|cac)(?![a-z])/u.test(
      folded.slice(at, at + 14),
    ) ||
    TYPE_NAMES.some(
      (name) => folded.startsWith(name.folded, at) && !/[a-z]/u.test(folded.charAt(at + name.folded.length)),
    )
  );
}
