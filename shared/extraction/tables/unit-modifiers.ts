/**
 * What may follow a unit and still belongs to what is counted: `110 quần chúng ưu tú`, `12 chi bộ trực thuộc`.
 * modifier | source (use = seen in issued reports).
 */
export const UNIT_MODIFIERS = `
ưu tú                                        | use
mới                                          | use
nữ                                           | use
nam                                          | use
trẻ                                          | use
dự bị                                        | use
chính thức                                   | use
trực thuộc                                   | use
cơ sở                                        | use
bộ phận                                      | use
nông thôn                                    | use
ngoài nhà nước                               | use
khu vực ngoài nhà nước                       | use
tư nhân                                      | use
kinh tế tư nhân                              | use
trong đơn vị kinh tế tư nhân                 | use
trong doanh nghiệp                           | use
trong doanh nghiệp ngoài nhà nước            | use
trong các doanh nghiệp ngoài nhà nước        | use
là học sinh                                  | use
là sinh viên                                 | use
là học sinh, sinh viên                       | use
là người dân tộc thiểu số                    | use
là người có đạo                              | use
là nữ                                        | use
là đoàn viên                                 | use
là đoàn viên thanh niên                      | use
dân tộc thiểu số                             | use
nghèo                                        | use
cận nghèo                                    | use
thoát nghèo                                  | use
gia đình chính sách                          | use
có công                                      | use
có công với cách mạng                        | use
hoàn thành xuất sắc nhiệm vụ                 | use
hoàn thành tốt nhiệm vụ                      | use
hoàn thành nhiệm vụ                          | use
không hoàn thành nhiệm vụ                    | use
trong sạch vững mạnh                         | use
đề nghị kết nạp đảng                         | use
đề nghị kết nạp đảng viên                    | use
đề nghị công nhận đảng viên chính thức       | use
kết nạp đảng                                 | use
kiểm tra                                     | use
giám sát                                     | use
giám sát chuyên đề                           | use
giám sát thường xuyên                        | use
kiểm tra khi có dấu hiệu vi phạm             | use
bồi dưỡng                                    | use
bồi dưỡng nhận thức về đảng                  | use
bồi dưỡng đảng viên mới                      | use
bồi dưỡng lý luận chính trị                  | use
bồi dưỡng kết nạp đảng                       | use
vi phạm                                      | use
bị xóa tên                                   | use
xóa tên                                      | use
xin ra khỏi đảng                             | use
ra khỏi đảng                                 | use
bị kỷ luật                                   | use
bị khai trừ                                  | use
hết tuổi lao động                            | use
miễn sinh hoạt                               | use
miễn công tác và sinh hoạt đảng              | use
hưu trí                                      | use
nông thôn mới                                | use
nông thôn mới nâng cao                       | use
nông thôn mới kiểu mẫu                       | use
đạt chuẩn                                    | use
đạt chuẩn nông thôn mới                      | use
đạt chuẩn quốc gia                           | use
được giám sát                                | use
được kiểm tra                                | use
chủ chốt                                     | use
quản lý                                      | use
chuyên trách                                 | use
không chuyên trách                           | use
đương nhiệm                                  | use
tiêu biểu                                    | use
khiếu nại                                    | use
tố cáo                                       | use
dân cư                                       | use
sinh hoạt                                    | use
hiện tại                                     | use
gia đình                                     | use
dân                                          | use
thanh niên                                   | use
công đoàn                                    | use
lãnh đạo                                     | use
phản ánh                                     | use
thường vụ                                    | use
ban chấp hành                                | use
hòa giải                                     | use
công tác                                     | use
làm việc                                     | use
đường                                        | use
ô tô                                         | use
học                                          | use
mầm non                                      | use
tiểu học                                     | use
trung học cơ sở                              | use
trung học phổ thông                          | use
thcs                                         | use
thpt                                         | use
sản xuất                                     | use
giáo dục                                     | use
y tế                                         | use
văn hóa                                      | use
ocop                                         | use
đảng                                         | use
cho vay                                      | use
vay vốn                                      | use
tham gia                                     | use
tham dự                                      | use
dự                                           | use
tình nghĩa                                   | use
đại đoàn kết                                 | use
tạm, nhà dột nát                             | use
giao thông                                   | use
cháy                                         | use
mắc                                          | use
mắc mới                                      | use
khám, chữa bệnh                              | use
khám chữa bệnh                               | use
kinh tế                                      | use
hình sự                                      | use
tham nhũng                                   | use
giải trí                                     | use
`;
