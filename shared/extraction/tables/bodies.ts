import type { BodyKind, Level } from './issuers.ts';
import { readTable } from './read-table.ts';

/** Words a body's name starts with in running text ("của …"), and what they say of the body. */
export interface BodyHead {
  readonly name: string;
  readonly kind: BodyKind;
  /** `any`: the words after it say the level. */
  readonly level: Level;
  /** Common nouns of the name may follow in small letters: `Sở Khoa học và Công nghệ`. */
  readonly open: boolean;
}

/**
 * name | kind | level | open | source.
 * A3 = admitted names of a suffix (rule R2); use = seen in issued papers.
 */
const HEADS = `
Bộ Chính trị                   | committee         | central  |      | A3
Ban Bí thư                     | committee         | central  |      | A3
Ban Chấp hành Trung ương       | committee         | central  |      | A3
BCH Trung ương                 | committee         | central  |      | A3
BCHTW                          | committee         | central  |      | A3
BCH TW                         | committee         | central  |      | A3
Trung ương Đảng                | committee         | central  |      | A3
Trung ương                     | committee         | central  |      | A3
TW Đảng                        | committee         | central  |      | A3
TW                             | committee         | central  |      | use
Hội nghị Trung ương            | committee         | central  |      | A3
Hội nghị                       | committee         | any      |      | A3
Quân ủy Trung ương             | committee         | central  |      | A3
Đảng ủy Công an Trung ương     | committee         | central  |      | use
Tỉnh ủy                        | committee         | province |      | A3
TU                             | committee         | province |      | use: BTV TU
Thành ủy                       | committee         | province |      | A3; of a city inside a province: district
Huyện ủy                       | committee         | district |      | A3
HU                             | committee         | district |      | use: BTV HU
Quận ủy                        | committee         | district |      | A3
Thị ủy                         | committee         | district |      | A3
Đảng ủy                        | committee         | any      | open | A3
Đảng bộ                        | committee         | any      | open | A3
Chi bộ                         | committee         | branch   | open | A3
Chi ủy                         | committee         | branch   | open | use
Cấp ủy                         | committee         | any      |      | use
Ban Thường vụ                  | committee         | any      |      | A3
BTV                            | committee         | any      |      | A3
Thường vụ                      | committee         | any      |      | use
Thường trực                    | committee         | any      |      | A3
Ban Chấp hành                  | committee         | any      |      | A3
BCH                            | committee         | any      |      | A3
Ban Tổ chức                    | organisation      | any      |      | A3
BTC                            | organisation      | any      |      | use
Ban Tuyên giáo và Dân vận      | propaganda        | any      |      | use since 2025
Ban Tuyên giáo                 | propaganda        | any      |      | A3
Ban Dân vận                    | mass-mobilisation | any      |      | A3
Ban Nội chính                  | internal-affairs  | any      |      | A3
Ban Kinh tế                    | economy           | any      |      | A3
Ban Chính sách, chiến lược     | economy           | any      |      | use since 2025
Ban Đối ngoại                  | foreign-affairs   | any      |      | A3
Ủy ban Kiểm tra                | inspection        | any      |      | A3
UBKT                           | inspection        | any      |      | A3
Văn phòng Chính phủ            | ministry          | central  |      | use
Văn phòng Quốc hội             | ministry          | central  |      | use
Văn phòng Chủ tịch nước        | ministry          | central  |      | use
Văn phòng                      | office            | any      |      | A3
Ban cán sự đảng                | party-civil       | any      |      | A3
Đảng đoàn                      | party-civil       | any      |      | A3
Đại hội                        | congress          | any      |      | A3
Đoàn Chủ tịch                  | congress          | any      |      | A3
Ban Chỉ đạo                    | steering          | any      | open | A3
Ban chỉ đạo                    | steering          | any      | open | A3
Tiểu ban                       | steering          | any      | open | A3
Tổ công tác                    | steering          | any      | open | use
Đoàn giám sát                  | other             | any      |      | use
Đoàn Giám sát                  | other             | any      |      | use
Đoàn kiểm tra                  | other             | any      |      | use
Đoàn Kiểm tra                  | other             | any      |      | use
Tổ Công tác                    | steering          | any      | open | use
Hội đồng nhân dân              | people-council    | any      |      | A3
HĐND                           | people-council    | any      |      | A3
Hội đồng Bộ trưởng             | government        | central  |      | before 1992
Hội đồng                       | steering          | any      | open | A3
Ủy ban nhân dân                | people-committee  | any      |      | A3
UBND                           | people-committee  | any      |      | A3
Ủy ban Thường vụ Quốc hội      | assembly-standing | central  |      | A3
UBTVQH                         | assembly-standing | central  |      | A3
Quốc hội                       | assembly          | central  |      | A3
Chính phủ                      | government        | central  |      | A3
Thủ tướng Chính phủ            | prime-minister    | central  |      | A3
Thủ tướng                      | prime-minister    | central  |      | A3
Chủ tịch nước                  | president         | central  |      | A3
Liên bộ                        | ministry          | central  |      | use
Liên Bộ                        | ministry          | central  |      | use
Bộ Tư lệnh                     | other             | any      | open | use
Bộ Chỉ huy                     | other             | any      | open | use
Ban Chỉ huy                    | other             | any      | open | use
Bộ                             | ministry          | central  | open | A3
Ủy ban Dân tộc                 | ministry          | central  |      | use
Thanh tra Chính phủ            | ministry          | central  |      | use
Thanh tra                      | department        | any      |      | use
Ngân hàng Nhà nước             | ministry          | central  |      | use
Kiểm toán nhà nước             | ministry          | central  |      | use
Kiểm toán Nhà nước             | ministry          | central  |      | use
Tòa án nhân dân                | department        | any      |      | use
Viện kiểm sát nhân dân         | department        | any      |      | use
Viện Kiểm sát nhân dân         | department        | any      |      | use
Bảo hiểm xã hội                | department        | any      |      | use
Kho bạc Nhà nước               | department        | any      |      | use
Tổng cục                       | department        | central  | open | use
Cục                            | department        | any      | open | use
Chi cục                        | department        | any      | open | use
Vụ                             | department        | central  | open | use
Sở                             | department        | province | open | use
Phòng                          | department        | any      | open | use
Công an                        | department        | any      |      | use
Ban Quản lý                    | department        | any      | open | use
Ban Dân tộc                    | department        | any      |      | use
Ban quản lý                    | department        | any      | open | use
Trung tâm                      | department        | any      | open | use
Trường                         | department        | any      | open | use
Học viện                       | department        | any      | open | use
Viện                           | department        | any      | open | use
Bệnh viện                      | department        | any      | open | use
Báo                            | department        | any      | open | use
Công ty                        | other             | any      | open | use
Tổng công ty                   | other             | any      | open | use
Tổng Công ty                   | other             | any      | open | use
Tập đoàn                       | other             | any      | open | use
Trung ương Đoàn                | mass              | central  |      | A3
Tỉnh đoàn                      | mass              | province |      | A3
Thành đoàn                     | mass              | province |      | A3
Huyện đoàn                     | mass              | district |      | A3
Đoàn Thanh niên                | mass              | any      |      | A3
Đoàn Thanh niên Cộng sản Hồ Chí Minh | mass              | any      |      | A3
Đoàn TNCS                      | mass              | any      |      | A3
Đoàn đại biểu Quốc hội         | other             | province |      | use
Tổng Liên đoàn Lao động        | mass              | central  |      | A3
Liên đoàn Lao động             | mass              | any      |      | A3
Liên đoàn                      | mass              | any      | open | use
Công đoàn                      | mass              | any      | open | A3
Hội Nông dân                   | mass              | any      |      | A3
Hội Liên hiệp Phụ nữ           | mass              | any      |      | A3
Hội LHPN                       | mass              | any      |      | use
Hội Cựu chiến binh             | mass              | any      |      | A3
Hội                            | mass              | any      | open | use
Hiệp hội                       | mass              | any      | open | use
Ủy ban Mặt trận Tổ quốc        | mass              | any      |      | A3
Ủy ban MTTQ                    | mass              | any      |      | A3
Mặt trận Tổ quốc               | mass              | any      |      | A3
MTTQ                           | mass              | any      |      | A3
UBMTTQ                         | mass              | any      |      | use
UBMTTQVN                       | mass              | any      |      | use
UB MTTQ                        | mass              | any      |      | use
Ủy ban Trung ương              | mass              | central  |      | use
Ủy ban                         | other             | any      | open | use
Ban                            | other             | any      | open | use
KCCQ                           | committee         | province |      | use: Khối các cơ quan
`;

export const BODY_HEADS: readonly BodyHead[] = readTable(HEADS, 5).map(([name, kind, level, open]) => ({
  name: name!,
  kind: kind as BodyKind,
  level: level as Level,
  open: open === 'open',
}));
