// Nouns and signs that a number counts or measures. A line is one unit; add a line to teach one. The order does not
// matter: the longest that fits wins (`tổ chức cơ sở đảng` before `tổ chức`). Only the head noun is the unit: what
// tells more (`ưu tú`, `nghèo`, `trực thuộc`) is a modifier, see unit-modifiers.ts.

export interface UnitGroup {
  readonly name: 'party' | 'people' | 'body' | 'event' | 'paper' | 'case' | 'economy' | 'society' | 'measure' | 'rate';
  readonly source: string;
  /** Lower case, one a line; what is written with the tone on another letter (`uỷ`, `hoá`) is found too. */
  readonly nouns: string;
}

export const UNIT_GROUPS: readonly UnitGroup[] = [
  {
    name: 'party',
    source: 'Điều lệ Đảng; Hướng dẫn 36-HD/VPTW; báo cáo công tác tổ chức xây dựng Đảng',
    nouns: `
      đảng viên
      đảng viên mới
      đảng viên dự bị
      đảng viên chính thức
      đảng bộ
      chi bộ
      đảng bộ bộ phận
      chi ủy
      chi ủy viên
      đảng ủy
      đảng ủy viên
      tổ chức đảng
      tổ chức cơ sở đảng
      chi bộ cơ sở
      đảng bộ cơ sở
      cấp ủy
      cấp ủy viên
      cấp ủy cơ sở
      tổ đảng
      đảng đoàn
      ban cán sự đảng
      quần chúng
      cảm tình đảng
      đồng chí
      đ/c
      huy hiệu
      huy hiệu đảng
      thẻ đảng viên
      lượt đảng viên
      lượt tổ chức đảng
      lượt cấp ủy
      tcđ
      tccsđ
      bí thư
      phó bí thư
      bí thư chi bộ
      báo cáo viên
      tuyên truyền viên
    `,
  },
  {
    name: 'people',
    source: 'báo cáo của cấp ủy, chính quyền, Mặt trận và đoàn thể',
    nouns: `
      người
      lượt người
      cá nhân
      tập thể
      lượt tập thể
      lượt cá nhân
      cán bộ
      lượt cán bộ
      công chức
      viên chức
      cán bộ, công chức
      cán bộ, đảng viên
      cán bộ, công chức, viên chức
      cán bộ chủ chốt
      cán bộ lãnh đạo
      lãnh đạo
      nhân viên
      công nhân
      công nhân viên chức
      lao động
      người lao động
      nông dân
      phụ nữ
      thanh niên
      cựu chiến binh
      đoàn viên
      đoàn viên thanh niên
      đoàn viên công đoàn
      hội viên
      thành viên
      tổ viên
      học sinh
      sinh viên
      học viên
      lượt học viên
      trẻ em
      trẻ
      giáo viên
      giảng viên
      bác sĩ
      bác sỹ
      chiến sĩ
      quân nhân
      bộ đội
      công dân
      lượt công dân
      người dân
      dân
      nhân khẩu
      khẩu
      hộ
      hộ gia đình
      hộ dân
      gia đình
      đối tượng
      đại biểu
      lượt đại biểu
      cử tri
      lượt cử tri
      ủy viên
      ủy viên ban chấp hành
      ủy viên ban thường vụ
      ứng viên
      nhân sự
      nguồn
      trưởng thôn
      chủ tịch
      phó chủ tịch
      trưởng ban
      phó trưởng ban
      tiến sĩ
      thạc sĩ
      bệnh nhân
      khách
      lượt khách
      nghệ nhân
      chuyên gia
      hòa giải viên
      cộng tác viên
      tình nguyện viên
      biên chế
      bị can
      bị cáo
      nạn nhân
    `,
  },
  {
    name: 'body',
    source: 'báo cáo của cấp ủy, chính quyền; Luật Tổ chức chính quyền địa phương',
    nouns: `
      đơn vị
      lượt đơn vị
      cơ quan
      cơ quan, đơn vị
      tổ chức
      lượt tổ chức
      địa phương
      tỉnh
      tỉnh, thành phố
      thành phố
      thị xã
      huyện
      huyện, thị xã
      huyện, thành phố
      quận
      quận, huyện
      xã
      xã, phường
      xã, thị trấn
      xã, phường, thị trấn
      phường
      phường, xã
      thị trấn
      đặc khu
      thôn
      thôn, tổ dân phố
      xóm
      làng
      ấp
      buôn
      khu dân cư
      khu phố
      tổ dân phố
      ban
      phòng
      sở
      ngành
      sở, ngành
      ban, ngành
      ban, bộ, ngành
      phòng, ban
      tổ
      tổ công tác
      tổ kiểm tra
      tổ giám sát
      tổ hòa giải
      đội
      nhóm
      trường
      trường học
      trường mầm non
      trường tiểu học
      trường thcs
      trường thpt
      doanh nghiệp
      dn
      hợp tác xã
      htx
      công ty
      tổ hợp tác
      cơ sở
      cơ sở sản xuất
      cơ sở giáo dục
      trang trại
      làng nghề
      chợ
      bệnh viện
      trạm y tế
      trạm
      trung tâm
      công đoàn cơ sở
      chi đoàn
      chi hội
      đoàn cơ sở
      câu lạc bộ
      clb
      hội
      đoàn thể
      điểm cầu
      điểm nhóm
      dòng họ
      khối
      cụm
      đầu mối
      tàu cá
      dân tộc
      tôn giáo
      quốc gia
      nước
      vùng
      khu vực
      khu công nghiệp
      cụm công nghiệp
    `,
  },
  {
    name: 'event',
    source: 'báo cáo công tác kiểm tra, giám sát; báo cáo công tác tuyên giáo, dân vận',
    nouns: `
      cuộc
      cuộc kiểm tra
      cuộc giám sát
      cuộc thanh tra
      cuộc họp
      cuộc thi
      cuộc đối thoại
      đoàn
      đoàn kiểm tra
      đoàn giám sát
      đoàn công tác
      đợt
      lượt
      lượt kiểm tra
      lớp
      lớp học
      khóa
      khóa học
      hội nghị
      hội thảo
      hội thi
      tọa đàm
      kỳ họp
      phiên họp
      phiên
      buổi
      buổi làm việc
      buổi lễ
      lần
      chuyến
      chuyên đề
      phong trào
      hoạt động
      đại hội
      mô hình
      điển hình
      công trình
      phần việc
      nội dung
      nhiệm vụ
      nhóm nhiệm vụ
      nhóm giải pháp
      giải pháp
      chỉ tiêu
      tiêu chí
      mục tiêu
      chỉ số
      đầu việc
      lĩnh vực
      hạn chế
      khuyết điểm
      ưu điểm
      sai phạm
      vi phạm
      tồn tại
      hạn chế, khuyết điểm
      vấn đề
      khâu
      tiết mục
      trận
      giải
      giải thưởng
      sáng kiến
      đề tài
      danh hiệu
    `,
  },
  {
    name: 'paper',
    source: 'Quy định 66-QĐ/TW; Nghị định 30/2020/NĐ-CP: tên loại văn bản; báo cáo công tác văn phòng',
    nouns: `
      văn bản
      lượt văn bản
      nghị quyết
      quyết định
      chỉ thị
      kết luận
      kế hoạch
      chương trình
      chương trình hành động
      hướng dẫn
      báo cáo
      thông báo
      tờ trình
      công văn
      quy định
      quy chế
      đề án
      dự thảo
      nghị định
      thông tư
      luật
      biên bản
      đơn
      đơn thư
      đơn tố cáo
      đơn khiếu nại
      đơn kiến nghị
      lượt đơn
      lượt đơn thư
      thư
      ý kiến
      lượt ý kiến
      kiến nghị
      câu hỏi
      hồ sơ
      bộ hồ sơ
      lượt hồ sơ
      thủ tục
      thủ tục hành chính
      tthc
      dịch vụ công
      giấy chứng nhận
      giấy phép
      giấy khen
      bằng khen
      giấy mời
      phiếu
      bản
      bản cam kết
      bản kê khai
      tài liệu
      cuốn
      cuốn sách
      quyển
      tờ
      tờ rơi
      tin
      tin, bài
      tin bài
      bài
      bài viết
      bài dự thi
      lượt bài
      phóng sự
      chuyên mục
      pano
      pa nô
      băng rôn
      khẩu hiệu
      áp phích
      trang
    `,
  },
  {
    name: 'case',
    source: 'báo cáo công tác kiểm tra, giám sát, nội chính; thống kê tư pháp',
    nouns: `
      trường hợp
      vụ
      vụ án
      vụ việc
      vụ, việc
      việc
      ca
      ca mắc
      ca bệnh
      tin báo
      tố giác
      khiếu nại
      tố cáo
      dấu hiệu
      dấu hiệu vi phạm
      lỗi
      hành vi
      án
      tai nạn
      vụ tai nạn
      vụ cháy
      đám cháy
      ổ dịch
    `,
  },
  {
    name: 'economy',
    source: 'báo cáo kinh tế - xã hội; Luật Thống kê',
    nouns: `
      dự án
      gói thầu
      hợp đồng
      sản phẩm
      sản phẩm ocop
      mặt hàng
      loại
      tuyến
      tuyến đường
      cây cầu
      cầu
      phòng học
      nhà
      căn nhà
      căn hộ
      căn
      ngôi nhà
      nhà văn hóa
      nhà ở xã hội
      nhà tạm
      nhà tình nghĩa
      nhà đại đoàn kết
      thửa
      thửa đất
      lô
      mỏ
      giếng
      con
      cây
      cây xanh
      xe
      xe ô tô
      ô tô
      xe máy
      phương tiện
      tàu
      chiếc
      bộ
      máy
      máy tính
      thiết bị
      camera
      suất
      suất quà
      suất học bổng
      phần quà
      xuất quà
      lượt truy cập
      tài khoản
      giao dịch
      lượt giao dịch
      cổ phiếu
      đồng/người/tháng
    `,
  },
  {
    name: 'society',
    source: 'báo cáo kinh tế - xã hội, y tế, giáo dục, quốc phòng',
    nouns: `
      giường bệnh
      lượt khám
      lượt khám chữa bệnh
      mũi
      mũi tiêm
      liều
      liều vắc xin
      đơn vị máu
      tuổi
      bậc
      hạng
      di tích
      di sản
      lễ hội
      đài
      trạm phát sóng
      quân
      ngày công
      công lao động
      lượt hộ
      lượt hộ vay
    `,
  },
  {
    name: 'measure',
    source: 'Nghị định 86/2012/NĐ-CP về đơn vị đo lường chính thức',
    nouns: `
      ha
      héc ta
      hecta
      km
      km2
      km²
      m
      m2
      m²
      m3
      m³
      mét
      mét vuông
      mét khối
      cm
      mm
      tấn
      nghìn tấn
      tạ
      yến
      kg
      kilôgam
      gam
      lít
      kwh
      mw
      mwh
      kw
      kv
      kva
      độ
      sào
      mẫu
      điểm
      điểm phần trăm
      tỷ trọng
    `,
  },
  {
    name: 'rate',
    source: 'Luật Thống kê: chỉ tiêu tương đối',
    nouns: `
      %
      ‰
      phần trăm
      phần nghìn
    `,
  },
];
