/**
 * Words that make the number after them a name and not a count: `Điều 3`, `Quốc lộ 5`, `thôn 3`. `always` whatever
 * follows; `bare` unless a unit follows (`cấp 120 thẻ đảng viên`). words | when | source (use = seen in issued papers).
 */
export const NUMBER_LABELS = `
điều                           | always | use
điểu                           | always | use: misread
điêu                           | always | use: misread
điếu                           | always | use: misread
khoản                          | always | use
chương                         | always | use
tiết                           | always | use
tiểu mục                       | always | use
phụ lục                        | always | use
biểu                           | always | use
biểu số                        | always | use
biểu mẫu                       | always | use
mẫu số                         | always | use
bảng                           | always | use
hình                           | always | use
sơ đồ                          | always | use
trang số                       | always | use
lần thứ                        | always | use
thứ                            | always | use
hạng                           | always | use
số                             | always | use
số:                            | always | use
số hiệu                        | always | use
khóa                           | always | use
kỳ họp thứ                     | always | use
phiên thứ                      | always | use
quốc lộ                        | always | use
tỉnh lộ                        | always | use
đường tỉnh                     | always | use
đường huyện                    | always | use
đt                             | always | use
đt.                            | always | use
đt:                            | always | use
ql                             | always | use
ql.                            | always | use
điện thoại                     | always | use
điện thoại:                    | always | use
fax                            | always | use
fax:                           | always | use
tel                            | always | use
tel:                           | always | use
hotline                        | always | use
hotline:                       | always | use
zalo                           | always | use
zalo:                          | always | use
sđt                            | always | use
sđt:                           | always | use
stk                            | always | use
stk:                           | always | use
số tài khoản                   | always | use
tài khoản số                   | always | use
mã số                          | always | use
mã số thuế                     | always | use
mst                            | always | use
mst:                           | always | use
cccd                           | always | use
cmnd                           | always | use
cmtnd                          | always | use
ngõ                            | always | use
ngách                          | always | use
hẻm                            | always | use
kiệt                           | always | use
tầng                           | always | use
quyển số                       | always | use
tờ số                          | always | use
thửa số                        | always | use
lô số                          | always | use
đoàn kiểm tra số               | always | use
tổ số                          | always | use
nghị quyết trung ương          | always | use
hội nghị trung ương            | always | use
trung ương                     | bare   | use
covid                          | always | use
version                        | always | use
phiên bản                      | always | use
lần                            | always | use
điểm a                         | always | use
issn                           | always | use
isbn                           | always | use
tài khoản                      | bare   | use
điểm                           | bare   | use
mục                            | bare   | use
phần                           | bare   | use
khối                           | bare   | use
tổ                             | bare   | use
đội                            | bare   | use
thôn                           | bare   | use
xóm                            | bare   | use
ấp                             | bare   | use
bản                            | bare   | use
khu                            | bare   | use
khu phố                        | bare   | use
khu vực                        | bare   | use
khu dân cư                     | bare   | use
tổ dân phố                     | bare   | use
phường                         | bare   | use
quận                           | bare   | use
xã                             | bare   | use
cụm                            | bare   | use
lớp                            | bare   | use
cấp                            | bare   | use
loại                           | bare   | use
đợt                            | bare   | use
vòng                           | bare   | use
nhóm                           | bare   | use
bước                           | bare   | use
giai đoạn                      | bare   | use
phương án                      | bare   | use
câu                            | bare   | use
phòng                          | bare   | use
trường                         | bare   | use
trường tiểu học                | bare   | use
chi bộ                         | bare   | use
đảng bộ                        | bare   | use
đoàn                           | bare   | use
đường                          | bare   | use
nhà                            | bare   | use
trang                          | bare   | use
tập                            | bare   | use
bài                            | bare   | use
chuyên đề                      | bare   | use
ban                            | bare   | use
mức                            | bare   | use
bậc                            | bare   | use
vùng                           | bare   | use
mẫu                            | bare   | use
tháng                          | bare   | use
quý                            | bare   | use
năm                            | bare   | use
ngày                           | bare   | use
km                             | bare   | use
công ty                        | bare   | use
công nghiệp                    | bare   | use
cách mạng công nghiệp          | bare   | use
cách mạng công nghiệp lần thứ  | bare   | use
điểm cầu                       | bare   | use
toán                           | bare   | use
tiểu khu                       | bare   | use
đồn                            | bare   | use
trạm                           | bare   | use
bộ luật                        | bare   | use
tuổi                           | bare   | use
lúc                            | bare   | use
hồi                            | bare   | use
mạng                           | bare   | use
pháp lệnh                      | bare   | use
nghị quyết                     | bare   | use
chỉ thị                        | bare   | use
kết luận                       | bare   | use
quyết định                     | bare   | use
quy định                       | bare   | use
thông tri                      | bare   | use
thông tư                       | bare   | use
nghị định                      | bare   | use
luật                           | bare   | use
công văn                       | bare   | use
công điện                      | bare   | use
kế hoạch                       | bare   | use
hướng dẫn                      | bare   | use
thông báo                      | bare   | use
đề án                          | bare   | use
ban chỉ đạo                    | bare   | use
chương trình                   | bare   | use
chương trình hành động         | bare   | use
dự án                          | bare   | use
kỳ                             | bare   | use
tt                             | bare   | use
stt                            | bare   | use
`;

/** Words that end in a label and are none: the number after them counts (`đại biểu 12`, `thiểu số 31`). words | source. */
export const WORDS_WITH_A_LABEL = `
tổng số                        | use
trong số                       | use
con số                         | use
quân số                        | use
sĩ số                          | use
dân số                         | use
chuyển đổi số                  | use
chuyển đổi số:                 | use
chữ ký số                      | use
chữ ký số:                     | use
kỹ thuật số                    | use
công nghệ số                   | use
công dân số                    | use
kinh tế số                     | use
xã hội số                      | use
chính quyền số                 | use
hạ tầng số                     | use
dữ liệu số                     | use
kỹ năng số                     | use
chứng thư số                   | use
nền tảng số                    | use
đa số                          | use
hầu số                         | use
thiểu số                       | use
chỉ số                         | use
doanh số                       | use
nhân số                        | use
cơ số                          | use
hệ số                          | use
một số                         | use
tổng số:                       | use
trong số:                      | use
dân số:                        | use
quân số:                       | use
sĩ số:                         | use
tiêu biểu                      | use
đại biểu                       | use
phát biểu                      | use
thời gian biểu                 | use
lưu biểu                       | use
ngoại biểu                     | use
mô hình                        | use
tình hình                      | use
loại hình                      | use
điển hình                      | use
địa hình                       | use
truyền hình                    | use
màn hình                       | use
hữu hình                       | use
đội hình                       | use
chi tiết                       | use
thời tiết                      | use
tài khoản                      | use
trái khoản                     | use
thanh khoản                    | use
huy chương                     | use
huân chương                    | use
văn chương                     | use
hạt điều                       | use
cây điều                       | use
tài khóa                       | use
hạ tầng                        | use
tiết kiệt                      | use
cạn kiệt                       | use
xếp hạng                       | use
phân hạng                      | use
hàng thứ                       | use
một lần                        | use
hai lần                        | use
ba lần                         | use
bốn lần                        | use
nhiều lần                      | use
mỗi lần                        | use
từng lần                       | use
bao nhiêu lần                  | use
`;
