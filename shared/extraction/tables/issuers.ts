import { readTable } from './read-table.ts';

export type Level = 'central' | 'province' | 'district' | 'commune' | 'branch' | 'any';

/** What sort of body a code or a printed name stands for. */
export type BodyKind =
  | 'committee'
  | 'organisation'
  | 'propaganda'
  | 'mass-mobilisation'
  | 'internal-affairs'
  | 'economy'
  | 'foreign-affairs'
  | 'inspection'
  | 'office'
  | 'party-civil'
  | 'congress'
  | 'steering'
  | 'people-committee'
  | 'people-council'
  | 'assembly'
  | 'assembly-standing'
  | 'president'
  | 'government'
  | 'prime-minister'
  | 'ministry'
  | 'department'
  | 'mass'
  | 'other';

/** A code of an issuing body in the symbol of a document. */
export interface IssuerCode {
  /** Official case. */
  readonly code: string;
  readonly system: 'party' | 'state' | 'other';
  readonly kind: BodyKind;
  readonly level: Level;
  /** The body, as papers name it. */
  readonly name: string;
}

/**
 * code | system | kind | level | body | source. Codes that are not listed are read too; they only count as less certain.
 * HD36 = Hướng dẫn 36-HD/VPTW (2018); N30-III = Nghị định 30/2020/NĐ-CP, Phụ lục III; DOAN = Hướng dẫn
 * 29-HD/TWĐTN-VP; use = seen in issued papers.
 */
const CODES = `
CB       | party | committee         | branch   | Chi bộ                                        | HD36
ĐB       | party | committee         | any      | Đảng bộ                                       | use
ĐH       | party | congress          | any      | Đại hội                                       | HD36
ĐĐ       | party | party-civil       | any      | Đảng đoàn                                     | HD36
ĐUQS     | party | committee         | any      | Đảng ủy Quân sự                               | use
ĐUQSTW   | party | committee         | central  | Đảng ủy Quân sự Trung ương                    | use
ĐUCA     | party | committee         | any      | Đảng ủy Công an                               | use
ĐUCATW   | party | committee         | central  | Đảng ủy Công an Trung ương                    | use
ĐUBP     | party | committee         | any      | Đảng ủy Bộ đội Biên phòng                     | use
HĐLL     | party | other             | central  | Hội đồng Lý luận                              | use
TB       | party | steering          | any      | Tiểu ban                                      | HD36
TBVK     | party | steering          | any      | Tiểu ban Văn kiện                             | HD36
TCT      | party | steering          | any      | Trường Chính trị, Tổ công tác                 | use
CTN      | state | president         | central  | Chủ tịch nước                                 | N30-III
CP       | state | government        | central  | Chính phủ                                     | N30-III
TTg      | state | prime-minister    | central  | Thủ tướng Chính phủ                           | N30-III
HĐBT     | state | government        | central  | Hội đồng Bộ trưởng                            | before 1992
VPCP     | state | ministry          | central  | Văn phòng Chính phủ                           | N30-III
VPQH     | state | ministry          | central  | Văn phòng Quốc hội                            | use
VPCTN    | state | ministry          | central  | Văn phòng Chủ tịch nước                       | use
UBTVQH   | state | assembly-standing | central  | Ủy ban Thường vụ Quốc hội                     | VBQPPL
QH       | state | assembly          | central  | Quốc hội                                      | VBQPPL
BNV      | state | ministry          | central  | Bộ Nội vụ                                     | use
BTC      | state | ministry          | central  | Bộ Tài chính                                  | use
BTP      | state | ministry          | central  | Bộ Tư pháp                                    | use
BCA      | state | ministry          | central  | Bộ Công an                                    | use
BQP      | state | ministry          | central  | Bộ Quốc phòng                                 | use
BNG      | state | ministry          | central  | Bộ Ngoại giao                                 | use
BYT      | state | ministry          | central  | Bộ Y tế                                       | use
BCT      | state | ministry          | central  | Bộ Công Thương                                | use
BXD      | state | ministry          | central  | Bộ Xây dựng                                   | use
BGTVT    | state | ministry          | central  | Bộ Giao thông vận tải                         | use
BGDĐT    | state | ministry          | central  | Bộ Giáo dục và Đào tạo                        | use
BKHCN    | state | ministry          | central  | Bộ Khoa học và Công nghệ                      | use
BKHĐT    | state | ministry          | central  | Bộ Kế hoạch và Đầu tư                         | use
BTNMT    | state | ministry          | central  | Bộ Tài nguyên và Môi trường                   | use
BNNPTNT  | state | ministry          | central  | Bộ Nông nghiệp và Phát triển nông thôn        | use
BNNMT    | state | ministry          | central  | Bộ Nông nghiệp và Môi trường                  | use
BLĐTBXH  | state | ministry          | central  | Bộ Lao động - Thương binh và Xã hội           | use
BVHTTDL  | state | ministry          | central  | Bộ Văn hóa, Thể thao và Du lịch               | use
BTTTT    | state | ministry          | central  | Bộ Thông tin và Truyền thông                  | use
BDTTG    | state | ministry          | central  | Bộ Dân tộc và Tôn giáo                        | use
UBDT     | state | ministry          | central  | Ủy ban Dân tộc                                | use
NHNN     | state | ministry          | central  | Ngân hàng Nhà nước                            | use
TTCP     | state | ministry          | central  | Thanh tra Chính phủ                           | use
KTNN     | state | ministry          | central  | Kiểm toán nhà nước                            | use
TANDTC   | state | ministry          | central  | Tòa án nhân dân tối cao                       | use
VKSNDTC  | state | ministry          | central  | Viện kiểm sát nhân dân tối cao                | use
VKSTC    | state | ministry          | central  | Viện kiểm sát nhân dân tối cao                | use
BHXH     | state | department        | any      | Bảo hiểm xã hội                               | use
TAND     | state | department        | any      | Tòa án nhân dân                               | use
VKSND    | state | department        | any      | Viện kiểm sát nhân dân                        | use
UBND     | state | people-committee  | any      | Ủy ban nhân dân                               | N30-III
UB       | state | people-committee  | any      | Ủy ban nhân dân                               | use before 2004
HĐND     | state | people-council    | any      | Hội đồng nhân dân                             | N30-III
ĐĐBQH    | state | other             | province | Đoàn đại biểu Quốc hội                        | use
HĐBC     | state | other             | any      | Hội đồng bầu cử                               | use
HĐBCQG   | state | other             | central  | Hội đồng bầu cử quốc gia                      | use
UBBC     | state | other             | any      | Ủy ban bầu cử                                 | use
SNV      | state | department        | province | Sở Nội vụ                                     | use
STC      | state | department        | province | Sở Tài chính                                  | use
STP      | state | department        | province | Sở Tư pháp                                    | use
SYT      | state | department        | province | Sở Y tế                                       | use
SXD      | state | department        | province | Sở Xây dựng                                   | use
SCT      | state | department        | province | Sở Công Thương                                | use
SGDĐT    | state | department        | province | Sở Giáo dục và Đào tạo                        | use
SKHĐT    | state | department        | province | Sở Kế hoạch và Đầu tư                         | use
SKHCN    | state | department        | province | Sở Khoa học và Công nghệ                      | use
SNNMT    | state | department        | province | Sở Nông nghiệp và Môi trường                  | use
SNNPTNT  | state | department        | province | Sở Nông nghiệp và Phát triển nông thôn        | use
STNMT    | state | department        | province | Sở Tài nguyên và Môi trường                   | use
SLĐTBXH  | state | department        | province | Sở Lao động - Thương binh và Xã hội           | use
SVHTTDL  | state | department        | province | Sở Văn hóa, Thể thao và Du lịch               | use
TTr      | state | department        | any      | Thanh tra                                     | use: 410/TTr-NV1
TWĐTN    | party | mass              | central  | Trung ương Đoàn                               | DOAN
TĐTN     | party | mass              | province | Tỉnh đoàn, Thành đoàn                         | DOAN
ĐTN      | party | mass              | any      | Đoàn Thanh niên                               | DOAN
TLĐ      | state | mass              | central  | Tổng Liên đoàn Lao động                       | use
LĐLĐ     | state | mass              | any      | Liên đoàn Lao động                            | use
CĐCS     | state | mass              | branch   | Công đoàn cơ sở                               | use
MTTQ     | state | mass              | any      | Mặt trận Tổ quốc                              | use
MTTW     | state | mass              | central  | Ủy ban Trung ương Mặt trận Tổ quốc            | use
HND      | state | mass              | any      | Hội Nông dân                                  | use
HLHPN    | state | mass              | any      | Hội Liên hiệp Phụ nữ                          | use
ĐCT      | state | mass              | any      | Đoàn Chủ tịch                                 | use
BTV      | other | other             | any      | Ban Thường vụ (đoàn thể)                      | use
HCCB     | state | mass              | any      | Hội Cựu chiến binh                            | use
CCB      | state | mass              | any      | Hội Cựu chiến binh                            | use
`;

/** The same columns: levels of the Party. Alone they name the committee, after a unit they say whose unit it is. */
const LEVELS = `
TW       | party | committee         | central  | Trung ương                                    | HD36
TU       | party | committee         | province | Tỉnh ủy, Thành ủy                             | HD36
HU       | party | committee         | district | Huyện ủy                                      | HD36
QU       | party | committee         | district | Quận ủy (hoặc Quân ủy)                        | HD36
ThU      | party | committee         | district | Thị ủy, Thành ủy thuộc tỉnh                   | HD36
TXU      | party | committee         | district | Thị ủy                                        | use
TPU      | party | committee         | district | Thành ủy thuộc tỉnh                           | use
ĐU       | party | committee         | commune  | Đảng ủy                                       | HD36
ĐUK      | party | committee         | any      | Đảng ủy Khối                                  | HD36
BTVTU    | party | committee         | province | Ban Thường vụ Tỉnh ủy, Thành ủy               | use
BTVHU    | party | committee         | district | Ban Thường vụ Huyện ủy                        | use
QUTW     | party | committee         | central  | Quân ủy Trung ương                            | use
`;

/** code | kind | body | source: units of a Party committee; a level follows (`BTCTU`, `UBKTTW`). */
const UNITS = `
BTC    | organisation      | Ban Tổ chức                  | HD36
BTGDV  | propaganda        | Ban Tuyên giáo và Dân vận    | use since 2025
BTG    | propaganda        | Ban Tuyên giáo               | HD36
BDV    | mass-mobilisation | Ban Dân vận                  | HD36
BNC    | internal-affairs  | Ban Nội chính                | HD36
BKT    | economy           | Ban Kinh tế                  | HD36
BCSCL  | economy           | Ban Chính sách, chiến lược   | use since 2025
BĐN    | foreign-affairs   | Ban Đối ngoại                | HD36
UBKT   | inspection        | Ủy ban Kiểm tra              | HD36
VP     | office            | Văn phòng                    | HD36
BCSĐ   | party-civil       | Ban cán sự đảng              | HD36
BCĐ    | steering          | Ban Chỉ đạo                  | HD36
TTCT   | other             | Trung tâm chính trị          | use
`;

export const ISSUER_CODES: readonly IssuerCode[] = readCodes(CODES);
export const PARTY_LEVELS: readonly IssuerCode[] = readCodes(LEVELS);
export const PARTY_UNITS: readonly Pick<IssuerCode, 'code' | 'kind' | 'name'>[] = readTable(UNITS, 4).map(
  ([code, kind, name]) => ({ code: code!, kind: kind as BodyKind, name: name! }),
);

/** Spellings of a code that are not the official one. */
export const CODE_VARIANTS: readonly (readonly [printed: string, official: string])[] = [['TƯ', 'TW']];

/** Codes that look like a type but open the symbol of a letter: `2191/CT-CS` (Cục Thuế), `410/TTr-NV1` (Thanh tra). */
export const LETTER_CODES_LIKE_TYPES: readonly string[] = ['CT', 'TTr'];

/** Bodies whose papers bore a number and their code alone, before 1996: `60/CP`, `182-HĐBT`. */
export const BARE_CODES: readonly string[] = ['CP', 'HĐBT', 'TTg', 'CT'];

function readCodes(table: string): IssuerCode[] {
  return readTable(table, 6).map(([code, system, kind, level, name]) => ({
    code: code!,
    system: system as IssuerCode['system'],
    kind: kind as BodyKind,
    level: level as Level,
    name: name!,
  }));
}
