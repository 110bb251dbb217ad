import { describe, expect, it } from 'vitest';
import { readStamp, separateMarks } from '../../../shared/ocr/marks.ts';
import { line, textOf, twoColumns } from './reading.ts';

const HEAD = [
  twoColumns('UBND TỈNH AN HÒA', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 0.05),
  twoColumns('Số: 07/CT-UBND', 'An Hòa, ngày 20 tháng 3 năm 2018', 0.1),
];
const BODY = [
  line('Ngày 21/3/2018 Ủy ban nhân dân tỉnh ban hành Chỉ thị số 07/CT-UBND', 0.6),
  line('Số 12 đến nay', 0.63),
];
const BOX = { left: 0.1, top: 0.1, width: 0.2, height: 0.05 };

describe('the stamp of the registry', () => {
  const stamp = [line('CÔNG VĂN ĐẾN', 0.14, 0.12), line('Số: 2352', 0.17, 0.12), line('Ngày: 21/3/18', 0.2, 0.12)];

  it('is taken out of the text, with its number and its day', () => {
    const { running, marks } = separateMarks([HEAD, stamp, BODY]);
    expect(textOf(running)).toEqual(textOf([HEAD, BODY]));
    expect(marks).toMatchObject([{ kind: 'incoming', text: 'CÔNG VĂN ĐẾN\nSố: 2352\nNgày: 21/3/18' }]);
    expect(marks[0]!.box.top).toBeCloseTo(0.14);
  });

  it('is told from the column beside it on the same line', () => {
    const mixed = [...line('ĐẾN', 0.14, 0.12), ...line('QUYẾT ĐỊNH', 0.14, 0.6)];
    const { running } = separateMarks([[mixed, line('Số 2352', 0.17, 0.12)], BODY]);
    expect(textOf(running)).toEqual(['QUYẾT ĐỊNH', ...textOf([BODY])]);
  });

  it.each([
    ['a word in a sentence', [line('từ ngày 01/8/2023 ĐẾN ngày 31/8/2024', 0.2)]],
    ['a word alone, without a number beside it', [line('ĐẾN', 0.2), line('nay đã hoàn thành', 0.23)]],
    ["the paper's own number under it", [line('ĐẾN', 0.2), line('Số 12-BC/TU', 0.23)]],
    ['far down the page', [line('ĐẾN', 0.7), line('Số: 12', 0.73)]],
  ])('is not seen in %s', (_why, lines) => {
    expect(separateMarks([lines])).toEqual({ running: [lines], marks: [] });
  });
});

describe('the picture of a digital signature', () => {
  it('is taken out of the text line by line', () => {
    const picture = [
      line('Ký bởi: Ủy ban nhân dân tỉnh', 0.02, 0.6),
      line('Email: vanphong@anhoa.example', 0.035, 0.6),
      line('Thời gian ký: 20.03.2018 08:15:02 +07:00', 0.05, 0.6),
    ];
    const { running, marks } = separateMarks([picture, HEAD, BODY]);
    expect(textOf(running)).toEqual(textOf([HEAD, BODY]));
    expect(marks).toMatchObject([{ kind: 'signature', text: expect.stringContaining('20.03.2018') }]);
  });

  it('is none where an office gives its address, or a sentence speaks of signing', () => {
    const lines = [line('Email: vanphong@anhoa.example', 0.9), line('Hội nghị ký ngày 20/3/2018 bản cam kết', 0.5)];
    expect(separateMarks([lines]).marks).toEqual([]);
  });
});

describe('a stamp read alone', () => {
  it.each([
    ['MẬT', 'secrecy'],
    ['TỐI MẬT', 'secrecy'],
    ['TUYỆT MẬT', 'secrecy'],
    ['TOIMAT', 'secrecy'],
    ['HỎA TỐC', 'urgency'],
    ['THƯỢNG KHẨN', 'urgency'],
    ['CÔNG VĂN ĐẾN', 'incoming'],
    ['BẢO MẬT', 'stamp'],
    ['MẬT ĐỘ', 'stamp'],
    ['MẶT TRẬN TỔ QUỐC', 'stamp'],
    ['ĐÃ KIỂM TRA', 'stamp'],
  ])('that says %s is of the kind %s', (text, kind) => {
    expect(readStamp([[line(text, 0.1)]], BOX)).toEqual({ kind, text, box: BOX });
  });

  it('says nothing where its letters cannot be read', () => {
    expect(readStamp([[line('~ | i', 0.1), line('xq8', 0.2, 0.1, 0.1)]], BOX)).toBeNull();
  });
});
