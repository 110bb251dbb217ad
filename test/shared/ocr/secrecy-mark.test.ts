import { describe, expect, it } from 'vitest';
import { findSecrecyMark } from '../../../shared/ocr/secrecy-mark.ts';

const paperWith = (line: string) => ({
  text: `TỈNH ỦY AN HÒA\nBAN TỔ CHỨC\n*\nSố 12-BC/BTCTU\n${line}\n\nĐẢNG CỘNG SẢN VIỆT NAM\nBÁO CÁO\nvề công tác cán bộ\n`,
});

describe('a secrecy mark', () => {
  it.each([
    ['MẬT', 'MẬT'],
    ['TỐI MẬT', 'TỐI MẬT'],
    ['TUYỆT  MẬT', 'TUYỆT MẬT'],
    ['| MẬT |', 'MẬT'],
    ['MAT', 'MẬT'],
    ['TOI MAT', 'TỐI MẬT'],
    ['BÍ MẬT NHÀ NƯỚC', 'BÍ MẬT NHÀ NƯỚC'],
    ['TÀI LIỆU THU HỒI', 'TÀI LIỆU THU HỒI'],
  ])('is seen in a line that reads "%s"', (line, mark) => expect(findSecrecyMark(paperWith(line))).toBe(mark));

  it.each([
    ['bảo mật', 'BẢO MẬT'],
    ['density', 'MẬT ĐỘ DÂN SỐ'],
    ['a word of a sentence', 'giữ gìn bí mật nhà nước'],
    ['the law by its name', 'Luật Bảo vệ bí mật nhà nước'],
    ['small letters', 'mật'],
    ['urgency', 'HỎA TỐC'],
    ['urgency too', 'KHẨN'],
    ['the front of a name', 'MẶT TRẬN TỔ QUỐC VIỆT NAM'],
  ])('is not seen in %s', (_why, line) => expect(findSecrecyMark(paperWith(line))).toBeNull());

  it('is seen in a stamp that was read apart from the text', () => {
    const box = { left: 0.1, top: 0.1, width: 0.1, height: 0.03 };
    const stamp = { kind: 'secrecy', text: 'TỐI MẬT', box } as const;
    expect(findSecrecyMark({ ...paperWith(''), marks: [stamp] })).toBe('TỐI MẬT');
    expect(findSecrecyMark({ ...paperWith(''), marks: [{ ...stamp, kind: 'urgency', text: 'HỎA TỐC' }] })).toBeNull();
  });

  it('is not seen deep in the text of a page', () => {
    const text = `${'Nội dung báo cáo.\n'.repeat(40)}MẬT\n`;
    expect(findSecrecyMark({ text })).toBeNull();
  });
});
