import { foldVietnamese } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { BODY_HEADS, type BodyHead, FIELD_NAMES } from '../tables/bodies.ts';
import type { BodyKind, Level } from '../tables/issuers.ts';
import { TYPE_NAMES } from './type-lookup.ts';

/** A body named in running text. */
export interface NamedBody extends Span {
  /** As printed, blanks collapsed. */
  readonly name: string;
  /** Of the words that say what the body is; `other` where they leave it open. */
  readonly kind: BodyKind;
  readonly level: Level;
}

interface Head extends BodyHead {
  readonly folded: string;
}

const WINDOW = 200;
const HEADS: readonly Head[] = BODY_HEADS.map((head) => ({ ...head, folded: foldVietnamese(head.name) })).sort(
  (a, b) => b.folded.length - a.folded.length,
);
const HEADS_BY_FIRST = Map.groupBy(HEADS, ({ folded }) => folded.charAt(0));
const FIELDS = FIELD_NAMES.map((name) => foldVietnamese(name)).sort((a, b) => b.length - a.length);

/** Nouns that lead on to a place or a part of the name, in small letters. */
const LINK =
  /(?:các cơ quan|các khu công nghiệp|các cấp|cơ quan|doanh nghiệp|thành phố|thị xã|thị trấn|trung ương|nhà nước|nhân dân|tối cao|cấp cao|quốc gia|lâm thời|khối|tỉnh|huyện|quận|phường|xã|đặc khu|đảng|thôn|khu|tp\.?|tx\.?|việt nam)(?![\p{L}])/iuy;
const TERM = /\(?\s?(?:khóa|khoá|khoa|nhiệm kỳ)\s{1,3}(?:[IVXL]{1,6}|\d{1,4}(?:\s?[-–]\s?\d{4})?)(?![\p{L}\d])\s?\)?/uy;
const ORDINAL = /(?:lần thứ|thứ)\s{1,3}(?:[IVXL]{1,6}|\d{1,2}|\p{Ll}{2,5}(?:\s\p{Ll}{2,5})?)(?![\p{L}\d])/uy;
const CAPITALIZED = /\p{Lu}[\p{L}\d&]{0,14}(?![\p{L}\d])/uy;
const SMALL = /\p{Ll}{1,7}(?![\p{L}\d])/uy;
/** `Ban Chỉ đạo 389 tỉnh`. */
const TASK_NUMBER = /\d{2,4}(?![\d/.,-])/uy;
const JOINED_CAPITAL = /(?:và|&|-|–)\s{1,3}(?=\p{Lu})/uy;
const BLANKS = /\s{1,4}/uy;
/** `Hội nghị Trung ương 7 khóa XII`. */
const PLENUM = /(?:\d{1,2}|[IVX]{1,5})(?![\p{L}\d/.-])/uy;
const PLENUM_HEADS = new Set(['hoi nghi trung uong', 'hoi nghi bch trung uong', 'hoi nghi ban chap hanh trung uong']);
/** Words that end a name in capitals too, where case says nothing; with their marks, as `NAM` and `ĐỒNG` are names. */
const CAPITAL_STOP = /(?:VÀ|VỀ|CỦA|NGÀY|TẠI|TRONG|ĐỂ|VỚI|THEO|ĐÃ|ĐƯỢC|TỪ|LÀ|CHO|NHẰM|KHI)(?![\p{L}\d])/uy;
/** Small words that end a name although a noun might follow there. */
const STOP_WORDS =
  'về của ngày đã đang sẽ là được bị có cho tại đến từ theo với và trong nhằm để khi do ở ra vào thì mà cũng còn như nêu trên này ban hành thực hiện triển khai quy định hướng dẫn yêu cầu chỉ đạo giao gửi ký năm tháng số qua phê duyệt tổ chức xây dựng công bố đề nghị báo cáo đồng ý thống nhất sau trước nêu bổ sung sửa đổi'.split(
    ' ',
  );
const STOP = new Set(STOP_WORDS);
const STOP_FOLDED = new Set(STOP_WORDS.map(foldVietnamese));

/**
 * The body whose name starts at the offset; null when no known word starts one there. `raw` is the same text with its
 * line ends, which tell a heading in the next line from the rest of a name.
 */
export function readBody(text: string, start: number, raw = text): NamedBody | null {
  const window = text.slice(start, start + WINDOW);
  const folded = foldVietnamese(window);
  const head = headAt(window, folded, 0);
  if (!head) return null;
  const heads = [head];
  let open = head.open;
  let end = head.folded.length;
  let at: number | null = fieldEnd(folded, end, head) ?? end;
  while (at !== null) {
    end = at;
    const next = skipBlanks(window, at);
    if (raw.slice(start + at, start + next).includes('\n') && opensLine(window, folded, next, heads)) break;
    const inner: Head | undefined = next > at ? headAt(window, folded, next) : undefined;
    if (inner) {
      heads.push(inner);
      open = inner.open;
      at = fieldEnd(folded, next + inner.folded.length, inner) ?? next + inner.folded.length;
    } else {
      const plenum: string | undefined = PLENUM_HEADS.has(heads.at(-1)!.folded)
        ? stick(PLENUM, window, next)
        : undefined;
      open ||= joinsUnit(folded, end, heads.at(-1)!);
      if (plenum) at = next + plenum.length;
      else at = next > at || open ? continuationEnd(window, folded, next, open) : null;
    }
  }
  const name = window.slice(0, end).replace(/\s+/gu, ' ').trimEnd();
  return { start, end: start + window.slice(0, end).trimEnd().length, name, ...classify(heads, folded.slice(0, end)) };
}

/** The body whose name ends exactly at the offset (blanks before it allowed); the longest one. */
export function readBodyBefore(text: string, end: number): NamedBody | null {
  const from = Math.max(0, end - 120);
  const window = text.slice(from, end).trimEnd();
  const folded = foldVietnamese(window);
  for (const { 0: word, index } of window.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{L}\d]{1,10}/gu)) {
    if (!headAt(window, folded, index) || word.length < 2) continue;
    const body = readBody(window, index);
    if (body && body.end === window.length) return { ...body, start: from + body.start, end: from + body.end };
  }
  return null;
}

function headAt(window: string, folded: string, at: number): Head | undefined {
  const candidates = HEADS_BY_FIRST.get(folded.charAt(at));
  // A name starts with a capital; text without any capitals (folded, lower-cased) is read all the same.
  if (!candidates || (/\p{Ll}/u.test(window.charAt(at)) && window !== folded)) return undefined;
  return candidates.find(
    (head) => folded.startsWith(head.folded, at) && !/[a-z\d]/u.test(folded.charAt(at + head.folded.length)),
  );
}

function fieldEnd(folded: string, end: number, head: BodyHead): number | null {
  if (!head.open) return null;
  const at = skipBlanks(folded, end);
  const field = FIELDS.find((name) => folded.startsWith(name, at) && !/[a-z]/u.test(folded.charAt(at + name.length)));
  return field === undefined ? null : at + field.length;
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

/** Up to two small syllables that finish a word: `Công chứng viên`. */
function smallSyllablesEnd(window: string, start: number): number {
  let end = start;
  for (let count = 0; count < 2; count += 1) {
    const next = skipBlanks(window, end);
    const small = next > end ? stick(SMALL, window, next) : undefined;
    if (!small || isStop(small) || stick(LINK, window, next)) break;
    end = next + small.length;
  }
  return end;
}

/** With its marks where it has any: `từ` ends a name, the `tư` of `Đầu tư` does not. */
function isStop(word: string): boolean {
  return foldVietnamese(word) === word ? STOP_FOLDED.has(word) : STOP.has(word);
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

const LEVEL_WORDS: readonly (readonly [RegExp, Level])[] = [
  [/(?<![a-z])(?:trung uong|tw|chinh tri|ban bi thu)(?![a-z])/u, 'central'],
  [/(?<![a-z])(?:tinh uy|thanh uy|tinh|tu|khoi)(?![a-z])/u, 'province'],
  [/(?<![a-z])(?:huyen uy|quan uy|thi uy|huyen|quan|thi xa|hu)(?![a-z])/u, 'district'],
  [/(?<![a-z])(?:xa|phuong|thi tran)(?![a-z])/u, 'commune'],
];

/** `Trung ương Đoàn`, `Trung ương Hội …`: the centre of a mass organisation, not of the Party. */
const MASS_CENTRE = /trung uong (?:doan|hoi|mat tran|mttq)(?![a-z])/u;
/** `Văn phòng UBND tỉnh`, `Ban Kinh tế - Ngân sách HĐND tỉnh`: named like a unit of the Party, but of the State. */
function isUnitOfState(telling: BodyKind, heads: readonly Head[]): boolean {
  return STATE_UNITS.has(telling) && heads.some(({ kind }) => kind === 'people-committee' || kind === 'people-council');
}

const STATE_UNITS: ReadonlySet<BodyKind> = new Set<BodyKind>(['office', 'economy', 'internal-affairs', 'organisation']);
/** Committees inside a body of any sort: what follows says whose they are. */
const PARTS_OF_A_BODY = new Set(['thuong truc', 'ban thuong vu', 'btv', 'thuong vu', 'ban chap hanh', 'bch']);

function classify(heads: readonly Head[], folded: string): { kind: BodyKind; level: Level } {
  const telling =
    heads.find(({ kind, folded: head }) => kind !== 'other' && !PARTS_OF_A_BODY.has(head)) ??
    heads.find(({ kind }) => kind !== 'other') ??
    heads[0]!;
  const committee = heads.find(({ kind, level }) => kind === 'committee' && level !== 'any');
  if (isUnitOfState(telling.kind, heads)) return { kind: 'department', level: telling.level };
  if (heads.some(({ kind }) => kind === 'mass') || MASS_CENTRE.test(folded))
    return { kind: 'mass', level: telling.level };
  if (telling.level !== 'any') return { kind: telling.kind, level: telling.level };
  if (committee) return { kind: telling.kind, level: committee.level };
  const level = LEVEL_WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'any';
  return { kind: telling.kind, level };
}

function skipBlanks(text: string, at: number): number {
  return at + (stick(BLANKS, text, at)?.length ?? 0);
}

function stick(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
