import { readTable } from './read-table.ts';

/** A type of document and its abbreviation. */
export interface DocumentType {
  /** Official case. */
  readonly abbreviation: string;
  readonly system: 'party' | 'state' | 'both';
  /** Names the abbreviation may stand for (rule R1); the first is the usual one. */
  readonly names: readonly string[];
  /** What else the abbreviation was written as, spaces removed. */
  readonly variants: readonly string[];
}

/**
 * abbreviation | system | names, the usual one first | other spellings | source.
 * N30-III = Nghị định 30/2020/NĐ-CP, Phụ lục III; HD36 = Hướng dẫn 36-HD/VPTW (2018); HD05 = Hướng dẫn 05-HD/VPTW
 * (2026); Q399 = Quy định 399-QĐ/TW (2026); VBQPPL = Luật Ban hành văn bản quy phạm pháp luật; use = seen in papers.
 */
const TYPES = `
NQ     | both  | Nghị quyết                                                     |            | N30-III, HD36
QĐ     | both  | Quyết định, Quy định                                           |            | N30-III, HD05: QĐ for both
QĐi    | party | Quy định                                                       |            | HD36; use: 07-QĐi/TW
QyĐ    | state | Quy định                                                       |            | N30-III
CT     | both  | Chỉ thị                                                        |            | N30-III, HD36
KL     | both  | Kết luận, Thông báo kết luận, Kết luận thanh tra               |            | HD36; use
QC     | both  | Quy chế, Quy chế phối hợp                                      | QCh        | N30-III
TT     | both  | Thông tư, Thông tri                                            |            | HD36: Thông tri; VBQPPL: Thông tư
TTLT   | state | Thông tư liên tịch                                             |            | VBQPPL
TB     | both  | Thông báo, Thông báo kết luận                                  |            | N30-III, HD36
HD     | both  | Hướng dẫn, Hướng dẫn liên ngành                                |            | N30-III, HD36
HDLT   | both  | Hướng dẫn liên tịch, Hướng dẫn                                 |            | use
BC     | both  | Báo cáo                                                        |            | N30-III, HD36
KH     | both  | Kế hoạch, Kế hoạch phối hợp                                    |            | N30-III, HD36
KHLT   | both  | Kế hoạch liên tịch, Kế hoạch                                   |            | use
QH     | party | Quy hoạch                                                      |            | HD36
CTr    | both  | Chương trình, Chương trình hành động, Chương trình công tác    |            | N30-III, HD36
CTHĐ   | both  | Chương trình hành động, Chương trình                           |            | use
CTrHĐ  | both  | Chương trình hành động, Chương trình                           |            | use
CTrPH  | both  | Chương trình phối hợp, Chương trình                            |            | use
QCPH   | both  | Quy chế phối hợp, Quy chế                                      |            | use
CTPH   | both  | Chương trình phối hợp, Chương trình                            |            | use
ĐA     | both  | Đề án                                                          |            | N30-III, HD05
PA     | both  | Phương án                                                      |            | N30-III, HD05
DA     | both  | Dự án                                                          |            | N30-III
TTr    | both  | Tờ trình                                                       | TTTr, TTrr | N30-III, HD36
CV     | both  | Công văn                                                       |            | HD36; State letters carry no type, some write CV all the same
BB     | both  | Biên bản                                                       |            | N30-III, HD36
PB     | both  | Phiếu báo                                                      |            | N30-III
PC     | both  | Phiếu chuyển                                                   |            | N30-III
PG     | both  | Phiếu gửi                                                      |            | N30-III
BS     | party | Bản sao                                                        |            | HD36
SY     | both  | Bản sao y, Sao y                                               |            | N30-III
SL     | both  | Sắc lệnh, Bản sao lục, Sao lục                                 |            | N30-III; Sắc lệnh before 1976
TrS    | both  | Bản trích sao, Trích sao                                       |            | N30-III
TC     | both  | Thông cáo                                                      |            | N30-III, Q399
HĐ     | state | Hợp đồng                                                       |            | N30-III
CĐ     | state | Công điện                                                      |            | N30-III
BGN    | state | Bản ghi nhớ                                                    |            | N30-III
BTT    | state | Bản thỏa thuận                                                 |            | N30-III
GUQ    | state | Giấy ủy quyền                                                  |            | N30-III
GM     | both  | Giấy mời                                                       |            | N30-III
GGT    | both  | Giấy giới thiệu                                                |            | N30-III
GTT    | both  | Giấy triệu tập                                                 |            | use
GCN    | state | Giấy chứng nhận                                                |            | use
GNP    | state | Giấy nghỉ phép                                                 |            | N30-III
TM     | state | Thư mời                                                        |            | use
NĐ     | state | Nghị định                                                      |            | VBQPPL
L      | state | Lệnh, Luật                                                     |            | VBQPPL
PL     | state | Pháp lệnh                                                      |            | VBQPPL
NQLT   | state | Nghị quyết liên tịch, Nghị quyết                               |            | VBQPPL
VBHN   | state | Văn bản hợp nhất                                               |            | Pháp lệnh 01/2012/UBTVQH13
QTr    | party | Quy trình                                                      |            | use, seldom
KLTT   | state | Kết luận thanh tra, Kết luận                                   |            | use
TBKL   | both  | Thông báo kết luận, Thông báo                                  |            | use
ĐL     | both  | Điều lệ                                                        |            | use
`;

/** name | types it may stand for | source: words before a number that are no usual name of an abbreviation above. */
const OTHER_WORDS = `
Luật             | L          | VBQPPL: n/yyyy/QHk
Bộ luật          | L          | VBQPPL
Văn bản          |            | use: any document, most often a letter
Thông tư liên bộ | TTLT, TTLB | use before 2008
Điều lệ          | ĐL         | Q399
Chiến lược       |            | Q399: no abbreviation
Tuyên bố         |            | Q399: no abbreviation
Lời kêu gọi      |            | Q399: no abbreviation
Đơn              |            | use
Đơn đề nghị      |            | use
Phiếu trình      | PTr        | use
Thư              |            | use
`;

export const DOCUMENT_TYPES: readonly DocumentType[] = readTable(TYPES, 5).map(
  ([abbreviation, system, names, variants]) => ({
    abbreviation: abbreviation!,
    system: system as DocumentType['system'],
    names: readList(names!),
    variants: readList(variants!),
  }),
);

/** Types whose papers list several of them: a short number without a symbol is its place in the list (`dự án số 2`). */
export const NUMBERED_IN_LISTS: readonly string[] = ['DA', 'ĐA', 'PA', 'CTr'];

/** Words that name a document before its number but are no usual name of a type. */
export const OTHER_TYPE_WORDS: readonly { readonly name: string; readonly types: readonly string[] }[] = readTable(
  OTHER_WORDS,
  3,
).map(([name, types]) => ({ name: name!, types: readList(types!) }));

function readList(cell: string): string[] {
  return cell === '' ? [] : cell.split(', ');
}
