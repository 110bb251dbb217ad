import { describe, expect, it } from 'vitest';
import { edtfIn } from './read-dates.ts';

describe('no date', () => {
  it.each([
    ['round the clock', 'bố trí lực lượng trực 24/7'],
    ['a ratio before its noun', 'có 8/11 đảng bộ hoàn thành'],
    ['a ratio after "từ" and "đến"', 'tăng từ 3/5 đến 4/5 chỉ tiêu'],
    ['a ratio of delegates', '135/135 đại biểu tán thành'],
    ['a normative number', 'Nghị định số 30/2020/NĐ-CP'],
    ['a number of the Assembly', 'Luật 33/2024/QH15'],
    ['a Party number', 'Chỉ thị số 12-CT/TU'],
    ['a number with a long head', 'mã hồ sơ 80101911/26.06'],
    ['a day of every year', 'tổ chức vào ngày 03/02 hằng năm'],
    ['a day of every month', 'báo cáo trước ngày 25 hàng tháng'],
    ['an anniversary', '10 năm thực hiện Chỉ thị'],
    ['a length of time', 'kiểm tra trong 40 ngày'],
    ['a term of a congress', 'Ban Chấp hành Trung ương Đảng khóa XIII'],
    ['an ordinal', 'Đại hội lần thứ XX'],
    ['every year', 'hằng năm, hàng năm, mỗi năm'],
    ['a count of months', 'trong 12 tháng, từ 12 tháng đến 36 tháng'],
    ['a school named after a day', 'Trường Mầm non 19/5'],
    ['a section', 'tại điểm 10.2.1 và mục 3.2'],
    ['a telephone number', 'điện thoại 0912.345.678'],
    ['a count that looks like a year', 'đến 2025 đảng viên'],
    ['a fraction of a scale', 'bản đồ tỷ lệ 1/500'],
    ['a year that no paper bears', 'ngày 12/3/1830'],
    ['a vague time without a number', 'Đến nay, cuối năm, đầu nhiệm kỳ'],
  ])('in %s', (_what, text) => {
    // A year out of range after "ngày" is shown as impossible, never as a date.
    expect(edtfIn(text).filter((edtf) => !edtf.endsWith('-XX'))).toEqual([]);
  });
});
