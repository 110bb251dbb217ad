import { describe, expect, it } from 'vitest';
import type { LayerLetter } from '../../../shared/ocr/text-layer.ts';
import { isPlainLayer, isTrustedLayer, readTextLayer } from '../../../shared/ocr/text-layer.ts';
import { isVietnameseSyllable, judgeVietnamese } from '../../../shared/ocr/vietnamese.ts';
import { paper, withInk } from './pictures.ts';

const BODY =
  'Thực hiện Chỉ thị của Ban Thường vụ Tỉnh ủy về công tác phát triển đảng viên\nĐảng bộ đã kết nạp được 12 đảng viên mới';
const PICTURE = { page: 1, width: 1000, height: 1400, dpi: 120, rotation: 0, skew: 0 } as const;

/** Letters 8 pixels wide on a page of 1000 x 1400. */
function letters(text: string, visible = true): LayerLetter[] {
  return text.split('\n').flatMap((line, row) =>
    [...`${line}\n`].map((letter, column) => ({
      letter,
      visible,
      box: { left: 0.1 + column * 0.008, top: 0.1 + row * 0.03, width: 0.008, height: 0.02 },
    })),
  );
}

/** The picture such letters would make. */
const drawn = (text: string) =>
  text
    .split('\n')
    .reduce(
      (page, line, row) => withInk(page, [100, 140 + row * 42, 100 + line.length * 8, 160 + row * 42]),
      paper(1000, 1400),
    );

describe('a text layer', () => {
  it('is trusted when it is drawn, Vietnamese, and covers the ink', () => {
    expect(isTrustedLayer(letters(BODY), drawn(BODY))).toBe(true);
  });

  it.each([
    ['that is invisible: somebody else read the scan', letters(BODY, false), drawn(BODY)],
    [
      'without marks',
      letters(
        BODY.normalize('NFD')
          .replace(/\p{Mn}/gu, '')
          .replace(/đ/giu, 'd'),
      ),
      drawn(BODY),
    ],
    ['of a signature only', letters('Ký bởi: Văn phòng'), drawn(BODY)],
    ['that misses most of the ink', letters(BODY), withInk(drawn(BODY), [100, 400, 900, 1200])],
    ['of signs that are no words', letters('tOlBoN-CLB s6:&M /TTr tSStfQO qwrt zxcv bnmp'.repeat(4)), drawn(BODY)],
  ])('is not trusted: one %s', (_, layer, picture) => {
    expect(isTrustedLayer(layer, picture)).toBe(false);
  });

  it('becomes lines of words with boxes and no confidence', () => {
    const page = readTextLayer(letters(BODY), PICTURE, 'text-layer');
    expect(page.text).toBe(`${BODY}\n`);
    expect(page.source).toBe('text-layer');
    const [first] = page.lines[0]!.words;
    expect(first).toMatchObject({ id: 'w1-0', text: 'Thực', start: 0, end: 4, confidence: null });
    expect(first!.box.width).toBeCloseTo(0.032, 5);
    for (const { start, end, text } of page.lines.flatMap(({ words }) => words))
      expect(page.text.slice(start, end)).toBe(text);
  });
});

describe('a short layer in plain letters', () => {
  const inFont = (text: string, font: string, visible = true) =>
    letters(text, visible).map((letter) => ({ ...letter, font }));

  it.each(['Helvetica', 'Times-Roman', 'Arial,Bold', 'TimesNewRomanPSMT'])('is trusted in %s', (font) => {
    expect(isPlainLayer(inFont('Page12', font), drawn('Page12'))).toBe(true);
  });

  it.each([
    ['in a font of its own, whose letters may be any', inFont('Page12', 'ABCDEF+Custom'), drawn('Page12')],
    ['in a legacy Vietnamese font', inFont('Trang12', '.VnTime'), drawn('Trang12')],
    ['with letters beyond plain Latin', inFont('Trang µ', 'Times-Roman'), drawn('Trang µ')],
    ['that is invisible', inFont('Page12', 'Helvetica', false), drawn('Page12')],
    ['beside other ink', inFont('Page12', 'Helvetica'), withInk(drawn('Page12'), [100, 400, 900, 500])],
    [
      'that is long: then it is judged as Vietnamese',
      inFont(BODY.replace(/[^ -~\n]/gu, 'x'), 'Helvetica'),
      drawn(BODY),
    ],
    ['without letters', [], paper(1000, 1400)],
  ])('is not trusted: one %s', (_why, layer, picture) => expect(isPlainLayer(layer, picture)).toBe(false));
});

describe('Vietnamese', () => {
  it.each(['thường', 'Nghị', 'quyết', 'ủy', 'đảng', 'giám', 'xuyên', 'khuỷu', 'gì', 'quý', 'yêu'])(
    '%s is a syllable',
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(true);
    },
  );

  it.each(['BTCTU', 'Windows', 'tSStf', 'straße', 'nhhm', ''])('%s is none', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });

  it('is judged by its syllables and their marks', () => {
    expect(judgeVietnamese('Ban Thường vụ Tỉnh ủy')).toEqual({ words: 5, syllableShare: 1, markedShare: 0.8 });
    expect(judgeVietnamese('12/3 — 4')).toEqual({ words: 0, syllableShare: 0, markedShare: 0 });
  });
});
