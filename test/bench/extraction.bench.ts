/**
 * `npm run bench -- extraction`: pages a second on one core, and time against length up to 10 MB, for common and for
 * hostile text. A page has 2,500 characters. The project asks for 1,000 pages a second and for time linear in length.
 */
import { extractMentions } from '../../shared/extraction/index.ts';
import type { PageText } from '../../shared/text/page-text.ts';

const PAGE_LENGTH = 2500;
/** As dense as reports are: three directives, five dates and a dozen figures a page. */
const REPORT = `Thực hiện Chỉ thị số 17-CT/TU ngày 04/5/2022 của Ban Thường vụ Tỉnh ủy về công tác phát triển đảng viên giai đoạn
2022 - 2025, Ban Thường vụ Huyện ủy đã ban hành Kế hoạch số 71-KH/HU ngày 12/6/2022 và chỉ đạo 21/25 tổ chức cơ sở đảng
xây dựng kế hoạch. Trong 6 tháng đầu năm 2023 toàn Đảng bộ kết nạp được 110 đảng viên mới, đạt 67,5% chỉ tiêu, tăng 12
đồng chí so với cùng kỳ; thẩm định 38 hồ sơ; kiểm tra 14 chi bộ, giám sát 09 tổ chức đảng. Công tác tuyên truyền được quan
tâm, các cấp ủy duy trì nền nếp sinh hoạt, nắm chắc tình hình tư tưởng của cán bộ, đảng viên và quần chúng nhân dân.
Cấp ủy các cấp đã quán triệt đầy đủ mục đích, yêu cầu và nội dung đến từng chi bộ; người đứng đầu trực tiếp phụ trách, phân
công cấp ủy viên theo dõi địa bàn, định kỳ nghe báo cáo và kịp thời tháo gỡ khó khăn ngay từ cơ sở. Việc tạo nguồn được
làm từ sớm, gắn với hoạt động của các đoàn thể, chú trọng người lao động trẻ, học sinh, sinh viên và bộ đội xuất ngũ; quy
trình giới thiệu, bồi dưỡng, xét kết nạp được thực hiện chặt chẽ, đúng nguyên tắc, tiêu chuẩn và thẩm quyền theo quy định.
Bên cạnh đó, một số nơi còn lúng túng khi xây dựng kế hoạch, chưa bám sát đặc điểm của đơn vị kinh tế tư nhân; sinh hoạt
chuyên đề có lúc còn hình thức, chưa thu hút đông đảo quần chúng; công tác phối hợp giữa ban tổ chức với các cơ quan tham
mưu chưa thường xuyên. Nguyên nhân chủ yếu là do nguồn tại chỗ ngày càng ít, phần lớn thanh niên đi làm ăn xa, trong khi
chế độ động viên, biểu dương những điển hình làm tốt còn hạn chế; năng lực của một bộ phận cán bộ cơ sở chưa đáp ứng yêu cầu.
Thời gian tới, Đảng bộ tập trung nâng cao chất lượng sinh hoạt, đổi mới nội dung tuyên truyền, tăng cường kiểm tra, giám sát
và coi kết quả thực hiện là một tiêu chí đánh giá, xếp loại tập thể, cá nhân cuối năm.
`;
const SHAPES: Readonly<Record<string, string>> = {
  report: REPORT,
  'prose without digits': 'Các cấp ủy duy trì nền nếp sinh hoạt, nắm chắc tình hình tư tưởng của đảng viên. ',
  'one long run of digits': '1234567890',
  'digits and slashes': '1/2/3-4-5/',
  'unclosed brackets': '(((số (12-QĐ/TU (',
  'no space at all': 'QĐ-TU/12NQ',
  'type words without numbers': 'Chương trình hành động số Nghị quyết liên tịch số ',
  'numbers without end': 'Nghị quyết số 12-NQ/TU, 13-NQ/TU, ',
  'issuers without end': 'của Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh Nam Sơn ',
  blanks: '            \n',
  'blank numbers': 'Số: ………………………………………… -',
  'dates without end': 'từ ngày 1/2/2023 đến ngày 3/4/2023 ',
};

/** Prints pages a second for one-page documents, then time for growing texts of every shape. */
export async function run(): Promise<void> {
  const page = { page: 1, text: repeat(REPORT, PAGE_LENGTH), words: [] };
  for (let turn = 0; turn < 300; turn += 1) extractMentions([page], {});
  const seconds = timed(() => {
    for (let turn = 0; turn < 2000; turn += 1) extractMentions([page], {});
  });
  console.log(`one page of ${PAGE_LENGTH} characters: ${Math.round(2000 / seconds)} pages/s`);
  const pages = Array.from({ length: 4000 }, (_, index) => ({ ...page, page: index + 1 }));
  console.log(
    `one document of 4,000 pages (10 MB): ${Math.round(4000 / timed(() => extractMentions(pages, {})))} pages/s`,
  );
  console.log('\nseconds for one page of       0.1 MB     1 MB    10 MB   10 MB / 1 MB');
  for (const [name, shape] of Object.entries(SHAPES)) console.log(growth(name, shape));
}

function growth(name: string, shape: string): string {
  const times = [1e5, 1e6, 1e7].map((length) => {
    const text: PageText = { page: 1, text: repeat(shape, length), words: [] };
    return timed(() => extractMentions([text], {}));
  });
  const ratio = times[2]! / times[1]!;
  return [name.padEnd(28), ...times.map((time) => time.toFixed(3).padStart(8)), ratio.toFixed(1).padStart(12)].join(
    ' ',
  );
}

function repeat(shape: string, length: number): string {
  return shape.repeat(Math.ceil(length / shape.length)).slice(0, length);
}

/** Seconds of processor time, so that other work on the machine does not count. */
function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
