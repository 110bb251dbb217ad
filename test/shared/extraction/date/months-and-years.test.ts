import { describe, expect, it } from 'vitest';
import { datesIn, edtfIn, onlyDate } from './read-dates.ts';

const DOCUMENT = '2024-10-15';

describe('months, quarters and years', () => {
  it.each([
    ['tháng 11/2022', '2022-11', 'month'],
    ['tháng 10-2015', '2015-10', 'month'],
    ['tháng 9 năm 2023', '2023-09', 'month'],
    ['tháng5/2023', '2023-05', 'month'],
    ['tháng tám năm 2023', '2023-08', 'month'],
    ['quý I/2021', '2021-33', 'quarter'],
    ['Quý III năm 2027', '2027-35', 'quarter'],
    ['quý 4/2024', '2024-36', 'quarter'],
    ['quý Il/2024', '2024-34', 'quarter'],
    ['năm 2021', '2021', 'year'],
    ['năm học 2022 - 2023', '2022/2023', 'period'],
    ['giai đoạn 2023 - 2025', '2023/2025', 'period'],
    ['thời kỳ 2021-2030', '2021/2030', 'period'],
    ['nhiệm kỳ 2020 – 2025', '2020/2025', 'term'],
    ['NK 2026- 2031', '2026/2031', 'term'],
    ['trong 3 năm (2021-2023)', '2021/2023', 'interval'],
    ['từ năm 2021 đến năm 2025', '2021/2025', 'interval'],
    ['từ 9/2023 đến 8/2024', '2023-09/2024-08', 'interval'],
    ['từ tháng 1 đến tháng 6/2023', '2023-01/2023-06', 'interval'],
    ['từ quý I đến quý III/2023', '2023-33/2023-35', 'interval'],
    ['tháng 7, 8 và 9 năm 2024', '{2024-07,2024-08,2024-09}', 'list'],
    ['quý I, II/2024', '{2024-33,2024-34}', 'list'],
  ])('"%s" is %s', (text, edtf, kind) => {
    const [, found, foundKind] = onlyDate(text);
    expect([found, foundKind]).toEqual([edtf, kind]);
  });

  it.each([
    ['10 tháng đầu năm 2023', '2023-01/2023-10'],
    ['06 tháng đầu năm 2020', '2020-01/2020-06'],
    ['sáu tháng cuối năm 2022', '2022-07/2022-12'],
    ['9 tháng năm 2020', '2020-01/2020-09'],
    ['6 tháng cuối năm 2025', '2025-07/2025-12'],
    ['nửa đầu năm 2024', '2024-01/2024-06'],
    ['hai quý đầu năm 2022', '2022-01/2022-06'],
    ['ba quý đầu năm 2022', '2022-01/2022-09'],
  ])('"%s" is the stretch %s', (text, edtf) => expect(edtfIn(text)).toEqual([edtf]));

  it('takes the missing year of a stretch, a month or a quarter from the document', () => {
    expect(edtfIn('2 tháng đầu năm; tháng 5 vừa qua; trong quý I', DOCUMENT)).toEqual([
      '2024-01/2024-02',
      '2024-05',
      '2024-33',
    ]);
    expect(edtfIn('trong quý IV', DOCUMENT)).toEqual(['2024-36']);
    expect(edtfIn('2 tháng đầu năm')).toEqual(['XXXX-01/XXXX-02']);
  });

  it('names each year of a list', () => {
    expect(edtfIn('các năm 2021, 2022 và 2023')).toEqual(['2021', '2022', '2023']);
    expect(edtfIn('tháng 12/2023, 01/2024')).toEqual(['2023-12', '2024-01']);
    expect(edtfIn('qua các năm: 2021: 05 đảng viên; 2022 (08 đảng viên)')).toEqual(['2021', '2022']);
  });

  it('keeps a period and the target after it apart', () => {
    expect(edtfIn('thời kỳ 2021 - 2030, tầm nhìn đến năm 2050')).toEqual(['2021/2030', '2050']);
  });
});

describe('a month or a quarter without a year that begins after the document', () => {
  const MARCH = '2024-03-12';

  it.each([
    ['a task is set for it', 'hoàn thành hồ sơ trong quý IV', ['2024-36']],
    ['it is the nearer one', 'đại hội thi đua trong tháng 5', ['2024-05']],
    ['its year is printed elsewhere', 'nhiệm vụ quý III năm 2024. Tăng trưởng quý III', ['2024-35', '2024-35']],
    ['it is what comes after a half', 'phương hướng 6 tháng cuối năm', ['2024-07/2024-12']],
  ])('is of the same year where %s', (_why, text, edtf) => expect(edtfIn(text, MARCH)).toEqual(edtf));

  it.each([
    ['it is told', 'trong tháng 11, Chi bộ họp; tháng 12 vừa qua', ['2023-11', '2023-12']],
    ['its year is printed elsewhere', 'quý IV năm 2023; thu ngân sách quý IV', ['2023-36', '2023-36']],
  ])('is of the year before where %s', (_why, text, edtf) => expect(edtfIn(text, MARCH)).toEqual(edtf));

  it('always says that its year was inferred', () => {
    expect(datesIn('hoàn thành trong quý IV', MARCH)[0]!.reasons).toEqual(['inferred-year']);
  });
});

describe('a year beside other words', () => {
  it.each([
    ['a recurrence follows it', 'Giai đoạn 2026-2030, mỗi năm mở 02 lớp', ['2026/2030']],
    ['a recurrence follows a target', 'Đến năm 2030, hằng năm trồng mới rừng', ['2030']],
    ['a monthly recurrence follows it', 'Từ năm 2024, hằng tháng giao ban', ['2024/..']],
    ['"số" ends a word before the period', 'Quy mô dân số giai đoạn 2016-2020', ['2016/2020']],
  ])('stands where %s', (_why, text, edtf) => expect(edtfIn(text)).toEqual(edtf));

  it.each([
    ['sinh hoạt mỗi quý 1 lần'],
    ['họp mỗi tháng 2 buổi'],
    ['một quý 3 cuộc'],
    ['1 tháng 2 lần giao ban'],
    ['ngày 20 tháng 11 hằng năm'],
  ])('is not made of a rate or a recurrence: "%s"', (text) => expect(edtfIn(text, DOCUMENT)).toEqual([]));
});

describe('what surrounds a date', () => {
  it.each([
    ['Đến 31/3/2021', '../2021-03-31', 'as-of'],
    ['tính đến hết tháng 6/2023', '../2023-06', 'as-of'],
    ['Tính đến đầu năm 2020', '../2020-01', 'as-of'],
    ['kể từ ngày 01/7/2025', '2025-07-01/..', 'since'],
    ['đợt 2 từ ngày 1/8/2026', '2026-08-01/..', 'since'],
    ['trước ngày 15/9/2026', '../2026-09-14', 'deadline'],
    ['trước ngày 01/01/2025', '../2024-12-31', 'deadline'],
    ['trước tháng 10/2026', '../2026-09', 'deadline'],
    ['trước quý I/2026', '../2025-36', 'deadline'],
    ['chậm nhất là ngày 30/6/2025', '../2025-06-30', 'deadline'],
    ['chậm nhất đến 16 giờ 00 ngày 18/7/2025', '../2025-07-18', 'deadline'],
    ['trước 17h00 ngày 18/7/2025', '../2025-07-18', 'deadline'],
    ['đến năm 2025', '2025', 'target'],
    ['trước năm 2030', '2030', 'target'],
    ['cuối năm 2023', '2023-10/2023-12~', 'approximate'],
    ['cuối tháng 5/2024', '2024-05', 'approximate'],
    ['in lần đầu năm 2018', '2018', 'year'],
    ['kết quả bước đầu năm 2023', '2023', 'year'],
    ['trả hồ sơ đúng hạn năm 2022', '2022', 'year'],
    ['nợ quá hạn năm 2022', '2022', 'year'],
    ['thời hạn năm 2022', '2022', 'year'],
    ['thời hạn: 30/6/2022', '../2022-06-30', 'deadline'],
    ['hạn chót ngày 30/6/2022', '../2022-06-30', 'deadline'],
  ])('"%s" is %s (%s)', (text, edtf, kind) => {
    const [quote, found, foundKind] = onlyDate(text);
    expect([found, foundKind]).toEqual([edtf, kind]);
    expect(text).toContain(quote);
  });

  it('knows what "đến nay" means when the document has a date', () => {
    expect(edtfIn('Từ đầu năm 2019 đến nay', DOCUMENT)).toEqual(['2019-01/2024-10-15']);
    expect(edtfIn('Từ đầu năm 2019 đến nay')).toEqual(['2019-01/..']);
    expect(datesIn('từ năm 2020 đến nay', DOCUMENT)[0]!.reasons).toEqual(['inferred-date']);
  });

  it('takes a day after the document for a deadline, one before it for a look back', () => {
    expect(onlyDate('đến ngày 30/6/2025', DOCUMENT)[2]).toBe('deadline');
    expect(onlyDate('đến ngày 30/6/2024', DOCUMENT)[2]).toBe('as-of');
  });

  it('counts a deadline from the signing only when that day is known', () => {
    const text = 'có hiệu lực sau 10 ngày kể từ ngày ký';
    expect(edtfIn(text, DOCUMENT)).toEqual(['../2024-10-25']);
    expect(edtfIn(text)).toEqual([]);
    expect(edtfIn('trong 03 tháng kể từ ngày ban hành', '2024-11-30')).toEqual(['../2025-02-28']);
  });
});

describe('page furniture', () => {
  it.each([
    ['a print date on its own line', 'Thứ bảy 30/11/2024\nin trang\nNâng cao chất lượng công tác kiểm tra, giám sát'],
    ['a print date glued to the name of the author', 'Trần Văn AThứ bảy 30/11/2024\nTin hoạt động'],
    ['a day of posting', 'Đăng ngày: 12/4/2023 | Tin: Ban Biên tập'],
    ['a time of update', 'Cập nhật lúc : 15:53 10/04/2023'],
    ['a time and a weekday', '05:37, Thứ Năm, 08/04/2021'],
    ['an incoming stamp', 'CÔNG VĂN ĐẾN\nSố: 2352\nNgày: 21/3/2018\nChuyển: …'],
    ['an incoming stamp on one line', 'ĐẾN Số 117 Ngày 07/01/2025'],
    ['a digital signature', 'Thời gian ký: 28.06.2023 10:12:33 +07:00'],
  ])('is kept apart: %s', (_what, text) => expect(datesIn(text).map(({ value }) => value.kind)).toEqual(['chrome']));

  it.each([
    ['a session', 'Sáng thứ bảy, ngày 30/11/2024, Đoàn Giám sát làm việc tại huyện.'],
    ['an event at an hour', 'họp lúc 07:30 ngày 12/9/2024 tại hội trường Huyện ủy'],
    ['papers that arrived', 'các văn bản đến số 5 ngày 12/9/2024 đã được xử lý'],
  ])('is not %s', (_what, text) => expect(onlyDate(text)[2]).toBe('day'));
});
