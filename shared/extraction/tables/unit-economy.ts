/** Goods, works and measures. noun | group | source. Sources: see unit-nouns.ts. */
export const ECONOMY_UNITS = `
dự án                      | economy    | LTK
gói thầu                   | economy    | LTK
hợp đồng                   | economy    | LTK
sản phẩm                   | economy    | LTK
mặt hàng                   | economy    | LTK
loại                       | economy    | LTK
tuyến                      | economy    | LTK
cây cầu                    | economy    | LTK
cầu                        | economy    | LTK
phòng học                  | economy    | LTK
nhà                        | economy    | LTK
căn hộ                     | economy    | LTK
căn                        | economy    | LTK
ngôi nhà                   | economy    | LTK
nhà văn hóa                | economy    | LTK
thửa                       | economy    | LTK
thửa đất                   | economy    | LTK
lô                         | economy    | LTK
mỏ                         | economy    | LTK
giếng                      | economy    | LTK
con                        | economy    | LTK
cây                        | economy    | LTK
cây xanh                   | economy    | LTK
xe                         | economy    | LTK
ô tô                       | economy    | LTK
xe máy                     | economy    | LTK
phương tiện                | economy    | LTK
tàu                        | economy    | LTK
chiếc                      | economy    | LTK
bộ                         | economy    | LTK
máy                        | economy    | LTK
máy tính                   | economy    | LTK
thiết bị                   | economy    | LTK
camera                     | economy    | LTK
suất                       | economy    | LTK
phần quà                   | economy    | LTK
lượt truy cập              | economy    | LTK
tài khoản                  | economy    | LTK
giao dịch                  | economy    | LTK
lượt giao dịch             | economy    | LTK
cổ phiếu                   | economy    | LTK
giường bệnh                | economy    | LTK
lượt khám                  | economy    | LTK
mũi                        | economy    | LTK
liều                       | economy    | LTK
đơn vị máu                 | economy    | LTK
tuổi                       | economy    | LTK
bậc                        | economy    | LTK
hạng                       | economy    | LTK
di tích                    | economy    | LTK
di sản                     | economy    | LTK
lễ hội                     | economy    | LTK
đài                        | economy    | LTK
trạm phát sóng             | economy    | LTK
quân                       | economy    | LTK
ngày công                  | economy    | LTK
công lao động              | economy    | LTK
lượt hộ                    | economy    | LTK
ha                         | measure    | N86
héc ta                     | measure    | N86
hecta                      | measure    | N86
km                         | measure    | N86
km2                        | measure    | N86
km²                        | measure    | N86
m                          | measure    | N86
m2                         | measure    | N86
m²                         | measure    | N86
m3                         | measure    | N86
m³                         | measure    | N86
mét                        | measure    | N86
mét vuông                  | measure    | N86
mét khối                   | measure    | N86
cm                         | measure    | N86
mm                         | measure    | N86
tấn                        | measure    | N86
nghìn tấn                  | measure    | N86
tạ                         | measure    | N86
yến                        | measure    | N86
kg                         | measure    | N86
kilôgam                    | measure    | N86
gam                        | measure    | N86
lít                        | measure    | N86
kwh                        | measure    | N86
mw                         | measure    | N86
mwh                        | measure    | N86
kw                         | measure    | N86
kv                         | measure    | N86
kva                        | measure    | N86
mva                        | measure    | N86
độ                         | measure    | N86
sào                        | measure    | N86
mẫu                        | measure    | N86
điểm                       | measure    | N86
điểm phần trăm             | measure    | N86
điểm %                     | measure    | LTK
%                          | rate       | LTK
‰                          | rate       | LTK
phần trăm                  | rate       | LTK
phần nghìn                 | rate       | LTK
cống                       | economy    | use
đập                        | economy    | use
hồ chứa                    | economy    | use
trạm bơm                   | economy    | use
trạm biến áp               | economy    | use
tuyến phố                  | economy    | use
ngõ                        | economy    | use
cột đèn                    | economy    | use
bóng đèn                   | economy    | use
bể                         | economy    | use
bồn                        | economy    | use
khu đô thị                 | economy    | use
lồng bè                    | economy    | use
gia cầm                    | economy    | use
chủng loại                 | economy    | use
giống                      | economy    | use
thùng                      | economy    | use
bao                        | economy    | use
gói                        | economy    | use
hộp                        | economy    | use
lon                        | economy    | use
chai                       | economy    | use
viên                       | economy    | use
khẩu trang                 | economy    | use
bản sách                   | economy    | use
chỗ                        | economy    | use
giường                     | economy    | use
căn cước                   | economy    | use
thẻ                        | economy    | use
thẻ bhyt                   | economy    | use
lượt xe                    | economy    | use
chuyến bay                 | economy    | use
container                  | economy    | use
giấy phép xây dựng         | economy    | use
nhãn hiệu                  | economy    | use
bằng sáng chế              | economy    | use
kênh                       | economy    | use
mã số vùng trồng           | economy    | use
vùng trồng                 | economy    | use
kwp                        | economy    | use
gb                         | economy    | use
mb                         | economy    | use
ngày/người                 | economy    | use
điểm kiểm soát             | economy    | use
cụm công trình             | economy    | use
lượt phương tiện           | economy    | use
máy cày                    | economy    | use
máy gặt                    | economy    | use
hợp phần                   | economy    | use
danh mục                   | economy    | use
hạng mục                   | economy    | use
nguồn vốn                  | economy    | use
chốt                       | economy    | use
điểm bán hàng              | economy    | use
đàn                        | economy    | use
hố                         | economy    | use
cọc                        | economy    | use
thửa ruộng                 | economy    | use
cánh đồng                  | economy    | use
mảnh                       | economy    | use
nhà màng                   | economy    | use
nhà lưới                   | economy    | use
`;
