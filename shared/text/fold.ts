/** Code unit to code unit for all letters of Latin scripts; units beyond the table stay as they are. */
const FOLDED = foldTable();
/** Up to this length letters are put together one by one: an array would cost more. */
const SHORT = 256;
const LETTERS: readonly string[] = Array.from(FOLDED, (unit) => String.fromCharCode(unit));
/** Code units turned into a string at once: `fromCharCode` takes them as arguments. */
const CHUNK = 8192;

/**
 * Lower case without tone and vowel marks, đ as d: `Quyết định` becomes `quyet dinh`. Takes NFC text and keeps its
 * length, so an offset in the folded text is an offset in the text.
 */
export function foldVietnamese(text: string): string {
  if (text.length <= SHORT) return foldShort(text);
  if (text.length <= CHUNK) return foldChunk(text, 0, text.length);
  const chunks: string[] = [];
  for (let start = 0; start < text.length; start += CHUNK) {
    chunks.push(foldChunk(text, start, Math.min(start + CHUNK, text.length)));
  }
  return chunks.join('');
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

function foldShort(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    folded += unit < FOLDED.length ? LETTERS[unit]! : text.charAt(index);
  }
  return folded;
}

function foldChunk(text: string, start: number, end: number): string {
  const units = new Uint16Array(end - start);
  for (let index = start; index < end; index += 1) {
    const unit = text.charCodeAt(index);
    units[index - start] = unit < FOLDED.length ? FOLDED[unit]! : unit;
  }
  // Spreading a typed array goes through its iterator, which is many times slower.
  return Reflect.apply(String.fromCharCode, null, units);
}

function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x1f00 }, (_, unit) => unit);
  for (let unit = 0; unit < table.length; unit += 1) {
    const base = String.fromCharCode(unit).normalize('NFD').charAt(0).toLowerCase();
    const isLatin = unit < 0x250 || unit >= 0x1e00;
    if (isLatin && base.length === 1 && base.charCodeAt(0) < table.length) table[unit] = base.charCodeAt(0);
  }
  // The last two are the Icelandic letter that fonts, keyboards and OCR put in the place of Đ.
  for (const letter of 'đĐðÐ') table[letter.charCodeAt(0)] = 'd'.charCodeAt(0);
  return table;
}
