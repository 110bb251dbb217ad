import { describe, expect, it } from 'vitest';
import { findDirectives, numbersIn } from './find.ts';

describe('what is no number of a document', () => {
  it.each([
    ['a telephone number', 'Điện thoại: 0912.345.678, máy lẻ 24/7'],
    ['a ratio', 'có 21/25 đảng bộ và 50/50 chi bộ đạt'],
    ['an article', 'theo khoản 1 Điều 3, điểm 10.2.1 của văn bản'],
    ['a statistics form', 'Biểu số 3-BTCTW và M 2-TĐV'],
    ['a form of a decree', 'lập theo Mẫu số 02/QĐ-TL kèm theo'],
    ['a plan of years', 'Kế hoạch 5 năm 2021 - 2025 và Kế hoạch 2024'],
    ['a programme called by number', 'xã thuộc Chương trình 135'],
    ['a count of documents', 'đã ban hành 12 nghị quyết, 05 kế hoạch'],
    ['a count after a verb that is also a type', 'Hướng dẫn 15 chi bộ, báo cáo 03 nội dung'],
    ['a date', 'ngày 28/8/2023 và 30-8-2023'],
    ['a month', 'tháng 9/2023 - CT huyện'],
    ['a period', 'giai đoạn 2020 - 2025'],
    ['a plenum', 'Nghị quyết Trung ương 4 khóa XII và Nghị quyết 4 (khóa XI)'],
    ['a congress', 'Nghị quyết Đại hội XIII của Đảng'],
    ['a house', 'số 12/5 đường Nguyễn Văn Cừ'],
    ['an account', 'tài khoản số 3190-KB/HY'],
    ['a law with its year alone', 'Luật Đầu tư 2020'],
    ['a group', 'Khối 3, Đoàn Kiểm tra số 3, Tổ 2'],
    ['a unit of measure', 'tốc độ 60 km/h, 5 m/s'],
    ['an interval of money', '5-10 triệu/tháng'],
    ['a percentage', 'Kết luận 80% chi bộ đạt'],
    ['"này"', 'Chỉ thị này có hiệu lực từ ngày ký'],
    ['words on both sides of a slash', 'Số lượng/HĐND-UBND'],
    ['a page of pages', 'Trang 3/12'],
  ])('stays silent on %s', (_why, text) => expect(numbersIn(text)).toEqual([]));

  it('keeps what looks like a value for the reviewer', () => {
    expect(findDirectives('Biểu số 3-BTCTW')).toEqual([]);
  });
});
