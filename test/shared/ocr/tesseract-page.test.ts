import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankPage, parseTesseractTable, toRecognizedPage } from '../../../shared/ocr/tesseract-page.ts';
import { line } from './reading.ts';

const PICTURE = { page: 3, width: 1000, height: 1400, dpi: 200, rotation: 0, skew: 0 } as const;
const row = (...cells: readonly (string | number)[]): string => cells.join('\t');
const TABLE = [
  row(
    'level',
    'page_num',
    'block_num',
    'par_num',
    'line_num',
    'word_num',
    'left',
    'top',
    'width',
    'height',
    'conf',
    'text',
  ),
  row(1, 1, 0, 0, 0, 0, 0, 0, 1000, 1400, -1, ''),
  row(2, 1, 1, 0, 0, 0, 100, 140, 300, 60, -1, ''),
  row(3, 1, 1, 1, 0, 0, 100, 140, 300, 60, -1, ''),
  row(4, 1, 1, 1, 1, 0, 100, 140, 300, 28, -1, ''),
  row(5, 1, 1, 1, 1, 1, 100, 140, 80, 28, 96.5, 'Tỉnh'),
  row(5, 1, 1, 1, 1, 2, 190, 140, 40, 28, 91, 'ủy'),
  row(5, 1, 1, 1, 1, 3, 240, 140, 40, 28, 95, ' '),
  row(3, 1, 1, 2, 0, 0, 100, 210, 300, 28, -1, ''),
  row(4, 1, 1, 2, 1, 0, 100, 210, 300, 28, -1, ''),
  row(5, 1, 1, 2, 1, 1, 100, 210, 120, 28, 88.25, '14-BC/TU'),
].join('\n');

describe("Tesseract's table", () => {
  it('has the Icelandic eth it takes for Đ written as Đ', () => {
    const eths = row(5, 1, 1, 1, 1, 3, 240, 140, 40, 28, 95, '46-QÐ/ÐU-ðt');
    expect(parseTesseractTable(`${TABLE.split('\n').slice(0, 5).join('\n')}\n${eths}`).flat(2)[0]?.text).toBe(
      '46-QĐ/ĐU-đt',
    );
  });

  it('becomes lines of words with a blank line between paragraphs', () => {
    const page = toRecognizedPage(parseTesseractTable(TABLE), PICTURE, 'engine');
    expect(page).toMatchObject({ page: 3, width: 1000, height: 1400, dpi: 200, source: 'tesseract', engine: 'engine' });
    expect(page.text).toBe('Tỉnh ủy\n\n14-BC/TU\n');
    expect(page.lines.flatMap(({ words }) => words.map(({ id, confidence }) => [id, confidence]))).toEqual([
      ['w3-0', 0.965],
      ['w3-1', 0.91],
      ['w3-2', 0.8825],
    ]);
    const { left, top, width, height } = page.lines[0]!.words[0]!.box;
    expect([left, top, width, height].map((value) => value.toFixed(6))).toEqual([
      '0.100000',
      '0.100000',
      '0.080000',
      '0.020000',
    ]);
  });

  it('may be empty', () => {
    expect(toRecognizedPage(parseTesseractTable(''), PICTURE, 'engine')).toMatchObject({ text: '', lines: [] });
  });

  it('gives letters in NFC', () => {
    const decomposed = TABLE.replace('Tỉnh', 'Tỉnh'.normalize('NFD'));
    expect(toRecognizedPage(parseTesseractTable(decomposed), PICTURE, 'engine').text).toContain('Tỉnh');
  });
});

describe('the page model', () => {
  const words = fc.array(
    fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !/\s/u.test(text)),
    { minLength: 1, maxLength: 6 },
  );

  it('holds words that cut exactly their text out of the page, in order, with ids of their own', () => {
    fc.assert(
      fc.property(fc.array(fc.array(words, { maxLength: 4 }), { maxLength: 4 }), (paragraphs) => {
        const read = paragraphs.map((lines, index) =>
          lines.map((texts, row) => line(texts.join(' '), 0.1 + index * 0.2 + row * 0.03)),
        );
        const page = toRecognizedPage(read, { ...PICTURE, skew: 1.2 }, 'engine');
        const all = page.lines.flatMap((read) => read.words);
        for (const word of all) expect(page.text.slice(word.start, word.end)).toBe(word.text);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        expect(all.map(({ start }) => start)).toEqual(all.map(({ start }) => start).toSorted((a, b) => a - b));
        expect(page.text === '' || page.text.endsWith('\n')).toBe(true);
      }),
    );
  });

  it('knows a blank page', () => {
    expect(blankPage(PICTURE)).toMatchObject({ source: 'blank', text: '', lines: [] });
  });
});
