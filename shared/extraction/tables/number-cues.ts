/**
 * Labels whose number may stand without a noun, after a colon or right after the label: `Khiển trách: 03`, `nữ 12`.
 * Kinds of one split exclude each other and sum up; traits may overlap. label | role | source (use = seen in reports).
 */
export const COUNT_LABELS = `
khiển trách                    | kind  | use
cảnh cáo                       | kind  | use
cách chức                      | kind  | use
khai trừ                       | kind  | use
giải tán                       | kind  | use
giáng chức                     | kind  | use
hạ bậc lương                   | kind  | use
buộc thôi việc                 | kind  | use
xóa tên                        | kind  | use
xin ra khỏi đảng               | kind  | use
xin ra                         | kind  | use
chuyển đi                      | kind  | use
chuyển đến                     | kind  | use
từ trần                        | kind  | use
nữ                             | trait | use
nam                            | trait | use
dân tộc thiểu số               | trait | use
dân tộc ít người               | trait | use
dân tộc                        | trait | use
tôn giáo                       | trait | use
có đạo                         | trait | use
đoàn viên                      | trait | use
đoàn viên thanh niên           | trait | use
học sinh                       | trait | use
sinh viên                      | trait | use
học sinh, sinh viên            | trait | use
công nhân                      | trait | use
nông dân                       | trait | use
viên chức                      | trait | use
công chức                      | trait | use
hoàn thành xuất sắc nhiệm vụ   | kind  | use
hoàn thành xuất sắc            | kind  | use
hoàn thành tốt nhiệm vụ        | kind  | use
hoàn thành tốt                 | kind  | use
hoàn thành nhiệm vụ            | kind  | use
hoàn thành                     | kind  | use
không hoàn thành nhiệm vụ      | kind  | use
không hoàn thành               | kind  | use
xuất sắc                       | kind  | use
tốt                            | kind  | use
khá                            | kind  | use
trung bình                     | kind  | use
yếu                            | kind  | use
kém                            | kind  | use
giỏi                           | kind  | use
đại học                        | kind  | use
trên đại học                   | trait | use
sau đại học                    | kind  | use
cao đẳng                       | kind  | use
trung cấp                      | kind  | use
sơ cấp                         | kind  | use
cao cấp                        | kind  | use
thạc sĩ                        | trait | use
tiến sĩ                        | trait | use
thcs                           | kind  | use
thpt                           | kind  | use
đảng bộ                        | kind  | use
chi bộ                         | kind  | use
đảng viên                      | kind  | use
đồng ý                         | kind  | use
không đồng ý                   | kind  | use
tán thành                      | kind  | use
không tán thành                | kind  | use
tổng số                        | total | use
tổng cộng                      | total | use
cộng                           | total | use
trong đó                       | total | use
chính thức                     | kind  | use
dự bị                          | kind  | use
đã giải quyết                  | kind  | use
đang giải quyết                | kind  | use
đủ điều kiện                   | kind  | use
không đủ điều kiện             | kind  | use
đúng hạn                       | kind  | use
quá hạn                        | kind  | use
trước hạn                      | kind  | use
hiện có                        | total | use
ủng hộ                         | kind  | use
`;

/** Verbs of doing: the count after one is what was done, with or without a noun (`kết nạp 90`). verb | source. */
export const FLOW_VERBS = `
kết nạp                        | use
phát triển                     | use
công nhận                      | use
chuyển chính thức              | use
ban hành                       | use
tham mưu ban hành              | use
thành lập                      | use
kiểm tra                       | use
giám sát                       | use
thanh tra                      | use
thi hành kỷ luật               | use
kỷ luật                        | use
xử lý                          | use
xử lý kỷ luật                  | use
xóa tên                        | use
cho ra khỏi đảng               | use
khai trừ                       | use
thẩm định                      | use
tiếp nhận                      | use
giải quyết                     | use
bồi dưỡng                      | use
mở                             | use
tổ chức                        | use
trao tặng                      | use
tặng                           | use
khen thưởng                    | use
biểu dương                     | use
giới thiệu                     | use
điều động                      | use
bổ nhiệm                       | use
luân chuyển                    | use
quy hoạch                      | use
đào tạo                        | use
cử                             | use
tuyên truyền                   | use
hòa giải                       | use
hỗ trợ                         | use
xây dựng                       | use
sửa chữa                       | use
vận động                       | use
giao                           | use
phê duyệt                      | use
cấp                            | use
tạo việc làm cho               | use
`;
