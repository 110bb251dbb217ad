import { describe, expect, it } from 'vitest';
import { withoutDoubledLines } from '../../../shared/ocr/doubled-lines.ts';
import { line, textOf } from './reading.ts';

describe('a line that was read twice', () => {
  const dateline = line('Thanh Lâm, ngày 12 tháng 9 năm 2024', 0.13, 0.5);
  // The same ink, cut at both ends, beside the number of the left column.
  const cut = dateline.slice(1).map((word) => ({ ...word, box: { ...word.box, top: 0.135 } }));
  const last = cut.pop()!;
  const short = { ...last, text: '2', box: { ...last.box, width: last.box.width / 3 } };
  const number = line('Số 305-BC/HU', 0.14);

  it('stands once, with the words that were not cut, beside what only one reading has', () => {
    const read = [[dateline], [[...number, ...cut, short]], [line('BÁO CÁO', 0.19, 0.4)]];
    expect(textOf(withoutDoubledLines(read))).toEqual(['Số 305-BC/HU Thanh Lâm, ngày 12 tháng 9 năm 2024', 'BÁO CÁO']);
  });

  it('is no line whose neighbour only touches it', () => {
    const close = [[line('Thực hiện Chỉ thị', 0.2), line('của Ban Thường vụ', 0.219)]];
    expect(withoutDoubledLines(close)).toBe(close);
  });

  it('is no line that lies under one word of another', () => {
    const columns = [[line('Số 305-BC/HU', 0.14)], [[...line('HU', 0.14, 0.2), ...line('ngày 12', 0.14, 0.5)]]];
    expect(withoutDoubledLines(columns)).toBe(columns);
  });
});
