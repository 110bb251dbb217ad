import { foldVietnamese } from '../../text/fold.ts';

/** Nouns that lead on to a place or a part of the name, in small letters. */
export const LINK =
  /(?:(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ)|đảng bộ|(?:tổ dân phố|khu phố|thôn|khu|khối) \d{1,2}(?![\d/.,-])|các cơ quan|các khu công nghiệp|các cấp|cơ quan|doanh nghiệp|thành phố|thị xã|thị trấn|trung ương|nhà nước|nhân dân|tối cao|cấp cao|quốc gia|lâm thời|khối|tỉnh|huyện|quận|phường|xã(?! hội)|đặc khu|đảng|thôn|khu|tp\.?|tx\.?|việt nam)(?![\p{L}])/iuy;
const SMALL = /\p{Ll}{1,7}(?![\p{L}\d])/uy;
const BLANKS = /\s{1,4}/uy;
/** Small words that end a name although a noun might follow there. */
const FUNCTION_WORDS =
  'về của ngày đã đang sẽ là được bị có cho tại đến từ theo với và trong nhằm để khi do ở ra vào thì mà cũng còn như nêu trên này giao gửi ký năm tháng số qua sau trước';
/** Verbs after the body that acts; their syllables also stand in names of what a body is for. */
const VERBS =
  'ban hành, thực hiện, triển khai, quy định, hướng dẫn, yêu cầu, chỉ đạo, phê duyệt, tổ chức, xây dựng, công bố, đề nghị, báo cáo, đồng ý, thống nhất, bổ sung, sửa đổi';
const FUNCTION = wordSet(FUNCTION_WORDS.split(' '));
const STOP = wordSet([...FUNCTION_WORDS.split(' '), ...VERBS.split(/,? /u)]);
const STOP_PHRASES = [...FUNCTION_WORDS.split(' '), ...VERBS.split(', ')];
const STOP_PHRASE = phrasePattern(STOP_PHRASES);
const STOP_PHRASE_UNMARKED = phrasePattern(STOP_PHRASES.map(foldVietnamese));
/** Letters that only Vietnamese with its marks has. */
const MARKED = /[À-ỹ]/u;
/** Longer than what any committee is for. */
const MOST_UNLISTED = 10;

/** `từ` ends a name, the `tư` of `Đầu tư` does not; in text that has lost its marks both do. */
export function isStop(word: string, window: string): boolean {
  return isIn(STOP, word, window);
}

/** A stop word that no name has inside: `về`, `của`. */
export function isFunctionWord(word: string, window: string): boolean {
  return isIn(FUNCTION, word, window);
}

/** True where a stop word or a verb starts: `xây dựng`, not the `xây` of `xây lắp`. */
export function stopsAt(window: string, at: number): boolean {
  if (stick(STOP_PHRASE, window, at)) return true;
  return stick(STOP_PHRASE_UNMARKED, window, at) !== undefined && !MARKED.test(window);
}

/** The word in small letters at the offset. */
export function smallWordAt(window: string, at: number): string | undefined {
  return stick(SMALL, window, at);
}

/** Up to two small syllables that finish a word: `Công chứng viên`. */
export function smallSyllablesEnd(window: string, start: number): number {
  let end = start;
  for (let count = 0; count < 2; count += 1) {
    const next = skipBlanks(window, end);
    const small = next > end ? smallWordAt(window, next) : undefined;
    if (!small || stick(LINK, window, next) || stopsAt(window, next)) break;
    end = next + small.length;
  }
  return end;
}

/** The end of the small words up to a stop word, a place, a capital or a sign; `start` where there are none. */
export function unlistedEnd(window: string, start: number): number {
  let end = start;
  for (let count = 0; count < MOST_UNLISTED; count += 1) {
    const next = skipBlanks(window, end);
    const small = next > end ? smallWordAt(window, next) : undefined;
    if (!small || stick(LINK, window, next)) break;
    if (count === 0 ? isStop(small, window) : stopsAt(window, next)) break;
    end = next + small.length;
  }
  return end;
}

export function skipBlanks(text: string, at: number): number {
  return at + (stick(BLANKS, text, at)?.length ?? 0);
}

/** What a sticky pattern matches at the offset. */
export function stick(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

interface WordSet {
  readonly printed: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
}

function wordSet(words: readonly string[]): WordSet {
  return { printed: new Set(words), folded: new Set(words.map(foldVietnamese)) };
}

function isIn({ printed, folded }: WordSet, word: string, window: string): boolean {
  return printed.has(word) || (folded.has(word) && !MARKED.test(window));
}

function phrasePattern(phrases: readonly string[]): RegExp {
  return new RegExp(`(?:${phrases.join('|').replaceAll(' ', '\\s{1,3}')})(?![\\p{L}\\d])`, 'uy');
}
