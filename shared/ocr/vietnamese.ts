const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;
const MARKED = /(?![A-Za-z])\p{L}/u;
const WORD = /\p{L}+/gu;

/** True for a written Vietnamese syllable, with or without marks. */
export function isVietnameseSyllable(word: string): boolean {
  return SYLLABLE.test(word.toLowerCase().normalize('NFD').replace(TONE_MARKS, '').normalize('NFC'));
}

/** How Vietnamese a text looks: share of its words that are syllables, and share of those that bear a mark. */
export function judgeVietnamese(text: string): { words: number; syllableShare: number; markedShare: number } {
  const words = text.normalize('NFC').match(WORD) ?? [];
  const syllables = words.filter(isVietnameseSyllable);
  const marked = syllables.filter((word) => MARKED.test(word));
  return {
    words: words.length,
    syllableShare: words.length === 0 ? 0 : syllables.length / words.length,
    markedShare: syllables.length === 0 ? 0 : marked.length / syllables.length,
  };
}
