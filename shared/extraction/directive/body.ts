import { foldVietnamese } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { BODY_HEADS, type BodyHead } from '../tables/bodies.ts';
import { FIELD_NAMES } from '../tables/body-fields.ts';
import type { BodyKind, Level } from '../tables/issuers.ts';
import { BODY_TITLES } from '../tables/titles.ts';
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

interface Head extends BodyHead {
  readonly folded: string;
  /** Where in a title the name of the body starts: `Trưởng |Ban` Tổ chức; the length of the head where it does not. */
  readonly bodyAt: number;
}

const WINDOW = 200;
const HEADS: readonly Head[] = [
  ...BODY_HEADS.map((head) => ({ ...head, shared: '' })),
  ...BODY_TITLES.map((title) => ({ ...title, open: false })),
]
  .map(({ shared, ...head }) => ({
    ...head,
    folded: foldVietnamese(head.name),
    bodyAt: head.name.length - shared.length,
  }))
  .sort((a, b) => b.folded.length - a.folded.length);
const HEADS_BY_FIRST = Map.groupBy(HEADS, ({ folded }) => folded.charAt(0));
const FIELDS = FIELD_NAMES.map((name) => foldVietnamese(name)).sort((a, b) => b.length - a.length);

const TERM = /\(?\s?(?:khóa|khoá|khoa|nhiệm kỳ)\s{1,3}(?:[IVXL]{1,6}|\d{1,4}(?:\s?[-–]\s?\d{4})?)(?![\p{L}\d])\s?\)?/uy;
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
/** `Giao thông`: small syllables finish the word. */
const CAPITAL_AND_SMALL = /\p{Lu}\S*\s+\p{Ll}/u;

/** One more piece of a name: a known word with its field, a place, a term. */
interface Piece {
  readonly end: number;
  /** The known words in it. */
  readonly heads: readonly Head[];
  /** True where it ends in small letters, which may go on; false where a listed field or a capital ends it. */
  readonly loose?: boolean;
  /** It is a run of small letters that no table lists at all. */
  readonly unlisted?: boolean;
}

/**
 * The body whose name starts at the offset; null when no known word starts one there. `raw` is the same text with its
 * line ends, which tell a heading in the next line from the rest of a name.
 */
export function readBody(text: string, start: number, raw = text): NamedBody | null {
  const window = text.slice(start, start + WINDOW);
  const folded = foldVietnamese(window);
  const heads: Head[] = [];
  let open = false;
  let doubtful = false;
  let last: Piece | null = null;
  for (let piece = headPiece(window, folded, 0); piece; ) {
    last = piece;
    heads.push(...piece.heads);
    open = piece.heads.at(-1)?.open ?? open;
    doubtful ||= piece.unlisted === true;
    const { end } = piece;
    const next = skipBlanks(window, end);
    if (raw.slice(start + end, start + next).includes('\n') && opensLine(window, folded, next, heads)) break;
    open ||= joinsUnit(folded, end, heads.at(-1)!);
    piece = (next > end ? headPiece(window, folded, next) : null) ?? plainPiece(window, folded, end, heads, open);
    if (!piece && open) piece = unlistedPiece(window, last);
  }
  if (!last) return null;
  const printed = window.slice(0, last.end).trimEnd();
  return {
    start,
    end: start + printed.length,
    name: printed.replace(/\s+/gu, ' '),
    ...classifyBody(heads, folded.slice(0, last.end)),
    ...(doubtful || mayGoOn(window, last) ? { doubtful: true } : {}),
  };
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

/** A known word of a name with what follows it: the field it is for, the body a title is of. */
function headPiece(window: string, folded: string, at: number): Piece | null {
  const title = headAt(window, folded, at);
  if (!title) return null;
  const body = title.bodyAt < title.name.length ? findHead(folded, at + title.bodyAt) : undefined;
  const head = body ?? title;
  const end = at + (body ? title.bodyAt : 0) + head.folded.length;
  const heads = body ? [title, body] : [title];
  const field = fieldEnd(folded, end, head);
  if (field === null) return { end, heads };
  return { end: field, heads, loose: /\p{Ll}/u.test(window.charAt(skipBlanks(window, end))) };
}

function headAt(window: string, folded: string, at: number): Head | undefined {
  // A name starts with a capital; text without any capitals (folded, lower-cased) is read all the same.
  return /\p{Ll}/u.test(window.charAt(at)) && window !== folded ? undefined : findHead(folded, at);
}

function findHead(folded: string, at: number): Head | undefined {
  return HEADS_BY_FIRST.get(folded.charAt(at))?.find(
    (head) => folded.startsWith(head.folded, at) && !/[a-z\d]/u.test(folded.charAt(at + head.folded.length)),
  );
}

function fieldEnd(folded: string, end: number, head: BodyHead): number | null {
  if (!head.open) return null;
  const at = skipBlanks(folded, end);
  const field = FIELDS.find((name) => folded.startsWith(name, at) && !/[a-z]/u.test(folded.charAt(at + name.length)));
  return field === undefined ? null : at + field.length;
}

/** A place, a term, the number of a plenum, a capitalised word of the name; null when the name is over. */
function plainPiece(window: string, folded: string, end: number, heads: readonly Head[], open: boolean): Piece | null {
  const next = skipBlanks(window, end);
  const plenum = PLENUM_HEADS.has(heads.at(-1)!.folded) ? stick(PLENUM, window, next) : undefined;
  if (plenum) return { end: next + plenum.length, heads: [] };
  const goesOn = next > end || open ? continuationEnd(window, folded, next, open) : null;
  return goesOn === null ? null : { end: goesOn, heads: [], loose: CAPITAL_AND_SMALL.test(window.slice(next, goesOn)) };
}

/** `Hội đồng giám định y khoa`: what a body is for, in small letters that no table lists. */
function unlistedPiece(window: string, { end: start, heads, loose }: Piece): Piece | null {
  const mayFollow = loose ?? heads.length > 0;
  const end = mayFollow ? unlistedEnd(window, start) : start;
  return end === start ? null : { end, heads: [], unlisted: true };
}

/** True where small letters follow that may be more of the name. */
function mayGoOn(window: string, { end, loose, heads }: Piece): boolean {
  const next = skipBlanks(window, end);
  const small = next > end ? smallWordAt(window, next) : undefined;
  if (!small) return false;
  // A committee alone, and a verb: "Ban Chỉ đạo thực hiện …" may be its name or what it does.
  if (heads.at(-1)?.kind === 'steering' && !loose) return !isFunctionWord(small);
  return loose === true && !isStop(small);
}

/** The end of one more piece of the name, or null when the name is over. */
function continuationEnd(window: string, folded: string, at: number, open: boolean): number | null {
  const term = stick(TERM, window, at) ?? stick(ORDINAL, window, at);
  if (term) return at + term.length;
  const link = stick(LINK, window, at);
  if (link) return at + link.length;
  const task = open ? stick(TASK_NUMBER, window, at) : undefined;
  if (task) return at + task.length;
  const joined = open ? (stick(JOINED_CAPITAL, window, at)?.length ?? 0) : 0;
  const capital = stick(CAPITALIZED, window, at + joined);
  // "Bộ Tài chính và Bộ Tư pháp" are two bodies, "Giáo dục và Đào tạo" is one field.
  const isAnother = joined > 0 && headAt(window, folded, at + joined) !== undefined;
  if (!capital || isAnother || startsClause(folded, at + joined)) return null;
  const stopped = joined === 0 && stick(CAPITAL_STOP, window, at);
  if (stopped && (!open || stopped !== 'VÀ' || startsClause(folded, skipBlanks(window, at + 2)))) return null;
  const end = at + joined + capital.length;
  return !open || /^\p{Lu}{2,}$/u.test(capital) ? end : smallSyllablesEnd(window, end);
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
