import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonKey, foldVietnamese } from '../../../shared/text/fold.ts';

describe('folding', () => {
  it.each([
    ['Quyết định', 'quyet dinh'],
    ['ĐẢNG BỘ', 'dang bo'],
    ['Ðảng (with the Icelandic letter)', 'dang (with the icelandic letter)'],
    ['Ưu, Ơn, Ăn, Ân, Ên, Ôn', 'uu, on, an, an, en, on'],
    ['nghiêng ngả, kẻ, kẽ, kẹ', 'nghieng nga, ke, ke, ke'],
    ['49-CTr/TU', '49-ctr/tu'],
    ['', ''],
  ])('turns "%s" into "%s"', (text, folded) => expect(foldVietnamese(text)).toBe(folded));

  it('keeps the length of any text, so offsets hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldVietnamese(text).length === text.length));
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = foldVietnamese(text.normalize('NFC'));
        expect(foldVietnamese(once)).toBe(once);
      }),
    );
  });
});

describe('the comparison key', () => {
  it.each([
    ['hòa', 'hoà'],
    ['ủy', 'uỷ'],
    ['Tỉnh ủy', 'TỈNH UỶ'],
    ['khỏe', 'khoẻ'],
    ['thúy', 'thuý'],
    ['Đảng  ủy\nphường', 'Đảng uỷ phường'],
    ['Ðảng ủy', 'Đảng ủy'],
    ['Tỉnh ủy'.normalize('NFD'), 'Tỉnh ủy'],
  ])('is one for "%s" and "%s"', (a, b) => expect(comparisonKey(a)).toBe(comparisonKey(b)));

  it.each([
    ['quý', 'qúy'],
    ['ủy', 'úy'],
    ['hòa', 'hoa'],
    ['toán', 'tóan'],
  ])('tells "%s" from "%s"', (a, b) => expect(comparisonKey(a)).not.toBe(comparisonKey(b)));
});
