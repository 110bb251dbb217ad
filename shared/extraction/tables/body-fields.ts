import { readTable } from './read-table.ts';

/** name | source: fields of State administration after `Bộ`, `Sở`, `Phòng`; with `và`, commas or hyphens in them. */
const FIELDS = `
Giáo dục và Đào tạo                 | use
Giáo dục & Đào tạo                  | use
Khoa học và Công nghệ               | use
Khoa học, Công nghệ và Môi trường   | before 2002
Kế hoạch và Đầu tư                  | use
Tài nguyên và Môi trường            | use
Nông nghiệp và Phát triển nông thôn | use
Nông nghiệp và PTNT                 | use
Nông nghiệp và Môi trường           | use since 2025
Lao động - Thương binh và Xã hội    | use
Lao động, Thương binh và Xã hội     | use
Lao động-Thương binh và Xã hội      | use
Văn hóa, Thể thao và Du lịch        | use
Văn hóa và Thể thao                 | use
Văn hóa - Thông tin                 | before 2007
Thông tin và Truyền thông           | use
Dân tộc và Tôn giáo                 | use since 2025
Giao thông vận tải                  | use
Công Thương                         | use
Nội vụ                              | use
Tài chính                           | use
Tư pháp                             | use
Y tế                                | use
Xây dựng                            | use
Quốc phòng                          | use
Công an                             | use
Ngoại giao                          | use
`;

/**
 * name | source: what a council, a steering committee or a firm is for, in small letters or with a capital. A field
 * that is not listed is read all the same, up to the next stop word, and shown as doubtful.
 */
const TASKS = `
thành viên                                                | use: Hội đồng thành viên
quản trị                                                  | use: Hội đồng quản trị
quản lý                                                   | use
trường                                                    | use: Hội đồng trường
sư phạm                                                   | use
khoa học                                                  | use
khoa học và công nghệ                                     | use
nghĩa vụ quân sự                                          | use
thi đua, khen thưởng                                      | use
thi đua - khen thưởng                                     | use
thi đua khen thưởng                                       | use
kỷ luật                                                   | use
tuyển dụng                                                | use
tuyển sinh                                                | use
thi tuyển                                                 | use
thi tuyển công chức                                       | use
thi tuyển viên chức                                       | use
xét tuyển                                                 | use
xét tuyển viên chức                                       | use
giám định y khoa                                          | use
tư vấn                                                    | use
nghiệm thu                                                | use
thanh lý                                                  | use
thẩm định                                                 | use
thẩm định giá                                             | use
định giá                                                  | use
đấu giá                                                   | use
bồi thường, hỗ trợ và tái định cư                         | use
bồi thường, hỗ trợ, tái định cư                           | use
giáo dục quốc phòng và an ninh                            | use
phổ biến, giáo dục pháp luật                              | use
phối hợp phổ biến, giáo dục pháp luật                     | use
trọng tài lao động                                        | use
bầu cử                                                    | use
bầu cử quốc gia                                           | use
lý luận trung ương                                        | use
cải cách hành chính                                       | use
chuyển đổi số                                             | use
phòng, chống tham nhũng                                   | use
phòng, chống tham nhũng, tiêu cực                         | use
phòng, chống tham nhũng, lãng phí, tiêu cực               | use since 2025
phòng chống tham nhũng                                    | use
phòng, chống dịch                                         | use
phòng, chống dịch bệnh                                    | use
phòng, chống tội phạm                                     | use
phòng, chống tội phạm, tệ nạn xã hội                      | use
phòng, chống thiên tai                                    | use
phòng, chống thiên tai và tìm kiếm cứu nạn                | use
phòng chống thiên tai và tìm kiếm cứu nạn                 | use
phòng thủ dân sự                                          | use
phòng cháy, chữa cháy                                     | use
xây dựng nông thôn mới                                    | use
chương trình xây dựng nông thôn mới                       | use
các chương trình mục tiêu quốc gia                        | use
chương trình mục tiêu quốc gia                            | use
giảm nghèo                                                | use
giảm nghèo bền vững                                       | use
thực hiện quy chế dân chủ                                 | use
thực hiện quy chế dân chủ ở cơ sở                         | use
quy chế dân chủ                                           | use
công tác tôn giáo                                         | use
công tác biên giới                                        | use
công tác dân vận                                          | use
cải cách tư pháp                                          | use
thi hành án dân sự                                        | use
hội nhập quốc tế                                          | use
đổi mới và phát triển doanh nghiệp                        | use
sắp xếp, đổi mới doanh nghiệp                             | use
sắp xếp đơn vị hành chính                                 | use
bảo vệ nền tảng tư tưởng của Đảng                         | use
tổng kết                                                  | use
đại hội                                                   | use: Tiểu ban
văn kiện                                                  | use: Tiểu ban
nhân sự                                                   | use: Tiểu ban
tổ chức cán bộ                                            | use: Phòng
tổ chức - hành chính                                      | use: Phòng
tổ chức - cán bộ                                          | use: Phòng
hành chính - quản trị                                     | use: Phòng
hành chính - tổng hợp                                     | use: Phòng
dự án                                                     | use: Ban Quản lý
dự án đầu tư xây dựng                                     | use: Ban Quản lý
khu kinh tế                                               | use: Ban Quản lý
khu công nghiệp                                           | use: Ban Quản lý
các khu công nghiệp                                       | use: Ban Quản lý
các khu chế xuất và công nghiệp                           | use: Ban Quản lý
cổ phần                                                   | use: Công ty
trách nhiệm hữu hạn                                       | use: Công ty
trách nhiệm hữu hạn một thành viên                        | use: Công ty
TNHH một thành viên                                       | use: Công ty
điện lực                                                  | use: Công ty
cấp nước                                                  | use: Công ty
đại học                                                   | use: Trường
cao đẳng                                                  | use: Trường
chính trị                                                 | use: Trường, Trung tâm
trung học phổ thông                                       | use: Trường
trung học cơ sở                                           | use: Trường
tiểu học                                                  | use: Trường
mầm non                                                   | use: Trường
mẫu giáo                                                  | use: Trường
y tế                                                      | use: Trung tâm
đa khoa                                                   | use: Bệnh viện
kiểm soát bệnh tật                                        | use: Trung tâm
văn hóa                                                   | use: Trung tâm
phụ nữ                                                    | use: Hội
nông dân                                                  | use: Hội
cựu chiến binh                                            | use: Hội
người cao tuổi                                            | use: Hội
chữ thập đỏ                                               | use: Hội
khuyến học                                                | use: Hội
cơ sở                                                     | use: Công đoàn, Đảng ủy, Chi bộ
nhà trường                                                | use: Chi bộ, Công đoàn
`;

/** Names of fields as printed, with their marks; compared without them. */
export const FIELD_NAMES: readonly string[] = [...readTable(FIELDS, 2), ...readTable(TASKS, 2)].map(([name]) => name!);

/** Names of places with a hyphen inside, after `tỉnh` or `thành phố`. */
export const HYPHENATED_PLACES: readonly string[] = [
  'Bà Rịa - Vũng Tàu',
  'Bà Rịa-Vũng Tàu',
  'Thừa Thiên - Huế',
  'Thừa Thiên-Huế',
  'Phan Rang - Tháp Chàm',
  'Phan Rang-Tháp Chàm',
];
