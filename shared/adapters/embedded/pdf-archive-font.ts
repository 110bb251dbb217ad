import type { PDFContext, PDFRef } from 'pdf-lib';
import { PDFString } from 'pdf-lib';
import { ASCENT, DESCENT } from './pdf-archive-placement.ts';

/** Units of the em square, and how wide every letter is in it. */
const EM = 1000;
export const ADVANCE = 500;
const NAME = 'GlyphLess';
const BLOCK = 100;
const GLYPH_BYTES = 12;

/** The font of the invisible layer: every letter is an empty glyph that knows which letter it stands for. */
export interface GlyphlessFont {
  /** The letters as codes of this font, in hexadecimal. */
  encode(text: string): string;
  /** Writes the font under its reference, once all letters are known. */
  finish(): void;
  readonly ref: PDFRef;
}

/** A composite font with one empty glyph for all letters, so that it costs a kilobyte whatever is written with it. */
export function createGlyphlessFont(context: PDFContext): GlyphlessFont {
  const codes = new Map<string, number>();
  const ref = context.nextRef();
  const codeOf = (letter: string): number => {
    const known = codes.get(letter);
    if (known !== undefined) return known;
    if (codes.size >= 0xffff) throw new RangeError('more different letters than a font has codes');
    codes.set(letter, codes.size + 1);
    return codes.size;
  };
  return {
    ref,
    encode: (text) => Array.from(text, (letter) => hex(codeOf(letter))).join(''),
    finish: () => writeFont(context, ref, [...codes.keys()]),
  };
}

function writeFont(context: PDFContext, ref: PDFRef, letters: readonly string[]): void {
  const file = buildTrueType();
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: NAME,
    Flags: 5,
    FontBBox: [0, -DESCENT * EM, ADVANCE, ASCENT * EM],
    ItalicAngle: 0,
    Ascent: ASCENT * EM,
    Descent: -DESCENT * EM,
    CapHeight: ASCENT * EM,
    StemV: 80,
    FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
  });
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: NAME,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
    DW: ADVANCE,
    CIDToGIDMap: context.register(context.flateStream(glyphMap(letters.length))),
  });
  context.assign(
    ref,
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: NAME,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(toUnicode(letters))),
    }),
  );
}

/** Code 0 is the missing glyph, which PDF/A forbids to use; every letter is glyph 1. */
function glyphMap(letters: number): Uint8Array {
  const map = new Uint8Array((letters + 1) * 2);
  for (let code = 1; code <= letters; code += 1) map[code * 2 + 1] = 1;
  return map;
}

function toUnicode(letters: readonly string[]): string {
  const blocks: string[] = [];
  for (let start = 0; start < letters.length; start += BLOCK) {
    const block = letters.slice(start, start + BLOCK);
    const rows = block.map((letter, index) => `<${hex(start + index + 1)}> <${utf16(letter)}>`);
    blocks.push(`${block.length} beginbfchar\n${rows.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');
const utf16 = (letter: string): string =>
  Array.from({ length: letter.length }, (_, i) => hex(letter.charCodeAt(i))).join('');

/** The smallest TrueType file with two empty glyphs (OpenType 1.9, tables in the order of their tags). */
function buildTrueType(): Uint8Array {
  const ascent = ASCENT * EM;
  const descent = -DESCENT * EM;
  const tables: readonly [tag: string, words: readonly number[]][] = [
    // One segment that maps nothing: letters reach glyphs through the map in the PDF.
    ['cmap', [0, 1, 3, 1, 0, 12, 4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0]],
    ['glyf', Array.from({ length: GLYPH_BYTES }, () => 0)],
    [
      'head',
      [1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 3, EM, 0, 0, 0, 0, 0, 0, 0, 0, 0, descent, ADVANCE, ascent, 0, 8, 2, 0, 0],
    ],
    ['hhea', [1, 0, ascent, descent, 0, ADVANCE, 0, 0, ADVANCE, 1, 0, 0, 0, 0, 0, 0, 0, 2]],
    ['hmtx', [ADVANCE, 0, ADVANCE, 0]],
    ['loca', [0, GLYPH_BYTES / 2, GLYPH_BYTES]],
    ['maxp', [1, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['post', [3, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]],
  ];
  const directory = 12 + tables.length * 16;
  const sizes = tables.map(([, words]) => Math.ceil((words.length * 2) / 4) * 4);
  const file = new DataView(new ArrayBuffer(directory + sizes.reduce((sum, size) => sum + size, 0)));
  for (const [at, word] of [1, 0, tables.length, 128, 3, 0].entries()) file.setUint16(at * 2, word);
  let offset = directory;
  tables.forEach(([tag, words], index) => {
    for (const [at, word] of words.entries()) file.setUint16(offset + at * 2, word & 0xffff);
    const entry = 12 + index * 16;
    for (let at = 0; at < 4; at += 1) file.setUint8(entry + at, tag.charCodeAt(at));
    file.setUint32(entry + 4, checksum(file, offset, sizes[index]!));
    file.setUint32(entry + 8, offset);
    file.setUint32(entry + 12, words.length * 2);
    offset += sizes[index]!;
  });
  setAdjustment(file, tables, sizes, directory);
  return new Uint8Array(file.buffer);
}

function setAdjustment(file: DataView, tables: readonly [string, unknown][], sizes: readonly number[], start: number) {
  const head = tables.findIndex(([tag]) => tag === 'head');
  const offset = start + sizes.slice(0, head).reduce((sum, size) => sum + size, 0);
  file.setUint32(offset + 8, (0xb1b0afba - checksum(file, 0, file.byteLength)) >>> 0);
}

function checksum(file: DataView, offset: number, size: number): number {
  let sum = 0;
  for (let at = 0; at < size; at += 4) sum = (sum + file.getUint32(offset + at)) >>> 0;
  return sum;
}
