// Words that stand beside the numbers of a date. A row may be added by hand; order does not matter.
// Spellings with i and y, and those OCR makes of a marked letter, are rows of their own: what is not here is not read.

/** What a word says of the number after it. */
export type LeadRole =
  | 'day'
  | 'part-of-day'
  | 'occasion'
  | 'weekday'
  | 'month'
  | 'quarter'
  | 'year'
  | 'school-year'
  | 'period'
  | 'term'
  | 'from'
  | 'to';

interface LeadWord {
  readonly word: string;
  readonly role: LeadRole;
  readonly source: string;
}

const LAYOUT = 'Hướng dẫn 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, Phụ lục I: địa danh và ngày, tháng, năm';
const REPORTS = 'báo cáo của cấp ủy';
const READING = 'lỗi nhận dạng chữ thường gặp';
const PLANS = 'kế hoạch, đề án nhiều năm';

/** Lower case. */
export const LEAD_WORDS: readonly LeadWord[] = [
  { word: 'ngày', role: 'day', source: LAYOUT },
  { word: 'ngáy', role: 'day', source: READING },
  { word: 'ngảy', role: 'day', source: READING },
  { word: 'ngay', role: 'day', source: READING },
  { word: 'nqày', role: 'day', source: READING },
  { word: 'mùng', role: 'day', source: REPORTS },
  { word: 'mồng', role: 'day', source: REPORTS },
  { word: 'hôm', role: 'part-of-day', source: REPORTS },
  { word: 'sáng', role: 'part-of-day', source: REPORTS },
  { word: 'trưa', role: 'part-of-day', source: REPORTS },
  { word: 'chiều', role: 'part-of-day', source: REPORTS },
  { word: 'tối', role: 'part-of-day', source: REPORTS },
  { word: 'đêm', role: 'part-of-day', source: REPORTS },
  { word: 'đợt', role: 'occasion', source: 'các đợt kết nạp đảng viên, trao Huy hiệu Đảng: 3/2, 19/5, 2/9, 7/11' },
  { word: 'sáng nay', role: 'part-of-day', source: REPORTS },
  { word: 'chiều nay', role: 'part-of-day', source: REPORTS },
  { word: 'tối nay', role: 'part-of-day', source: REPORTS },
  { word: 'hôm nay', role: 'part-of-day', source: REPORTS },
  { word: 'hôm qua', role: 'part-of-day', source: REPORTS },
  { word: 'ngày mai', role: 'part-of-day', source: REPORTS },
  { word: 'dịp', role: 'occasion', source: REPORTS },
  { word: 'dịp lễ', role: 'occasion', source: REPORTS },
  { word: 'thứ hai', role: 'weekday', source: 'trang tin điện tử' },
  { word: 'thứ ba', role: 'weekday', source: 'trang tin điện tử' },
  { word: 'thứ tư', role: 'weekday', source: 'trang tin điện tử' },
  { word: 'thứ năm', role: 'weekday', source: 'trang tin điện tử' },
  { word: 'thứ sáu', role: 'weekday', source: 'trang tin điện tử' },
  { word: 'thứ bảy', role: 'weekday', source: 'trang tin điện tử' },
  { word: 'thứ bẩy', role: 'weekday', source: 'trang tin điện tử' },
  { word: 'chủ nhật', role: 'weekday', source: 'trang tin điện tử' },
  { word: 'chúa nhật', role: 'weekday', source: 'trang tin điện tử' },
  { word: 'tháng', role: 'month', source: LAYOUT },
  { word: 'thảng', role: 'month', source: READING },
  { word: 'thàng', role: 'month', source: READING },
  { word: 'thang', role: 'month', source: READING },
  { word: 'quý', role: 'quarter', source: REPORTS },
  { word: 'quí', role: 'quarter', source: REPORTS },
  { word: 'quỷ', role: 'quarter', source: READING },
  { word: 'năm', role: 'year', source: LAYOUT },
  { word: 'nảm', role: 'year', source: READING },
  { word: 'nàm', role: 'year', source: READING },
  { word: 'nãm', role: 'year', source: READING },
  { word: 'năm học', role: 'school-year', source: 'ngành giáo dục' },
  { word: 'niên học', role: 'school-year', source: 'ngành giáo dục' },
  { word: 'niên khóa', role: 'school-year', source: 'ngành giáo dục' },
  { word: 'niên khoá', role: 'school-year', source: 'ngành giáo dục' },
  { word: 'giai đoạn', role: 'period', source: PLANS },
  { word: 'giai đọan', role: 'period', source: READING },
  { word: 'thời kỳ', role: 'period', source: PLANS },
  { word: 'thời kì', role: 'period', source: PLANS },
  { word: 'kế hoạch', role: 'period', source: PLANS },
  { word: 'nhiệm kỳ', role: 'term', source: 'Điều lệ Đảng; Luật Tổ chức chính quyền địa phương' },
  { word: 'nhiệm kì', role: 'term', source: 'Điều lệ Đảng; Luật Tổ chức chính quyền địa phương' },
  { word: 'nk', role: 'term', source: 'viết tắt trong báo cáo' },
  { word: 'khóa', role: 'term', source: REPORTS },
  { word: 'khoá', role: 'term', source: REPORTS },
  { word: 'từ', role: 'from', source: REPORTS },
  { word: 'kể từ', role: 'from', source: REPORTS },
  { word: 'đến', role: 'to', source: REPORTS },
  { word: 'tới', role: 'to', source: REPORTS },
  { word: 'hết', role: 'to', source: REPORTS },
  { word: 'trước', role: 'to', source: REPORTS },
  { word: 'sau', role: 'to', source: REPORTS },
  { word: 'vào', role: 'to', source: REPORTS },
  { word: 'tầm nhìn', role: 'to', source: PLANS },
];

const STEMS = ['giáp', 'ất', 'bính', 'đinh', 'mậu', 'kỷ', 'canh', 'tân', 'nhâm', 'quý'];
const BRANCHES = ['tý', 'sửu', 'dần', 'mão', 'thìn', 'tỵ', 'ngọ', 'mùi', 'thân', 'dậu', 'tuất', 'hợi'];

/** What may name a year before its number: `Tết Bính Ngọ 2026`, `hè 2022`, `KH 2025` at the head of a column. Never read without marks. */
export const YEAR_NAMES: readonly LeadWord[] = [
  ...STEMS.flatMap((stem, index) =>
    BRANCHES.filter((_, other) => other % 2 === index % 2).map((branch) => `${stem} ${branch}`),
  ),
  ...['hè', 'xuân', 'kh'],
].map((word) => ({ word, role: 'period', source: 'năm âm lịch; báo cáo, biểu kế hoạch' }));

/** Months that are written as words, `tháng tư năm 2023`. */
export const MONTH_WORDS: ReadonlyMap<string, number> = new Map([
  ['giêng', 1],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
  ['mười một', 11],
  ['mười hai', 12],
  ['chạp', 12],
]);

/** Numerals of a quarter; OCR reads `I` as `l` or `|`, which the reader puts right before it looks here. */
export const QUARTER_NUMERALS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
  ['bốn', 4],
]);
