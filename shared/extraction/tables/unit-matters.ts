/** Events, papers and cases a number counts. noun | group | source. Sources: see unit-nouns.ts. */
export const MATTER_UNITS = `
huy hiệu                   | event      | ĐL
thẻ đảng viên              | event      | ĐL
cuộc                       | event      | use
cuộc họp                   | event      | use
cuộc thi                   | event      | use
cuộc đối thoại             | event      | use
đoàn                       | event      | use
đợt                        | event      | use
lượt                       | event      | use
lớp                        | event      | use
khóa                       | event      | use
hội nghị                   | event      | use
hội thảo                   | event      | use
hội thi                    | event      | use
tọa đàm                    | event      | use
kỳ họp                     | event      | use
phiên họp                  | event      | use
phiên                      | event      | use
buổi                       | event      | use
lần                        | event      | use
chuyến                     | event      | use
chuyên đề                  | event      | use
phong trào                 | event      | use
hoạt động                  | event      | use
đại hội                    | event      | use
mô hình                    | event      | use
điển hình                  | event      | use
công trình                 | event      | use
phần việc                  | event      | use
nội dung                   | event      | use
nhiệm vụ                   | event      | use
nhóm nhiệm vụ              | event      | use
nhóm giải pháp             | event      | use
giải pháp                  | event      | use
chỉ tiêu                   | event      | use
tiêu chí                   | event      | use
mục tiêu                   | event      | use
chỉ số                     | event      | use
đầu việc                   | event      | use
lĩnh vực                   | event      | use
hạn chế                    | event      | use
khuyết điểm                | event      | use
ưu điểm                    | event      | use
sai phạm                   | event      | use
vi phạm                    | event      | use
tồn tại                    | event      | use
hạn chế, khuyết điểm       | event      | use
vấn đề                     | event      | use
khâu                       | event      | use
tiết mục                   | event      | use
trận                       | event      | use
giải                       | event      | use
giải thưởng                | event      | use
sáng kiến                  | event      | use
đề tài                     | event      | use
danh hiệu                  | event      | use
cuộc điều tra              | event      | use
công trình, phần việc      | event      | use
văn bản                    | paper      | N30-III
lượt văn bản               | paper      | N30-III
nghị quyết                 | paper      | N30-III
quyết định                 | paper      | N30-III
chỉ thị                    | paper      | N30-III
kết luận                   | paper      | N30-III
kế hoạch                   | paper      | N30-III
chương trình               | paper      | N30-III
chương trình hành động     | paper      | N30-III
hướng dẫn                  | paper      | N30-III
báo cáo                    | paper      | N30-III
thông báo                  | paper      | N30-III
tờ trình                   | paper      | N30-III
công văn                   | paper      | N30-III
quy định                   | paper      | N30-III
quy chế                    | paper      | N30-III
đề án                      | paper      | N30-III
dự thảo                    | paper      | N30-III
nghị định                  | paper      | N30-III
thông tư                   | paper      | N30-III
luật                       | paper      | N30-III
biên bản                   | paper      | N30-III
đơn                        | paper      | N30-III
đơn thư                    | paper      | N30-III
lượt đơn                   | paper      | N30-III
lượt đơn thư               | paper      | N30-III
thư                        | paper      | N30-III
ý kiến                     | paper      | N30-III
lượt ý kiến                | paper      | N30-III
kiến nghị                  | paper      | N30-III
câu hỏi                    | paper      | N30-III
hồ sơ                      | paper      | N30-III
bộ hồ sơ                   | paper      | N30-III
lượt hồ sơ                 | paper      | N30-III
thủ tục                    | paper      | N30-III
thủ tục hành chính         | paper      | N30-III
tthc                       | paper      | N30-III
dịch vụ công               | paper      | N30-III
giấy chứng nhận            | paper      | N30-III
giấy phép                  | paper      | N30-III
giấy khen                  | paper      | N30-III
bằng khen                  | paper      | N30-III
giấy mời                   | paper      | N30-III
phiếu                      | paper      | N30-III
bản                        | paper      | N30-III
tài liệu                   | paper      | N30-III
cuốn                       | paper      | N30-III
quyển                      | paper      | N30-III
tờ                         | paper      | N30-III
tờ rơi                     | paper      | N30-III
tin                        | paper      | N30-III
tin, bài                   | paper      | N30-III
tin bài                    | paper      | N30-III
bài                        | paper      | N30-III
bài viết                   | paper      | N30-III
bài dự thi                 | paper      | N30-III
lượt bài                   | paper      | N30-III
phóng sự                   | paper      | N30-III
chuyên mục                 | paper      | N30-III
pano                       | paper      | N30-III
pa nô                      | paper      | N30-III
băng rôn                   | paper      | N30-III
khẩu hiệu                  | paper      | N30-III
áp phích                   | paper      | N30-III
trang                      | paper      | N30-III
đầu sách                   | paper      | use
trường hợp                 | case       | use
vụ                         | case       | use
vụ án                      | case       | use
vụ việc                    | case       | use
vụ, việc                   | case       | use
ca                         | case       | use
tin báo                    | case       | use
tố giác                    | case       | use
khiếu nại                  | case       | use
tố cáo                     | case       | use
dấu hiệu                   | case       | use
lỗi                        | case       | use
hành vi                    | case       | use
án                         | case       | use
tai nạn                    | case       | use
đám cháy                   | case       | use
ổ dịch                     | case       | use
nguyên nhân                | event      | use
bài học                    | event      | use
bài học kinh nghiệm        | event      | use
bước đột phá               | event      | use
khâu đột phá               | event      | use
đột phá                    | event      | use
trọng tâm                  | event      | use
quan điểm                  | event      | use
định hướng                 | event      | use
tình huống                 | event      | use
câu chuyện                 | event      | use
tấm gương                  | event      | use
gương                      | event      | use
biểu hiện                  | event      | use
nhóm chỉ tiêu              | event      | use
nhóm vấn đề                | event      | use
nhóm nội dung              | event      | use
phong trào thi đua         | event      | use
đề mục                     | event      | use
phương án                  | event      | use
kịch bản                   | event      | use
bức ảnh                    | event      | use
video                      | event      | use
clip                       | event      | use
fanpage                    | event      | use
trang fanpage              | event      | use
bản tin                    | event      | use
số báo                     | event      | use
lượt tin                   | event      | use
chương trình phối hợp      | event      | use
cuộc vận động              | event      | use
hội đồng                   | event      | use
hội chợ                    | event      | use
gian hàng                  | event      | use
quy trình                  | event      | use
cấu phần                   | event      | use
bước                       | event      | use
tác phẩm                   | event      | use
tiểu phẩm                  | event      | use
ca khúc                    | event      | use
suất diễn                  | event      | use
đêm diễn                   | event      | use
bản đồ                     | event      | use
phiếu khảo sát             | event      | use
phiếu tín nhiệm            | event      | use
phiếu bầu                  | event      | use
lá phiếu                   | event      | use
nguyện vọng                | event      | use
tuyến bài                  | event      | use
quyết sách                 | event      | use
cam kết                    | event      | use
bản đăng ký                | event      | use
cuộc gọi                   | event      | use
cuộc kiểm toán             | event      | use
bản án                     | event      | use
đợt cao điểm               | event      | use
chuyên án                  | event      | use
ý tưởng                    | event      | use
chủ đề                     | event      | use
chữ ký số                  | paper      | use
chứng thư số               | paper      | use
`;
