/**
 * Words around dates and figures that are put back where a page has lost all its marks (`ket nap` for `kết nạp`),
 * beside those of the other tables. A word stands here when recognisers look for it and no table has it. One a line;
 * source: the patterns of shared/extraction/date and shared/extraction/figure.
 */
export const PATTERN_WORDS = `
đến
đến nay
tới
từ
kể từ
tính đến
lũy kế đến
cho đến
trước
trước ngày
sau
hết
chậm nhất là
chậm nhất
muộn nhất
thời hạn
đầu năm
cuối năm
giữa năm
nửa đầu năm
nửa cuối năm
tháng đầu năm
tháng cuối năm
đầu
cuối
và
hoặc
hằng năm
hàng năm
hằng tháng
hàng tháng
của
tăng
giảm
vượt
thiếu
tăng thêm
giảm còn
so với
so với cùng kỳ
cùng kỳ
chỉ tiêu
kế hoạch
dự toán
đạt
bằng
chiếm
hoàn thành
phấn đấu
mục tiêu
tối thiểu
ít nhất
tổng số
trong số
số lượng
tỷ lệ
gồm
bao gồm
trong đó
được
đã
trở lên
trở xuống
nghị quyết
quyết định
`;
