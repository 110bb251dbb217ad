import { foldVietnamese } from '../../text/fold.ts';
import { keyOf } from '../../text/search-words.ts';

/** A body and what it is called for short, in the files of the Party and the State. */
interface BodyName {
  readonly words: readonly string[];
  readonly folded: string;
  readonly symbol: string;
}

const NAMES = `
Tỉnh ủy TU|Thành ủy TU|Huyện ủy HU|Quận ủy QU|Đảng ủy ĐU|Chi bộ CB|Trung ương TW|Ban Thường vụ BTV|Ban Chấp hành BCH
Ban Tổ chức BTC|Ban Tuyên giáo BTG|Ban Dân vận BDV|Ban Nội chính BNC|Ủy ban Kiểm tra UBKT|Ban Chỉ đạo BCĐ
Văn phòng VP|Ủy ban nhân dân UBND|Hội đồng nhân dân HĐND|Mặt trận Tổ quốc MTTQ|Ban cán sự đảng BCSĐ|Đảng đoàn ĐĐ
`;
/** Longest first: `Ban Chấp hành` before shorter names inside it. */
const BODIES: readonly BodyName[] = NAMES.trim()
  .split(/[|\n]/u)
  .map((entry) => {
    const words = entry.split(' ');
    const symbol = words.pop()!;
    return { words, folded: words.map(foldVietnamese).join(' '), symbol };
  })
  .sort((a, b) => b.words.length - a.words.length);
/** Shorter ones, typed small, are Vietnamese syllables too. */
const SURE_LETTERS = 3;

/** The body whose full name the words begin with, with or without marks. */
export function bodyAtStart(words: readonly string[]): BodyName | undefined {
  return BODIES.find(({ folded, words: { length } }) => {
    return words.length >= length && words.slice(0, length).map(foldVietnamese).join(' ') === folded;
  });
}

/** The full names a symbol stands for: `TU` for two of them. Small letters name a body only where they are no syllable. */
export function namesOfSymbol(word: string): readonly (readonly string[])[] {
  const isSure = /^\p{Lu}+$/u.test(word) || word.length >= SURE_LETTERS || word === 'tw';
  return isSure
    ? BODIES.filter(({ symbol }) => foldVietnamese(symbol) === foldVietnamese(word)).map(({ words }) => words)
    : [];
}

/** True when the words were typed with their marks. */
export function isTypedInFull(typed: readonly string[], { words }: BodyName): boolean {
  return words.every((word, at) => keyOf('exact', word) === keyOf('exact', typed[at] ?? ''));
}
