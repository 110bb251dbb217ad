// What may follow a unit and still belongs to what is counted: `110 quần chúng ưu tú`, `12 chi bộ trực thuộc`.
// Source: báo cáo của cấp ủy; a line may be added by hand.

export const UNIT_MODIFIERS = `
  ưu tú
  mới
  nữ
  nam
  trẻ
  dự bị
  chính thức
  trực thuộc
  cơ sở
  bộ phận
  nông thôn
  ngoài nhà nước
  khu vực ngoài nhà nước
  tư nhân
  kinh tế tư nhân
  trong đơn vị kinh tế tư nhân
  trong doanh nghiệp
  trong doanh nghiệp ngoài nhà nước
  trong các doanh nghiệp ngoài nhà nước
  là học sinh
  là sinh viên
  là học sinh, sinh viên
  là người dân tộc thiểu số
  là người có đạo
  là nữ
  là đoàn viên
  là đoàn viên thanh niên
  dân tộc thiểu số
  nghèo
  cận nghèo
  thoát nghèo
  gia đình chính sách
  có công
  có công với cách mạng
  hoàn thành xuất sắc nhiệm vụ
  hoàn thành tốt nhiệm vụ
  hoàn thành nhiệm vụ
  không hoàn thành nhiệm vụ
  trong sạch vững mạnh
  đề nghị kết nạp đảng
  đề nghị kết nạp đảng viên
  đề nghị công nhận đảng viên chính thức
  kết nạp đảng
  kiểm tra
  giám sát
  giám sát chuyên đề
  giám sát thường xuyên
  kiểm tra khi có dấu hiệu vi phạm
  bồi dưỡng
  bồi dưỡng nhận thức về đảng
  bồi dưỡng đảng viên mới
  bồi dưỡng lý luận chính trị
  bồi dưỡng kết nạp đảng
  vi phạm
  bị xóa tên
  xóa tên
  xin ra khỏi đảng
  ra khỏi đảng
  bị kỷ luật
  bị khai trừ
  hết tuổi lao động
  miễn sinh hoạt
  miễn công tác và sinh hoạt đảng
  hưu trí
  nông thôn mới
  nông thôn mới nâng cao
  nông thôn mới kiểu mẫu
  đạt chuẩn
  đạt chuẩn nông thôn mới
  đạt chuẩn quốc gia
  được giám sát
  được kiểm tra
  chủ chốt
  quản lý
  chuyên trách
  không chuyên trách
  đương nhiệm
  tiêu biểu
  khiếu nại
  tố cáo
  dân cư
  sinh hoạt
  hiện tại
`;
