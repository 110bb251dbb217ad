/**
 * Spans of time: no figure on their own (`10 năm thực hiện`, `trong 40 ngày`), one in a range or a change. word | source.
 */
export const DURATIONS = `
ngày                           | use
ngày làm việc                  | use
tuần                           | use
tháng                          | use
quý                            | use
năm                            | use
năm liền                       | use
năm liên tục                   | use
năm tuổi đảng                  | use
tuổi đảng                      | use
thập kỷ                        | use
thập niên                      | use
thế kỷ                         | use
nhiệm kỳ                       | use
giờ                            | use
giờ làm việc                   | use
phút                           | use
giây                           | use
tiếng                          | use
h                              | use
`;

/** Right after a number these make it part of a saying, a motto or a name. words | source. */
export const SAYINGS = `
tại chỗ                        | use
tốt                            | use
rõ                             | use
nhất                           | use
sạch                           | use
cùng                           | use
giỏi                           | use
sẵn sàng                       | use
xung kích                      | use
đảm đang                       | use
trong 1                        | use
trong một                      | use
cấp                            | use
điều                           | use
điều đảng viên không được làm  | use
điều bác hồ dạy                | use
bên                            | use
mặt                            | use
chiều                          | use
miền                           | use
con số                         | use
kiên định                      | use
tuyến phòng thủ                | use
biết                           | use
bám                            | use
quyết tâm                      | use
phẩm chất                      | use
thế hệ                         | use
căn cứ                         | use: opens a clause of grounds
lượt xem                       | use: counter of a web page
lượt đọc                       | use: counter of a web page
lượt thích                     | use: counter of a web page
lượt chia sẻ                   | use: counter of a web page
lượt tải                       | use: counter of a web page
`;

/** Small words and verbs that are never the noun of a count. words | source. */
export const NOT_NOUNS = `
là                             | use
một                            | use
nhiều                          | use
vài                            | use
làm                            | use
tham gia                       | use
chấp hành                      | use
phát                           | use
của                            | use
và                             | use
với                            | use
trong                          | use
trên                           | use
tại                            | use
từ                             | use
đến                            | use
được                           | use
đã                             | use
đang                           | use
sẽ                             | use
cho                            | use
có                             | use
để                             | use
do                             | use
về                             | use
vào                            | use
ở                              | use
theo                           | use
nhưng                          | use
thì                            | use
mà                             | use
nên                            | use
khi                            | use
nếu                            | use
vì                             | use
bằng                           | use
so                             | use
đạt                            | use
chiếm                          | use
tăng                           | use
giảm                           | use
vượt                           | use
còn                            | use
gồm                            | use
bao                            | use
trở                            | use
nhằm                           | use
hoặc                           | use
hay                            | use
các                            | use
những                          | use
này                            | use
đó                             | use
nêu                            | use
kể                             | use
trước                          | use
sau                            | use
tiếp                           | use
cũng                           | use
đều                            | use
không                          | use
chưa                           | use
bị                             | use
ra                             | use
lên                            | use
xuống                          | use
tới                            | use
nhất                           | use
thứ                            | use
ban hành                       | use
thực hiện                      | use
triển khai                     | use
tổ chức thực hiện              | use
hoàn thành                     | use
thành lập                      | use
tương ứng                      | use
lần lượt                       | use
ngày                           | use
tháng                          | use
năm                            | use
quý                            | use
mỗi                            | use
cùng                           | use
đồng thời                      | use
cụ thể                         | use
tính                           | use
ban                            | use
như                            | use
ngoài                          | use
trung ương                     | use
phải                           | use
cần                            | use
đối                            | use
tuy                            | use
hiện nay                       | use
hiện có                        | use
hiện tại                       | use
dự                             | use
kết                            | use
tổng                           | use
đi                             | use
x                              | use
o                              | use
`;
