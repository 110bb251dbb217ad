/** Letters with marks, and their base letter in lower case: one code unit for one. */
const BASES: ReadonlyMap<string, string> = baseLetters();

/**
 * Lower case without tone and vowel marks, đ as d: `Quyết định` becomes `quyet dinh`. Takes NFC text and keeps its
 * length, so an offset in the folded text is an offset in the text.
 */
export function foldVietnamese(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, foldLetter).toLowerCase();
}

/**
 * A key under which two spellings of one Vietnamese word are equal: lower case, one place for the tone mark
 * (`hòa` = `hoà`, `ủy` = `uỷ`), blanks collapsed, marks kept. Not the length of the text.
 */
export function comparisonKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ð/gu, 'đ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<![\p{L}\p{N}])[\p{L}]{2,7}(?![\p{L}\p{N}])/gu, unifyTone);
}

const TONES = '\u{300}\u{301}\u{303}\u{309}\u{323}';
const TONE = new RegExp(`[${TONES}]`, 'u');
/** `oa`, `oe`, `uy` open: the tone may stand on either letter; the old place (the first) is the key. */
const OPEN_PAIR = /(?<!q)(?:o[ae]|uy)$/u;

function unifyTone(syllable: string): string {
  const letters = syllable.normalize('NFD');
  const tone = TONE.exec(letters)?.[0];
  if (tone === undefined) return syllable;
  const bare = letters.replace(TONE, '').normalize('NFC');
  if (!OPEN_PAIR.test(bare)) return syllable;
  return `${bare.slice(0, -1)}${tone}${bare.slice(-1)}`.normalize('NFC');
}

function foldLetter(letter: string): string {
  return BASES.get(letter) ?? letter;
}

function baseLetters(): Map<string, string> {
  const bases = new Map([
    ['đ', 'd'],
    ['Đ', 'd'],
    // The Icelandic letter that fonts, keyboards and OCR put in the place of Đ.
    ['ð', 'd'],
    ['Ð', 'd'],
    ['ı', 'i'],
    ['İ', 'i'],
  ]);
  for (let code = 0xc0; code <= 0x1eff; code += 1) {
    if (code === 0x250) code = 0x1e00;
    const letter = String.fromCharCode(code);
    const base = letter.normalize('NFD').charAt(0).toLowerCase();
    if (!bases.has(letter) && base !== letter && base.length === 1) bases.set(letter, base);
  }
  return bases;
}
