import { describe, expect, it } from 'vitest';
import { findPassages } from '../../../../shared/domain/draft/passages.ts';
import { unboundNumbers } from '../../../../shared/domain/draft/unbound-numbers.ts';
import { dayText, numberText, periodText, valueText } from '../../../../shared/domain/draft/value-text.ts';

const PAGE = `II. KẾT QUẢ
1. Ưu điểm
Cấp ủy đã ban hành kế hoạch.
Việc kiểm tra được duy trì.
2. Hạn chế, khuyết điểm: Một số nơi còn chậm.
Hồ sơ thiếu.
3. Nguyên nhân
Cán bộ kiêm nhiệm.
4. Kiến nghị
Không có.`;

describe('passages to quote', () => {
  it('are found under their usual headings with their page and end at the next heading', () => {
    expect(findPassages([{ page: 4, text: PAGE }])).toEqual([
      {
        topic: 'strengths',
        heading: '1. Ưu điểm',
        page: 4,
        text: 'Cấp ủy đã ban hành kế hoạch. Việc kiểm tra được duy trì.',
      },
      { topic: 'limits', heading: '2. Hạn chế, khuyết điểm', page: 4, text: 'Một số nơi còn chậm. Hồ sơ thiếu.' },
      { topic: 'causes', heading: '3. Nguyên nhân', page: 4, text: 'Cán bộ kiêm nhiệm.' },
    ]);
  });

  it('are not made of sentences that merely speak of limits', () => {
    const text = 'Các đơn vị đã khắc phục hạn chế và nêu rõ nguyên nhân.\nHạn chếp nhận.';
    expect(findPassages([{ page: 1, text }])).toEqual([]);
  });
});

describe('numbers typed by hand', () => {
  it('are marked, the number of a point is not', () => {
    const text = '1. Kết nạp 15 đảng viên, đạt 83,5% (ngày 28/8/2023)';
    expect(unboundNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['15', '83,5%', '28/8/2023']);
    expect(unboundNumbers('5. ', false)).toHaveLength(1);
  });
});

describe('values as a paper prints them', () => {
  it.each([
    ['2023-09/2024-08-30', 'từ tháng 9/2023 đến ngày 30/8/2024'],
    ['../2024', 'đến năm 2024'],
    ['2025-33', 'quý I/2025'],
    ['XXXX-08-28', 'XXXX-08-28'],
  ])('writes the period %s', (edtf, words) => expect(periodText(edtf)).toBe(words));

  it('writes days, numbers and unknown parts as they are', () => {
    expect([dayText('2026-02-05'), dayText('2023-08-28')]).toEqual(['05/02/2026', '28/8/2023']);
    expect([numberText(1_234_567.5), numberText(-3)]).toEqual(['1.234.567,5', '-3']);
    const value = { number: '49-CT/TU', type: 'CT', typeName: null, date: null, issuer: null, subject: null } as const;
    expect(valueText('directive', { ...value, system: 'party' }, 'full')).toBe('CT số 49-CT/TU, ngày … của …');
    expect(valueText('directive', { ...value, system: 'party' }, 'date')).toBeNull();
    const figure = { value: 14, unit: '%', kind: 'change', of: null, period: null, subject: null } as const;
    expect(valueText('figure', { ...figure, direction: 'up', qualifier: 'approximately' }, 'value')).toBe(
      'tăng khoảng 14%',
    );
  });
});
