import { describe, expect, it } from 'vitest';
import { extractMentions } from '../../../shared/extraction/index.ts';
import { pagesOfText } from '../../accuracy/gold.ts';

function unclaimedIn(text: string): string[] {
  const pages = pagesOfText(text);
  return extractMentions(pages, {}).unclaimed.map(({ page, start, end }) => pages[page - 1]!.text.slice(start, end));
}

describe('what looks like a value but is none', () => {
  it.each([
    ['a form', 'theo Biểu số 3-BTCTW kèm theo', '3-BTCTW'],
    ['a broken number', 'theo văn bản 12/?? của huyện', '12'],
    ['a telephone number', 'điện thoại 0221.3863.456', '0221.3863.456'],
    ['a road', 'trên quốc lộ 39A', '39A'],
  ])('is kept for the reviewer: %s', (_what, text, value) => expect(unclaimedIn(text)).toEqual([value]));

  it.each([
    ['claimed by a directive', 'Chỉ thị số 17-CT/TU'],
    ['claimed by a date', 'họp ngày 04/5/2022'],
    ['the number of a page on its line', 'văn bản\n12\nvăn bản'],
    ['the number of a heading', '1. Về ưu điểm\n2.1. Kết quả\na) Hạn chế'],
    ['the definition of an alias', 'Chỉ thị số 17-CT/TU (gọi tắt là Chỉ thị 17)'],
    ['without a digit', 'không có số liệu nào'],
  ])('leaves out what is %s', (_why, text) => expect(unclaimedIn(text)).toEqual([]));
});
