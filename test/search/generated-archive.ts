import { factsOf } from '../../shared/domain/search/facts.ts';
import type { IndexedDocument, IndexedPage } from '../../shared/ports/search-index.ts';

/** Words a page: about what a typed page of a report holds. */
const WORDS_PER_PAGE = 380;
const TYPES = ['CT', 'NQ', 'KL', 'QĐ', 'KH', 'HD'] as const;
const NAMES = { CT: 'Chỉ thị', NQ: 'Nghị quyết', KL: 'Kết luận', QĐ: 'Quyết định', KH: 'Kế hoạch', HD: 'Hướng dẫn' };
const OFFICES = ['ban-to-chuc', 'huyen-uy-thanh-lam', 'dang-uy-an-hoa', 'thanh-uy-vinh-khe'];

const PHRASES =
  `công tác kiểm tra, giám sát|kết nạp đảng viên mới|cải cách hành chính|chuyển đổi số|thu ngân sách nhà nước
xây dựng nông thôn mới|đào tạo, bồi dưỡng cán bộ|tổ chức cơ sở đảng|sinh hoạt chi bộ|học tập và làm theo|giải quyết đơn thư
tiếp công dân|phòng, chống tham nhũng|quy hoạch cán bộ|đánh giá, xếp loại|khen thưởng, kỷ luật|giảm nghèo bền vững
bảo vệ môi trường|quốc phòng, an ninh|báo cáo kết quả thực hiện|ban hành văn bản|đảng viên dự bị|chất lượng đội ngũ
trong thời gian tới|trên địa bàn tỉnh|nhiệm vụ, giải pháp|tồn tại, hạn chế|nguyên nhân chủ quan|đề nghị cấp ủy
theo quy định|đối với các đơn vị|được triển khai|đã hoàn thành|so với cùng kỳ|bình quân mỗi năm`.split(/[|\n]/u);

/** Syllables for words beside the phrases: pairs of them make some ten thousand words, few of them common. */
const SYLLABLES =
  `an ban bàn bảo bến biên bình bồi bước cải cầu chăm chắc chiến chung công cử cứu dân dẫn dịch dự đà đài đạo đất
đến điểm định đoàn đồng đường gắn giáo giảng gốc hành hạng hậu hiện hóa hội huy hướng kênh khai khảo khối kiến lâm lãnh lập liên lối
luật lược mạng mặt mẫu miền mô nền nghề nguồn nhân nhịp nội nông phát phân phê phối phương quản quan quân rừng sách sản sắp sinh soát
sông sự tài tâm tập thẩm thành thế thiết thông thủy thương tích tiến tình toàn trại trang trì trung truyền trường tuyến tư vận văn vật
vốn vụ xã xây yêu ý`.split(/\s+/u);

/** Numbers that look drawn by lot and are the same on every machine: mulberry32. */
export function lottery(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A report of pages nobody wrote: the words of such reports in any order, each page with directives, dates and figures. */
export function generatedReport(number: number, pages: number): IndexedDocument {
  const draw = lottery(number + 1);
  const year = 2018 + draw(8);
  return {
    documentId: `gen-${String(number).padStart(7, '0')}`,
    office: OFFICES[draw(OFFICES.length)]!,
    version: 1,
    title: `Báo cáo số ${number + 1}`,
    status: draw(3) === 0 ? 'in-review' : 'confirmed',
    number: `${number + 1}-BC/TU`,
    type: draw(4) === 0 ? 'KH' : 'BC',
    issuer: ['Tỉnh ủy', 'Huyện ủy Thanh Lâm', 'Đảng ủy An Hòa'][draw(3)]!,
    date: `${year}-0${1 + draw(9)}-1${draw(10)}`,
    kinds: ['date', 'directive', 'figure'],
    pages: Array.from({ length: pages }, (_, at) => generatedPage(number * pages + at, at + 1, draw)),
  };
}

function generatedPage(serial: number, page: number, draw: (below: number) => number): IndexedPage {
  const type = TYPES[draw(TYPES.length)]!;
  const symbol = `${1 + draw(200)}-${type}/TU`;
  const date = `20${18 + draw(8)}-0${1 + draw(9)}-1${draw(10)}`;
  const [year, month, day] = date.split('-');
  // A code of its own and some words seen nowhere else: real archives are full of names.
  const said = [
    `${NAMES[type]} số ${symbol} ngày ${day}/${month}/${year}`,
    `mã${serial}`,
    `đạt ${1 + draw(99)},${draw(10)}%`,
  ];
  let words = 16;
  while (words < WORDS_PER_PAGE) {
    const phrase = draw(6) === 0 ? PHRASES[Math.floor((draw(1000) / 1000) ** 2 * PHRASES.length)]! : wordOf(draw);
    const figure = draw(19) === 0 ? ` là ${1 + draw(9)}.${100 + draw(900)} lượt` : '';
    said.splice(draw(said.length + 1), 0, `${phrase}${figure}`);
    words += phrase.split(' ').length;
  }
  const value = {
    number: symbol,
    type,
    typeName: NAMES[type],
    date,
    issuer: null,
    subject: null,
    system: 'party' as const,
  };
  return { page, text: said.join(' '), facts: factsOf([{ kind: 'directive', value }]) };
}

/** Two syllables; the first ones of the list in most words. */
function wordOf(draw: (below: number) => number): string {
  const syllable = (): string => SYLLABLES[Math.floor((draw(1000) / 1000) ** 2 * SYLLABLES.length)]!;
  return `${syllable()} ${syllable()}`;
}
