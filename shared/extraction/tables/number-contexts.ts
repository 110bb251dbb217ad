import type { FigureValue } from '../mention.ts';

// Words around a number that say what it is, or that it is no figure. Lower case, one a line; a line may be added.

interface Words {
  readonly source: string;
  readonly words: string;
}

/** Right before the number: how far the printed number may be from the true one. */
export const QUALIFIERS: readonly (Words & { readonly qualifier: NonNullable<FigureValue['qualifier']> })[] = [
  {
    qualifier: 'approximately',
    source: 'báo cáo của cấp ủy, chính quyền',
    words: `
      khoảng
      vào khoảng
      gần
      xấp xỉ
      ước
      ước khoảng
      ước đạt
      ước đạt khoảng
      ước tính
      ước tính khoảng
      chừng
      tương đương
      tương đương khoảng
      đạt khoảng
      đạt gần
    `,
  },
  {
    qualifier: 'at-least',
    source: 'nghị quyết, kế hoạch: chỉ tiêu',
    words: `
      ít nhất
      tối thiểu
      ít nhất là
      tối thiểu là
      không dưới
      không ít hơn
      không thấp hơn
    `,
  },
  {
    qualifier: 'at-most',
    source: 'nghị quyết, kế hoạch: chỉ tiêu',
    words: `
      không quá
      tối đa
      tối đa là
      nhiều nhất
      nhiều nhất là
      không vượt quá
      không nhiều hơn
    `,
  },
  {
    qualifier: 'more-than',
    source: 'báo cáo của cấp ủy, chính quyền',
    words: `
      hơn
      trên
      đạt trên
      đạt hơn
      vượt trên
      quá
      có hơn
      có trên
      với trên
      với hơn
    `,
  },
  {
    qualifier: 'less-than',
    source: 'báo cáo của cấp ủy, chính quyền',
    words: `
      dưới
      chưa đầy
      chưa đến
      chưa tới
      còn dưới
      thấp hơn
      ít hơn
    `,
  },
];

/** Right after the number or its unit: `từ 3% trở lên`. */
export const TRAILING_QUALIFIERS: ReadonlyMap<string, NonNullable<FigureValue['qualifier']>> = new Map([
  ['trở lên', 'at-least'],
  ['trở xuống', 'at-most'],
]);

/** Always a label: the number after it names something, whatever follows. */
export const LABELS_ALWAYS: Words = {
  source: 'luật và văn bản viện dẫn; biểu thống kê; địa chỉ',
  words: `
    điều
    khoản
    chương
    tiết
    tiểu mục
    phụ lục
    biểu
    biểu số
    biểu mẫu
    mẫu số
    bảng
    hình
    sơ đồ
    trang số
    lần thứ
    thứ
    hạng
    số
    số:
    số hiệu
    khóa
    khoá
    kỳ họp thứ
    phiên thứ
    quốc lộ
    tỉnh lộ
    đường tỉnh
    đường huyện
    đt
    đt.
    đt:
    ql
    ql.
    điện thoại
    điện thoại:
    fax
    fax:
    tel
    tel:
    hotline
    hotline:
    zalo
    zalo:
    sđt
    sđt:
    stk
    stk:
    số tài khoản
    tài khoản số
    mã số
    mã số thuế
    mst
    mst:
    cccd
    cmnd
    cmtnd
    ngõ
    ngách
    hẻm
    kiệt
    tầng
    quyển số
    tờ số
    thửa số
    lô số
    đoàn kiểm tra số
    tổ số
    nghị quyết trung ương
    hội nghị trung ương
    trung ương
    covid
    version
    phiên bản
    lần
    điểm a
    issn
    isbn
  `,
};

/** A label unless a unit follows: `thôn 3`, but `cấp 120 thẻ`, `mở lớp 25 học viên`. */
export const LABELS_BEFORE_BARE: Words = {
  source: 'tên gọi địa bàn, bộ phận, đề mục',
  words: `
    điểm
    mục
    phần
    khối
    tổ
    đội
    thôn
    xóm
    ấp
    bản
    khu
    khu phố
    khu vực
    khu dân cư
    tổ dân phố
    phường
    quận
    xã
    cụm
    lớp
    cấp
    loại
    đợt
    vòng
    nhóm
    bước
    giai đoạn
    phương án
    câu
    phòng
    trường
    trường tiểu học
    chi bộ
    đảng bộ
    đoàn
    đường
    nhà
    trang
    tập
    bài
    chuyên đề
    ban
    mức
    bậc
    vùng
    mẫu
    tháng
    quý
    năm
    ngày
    km
    công ty
    công nghiệp
    cách mạng công nghiệp
    cách mạng công nghiệp lần thứ
    điểm cầu
    toán
    tiểu khu
    đồn
    trạm
    bộ luật
    tuổi
    lúc
    hồi
    mạng
    pháp lệnh
    nghị quyết
    chỉ thị
    kết luận
    quyết định
    quy định
    thông tri
    thông tư
    nghị định
    luật
    công văn
    công điện
    kế hoạch
    hướng dẫn
    thông báo
    đề án
    ban chỉ đạo
    chương trình
    chương trình hành động
    dự án
    kỳ
    tt
    stt
  `,
};

/** Right after the number: the number is part of a saying or of a name. */
export const SAYINGS: Words = {
  source: 'khẩu hiệu, phong trào',
  words: `
    tại chỗ
    tốt
    rõ
    nhất
    sạch
    cùng
    giỏi
    sẵn sàng
    xung kích
    đảm đang
    trong 1
    trong một
    cấp
    điều
    điều đảng viên không được làm
    điều bác hồ dạy
    bên
    mặt
    chiều
    miền
    con số
    kiên định
    tuyến phòng thủ
    biết
    bám
    quyết tâm
    phẩm chất
    thế hệ
  `,
};

/** Time is not a figure on its own: `10 năm thực hiện`, `40 ngày`. It is one in a range or a change. */
export const DURATIONS: Words = {
  source: 'thời lượng không phải số liệu: khoảng thời gian, số năm kỷ niệm',
  words: `
    ngày
    ngày làm việc
    tuần
    tháng
    quý
    năm
    năm liền
    năm liên tục
    năm tuổi đảng
    tuổi đảng
    thập kỷ
    thập niên
    thế kỷ
    nhiệm kỳ
    giờ
    giờ làm việc
    phút
    giây
    tiếng
    h
  `,
};

/** Small words that no count has as its noun. */
export const NOT_NOUNS: Words = {
  source: 'hư từ và động từ thường đứng sau số',
  words: `
    là
    của
    và
    với
    trong
    trên
    tại
    từ
    đến
    được
    đã
    đang
    sẽ
    cho
    có
    để
    do
    về
    vào
    ở
    theo
    nhưng
    thì
    mà
    nên
    khi
    nếu
    vì
    bằng
    so
    đạt
    chiếm
    tăng
    giảm
    vượt
    còn
    gồm
    bao
    trở
    nhằm
    hoặc
    hay
    các
    những
    này
    đó
    nêu
    kể
    trước
    sau
    tiếp
    cũng
    đều
    không
    chưa
    bị
    ra
    lên
    xuống
    tới
    nhất
    thứ
    ban hành
    thực hiện
    triển khai
    tổ chức thực hiện
    hoàn thành
    thành lập
    tương ứng
    lần lượt
    ngày
    tháng
    năm
    quý
    mỗi
    cùng
    đồng thời
    cụ thể
    tính
    ban
    như
    ngoài
    trung ương
    phải
    cần
    đối
    tuy
    hiện
    dự
    kết
    tổng
    đi
    x
    o
  `,
};

/** Whose number is given after a colon or right after the word, without a noun: `Khiển trách: 03, cảnh cáo: 04`. */
export const COUNT_LABELS: Words = {
  source: 'Điều lệ Đảng, hình thức kỷ luật; Quy định về đánh giá, xếp loại; báo cáo thống kê đảng viên',
  words: `
    khiển trách
    cảnh cáo
    cách chức
    khai trừ
    giải tán
    giáng chức
    hạ bậc lương
    buộc thôi việc
    xóa tên
    xin ra khỏi đảng
    xin ra
    chuyển đi
    chuyển đến
    từ trần
    nữ
    nam
    dân tộc thiểu số
    dân tộc ít người
    dân tộc
    tôn giáo
    có đạo
    đoàn viên
    đoàn viên thanh niên
    học sinh
    sinh viên
    học sinh, sinh viên
    công nhân
    nông dân
    viên chức
    công chức
    hoàn thành xuất sắc nhiệm vụ
    hoàn thành xuất sắc
    hoàn thành tốt nhiệm vụ
    hoàn thành tốt
    hoàn thành nhiệm vụ
    hoàn thành
    không hoàn thành nhiệm vụ
    không hoàn thành
    xuất sắc
    tốt
    khá
    trung bình
    yếu
    kém
    giỏi
    đại học
    trên đại học
    sau đại học
    cao đẳng
    trung cấp
    sơ cấp
    cao cấp
    thạc sĩ
    tiến sĩ
    thcs
    thpt
    đảng bộ
    chi bộ
    đảng viên
    đồng ý
    không đồng ý
    tán thành
    không tán thành
    tổng số
    tổng cộng
    cộng
    trong đó
    chính thức
    dự bị
    đã giải quyết
    đang giải quyết
    đủ điều kiện
    không đủ điều kiện
    đúng hạn
    quá hạn
    trước hạn
    hiện có
    ủng hộ
  `,
};

/** A verb of doing: the count after it is what was done, with or without a noun (`kết nạp 90`). */
export const FLOW_VERBS: Words = {
  source: 'báo cáo công tác xây dựng Đảng',
  words: `
    kết nạp
    phát triển
    công nhận
    chuyển chính thức
    ban hành
    tham mưu ban hành
    thành lập
    kiểm tra
    giám sát
    thanh tra
    thi hành kỷ luật
    kỷ luật
    xử lý
    xử lý kỷ luật
    xóa tên
    cho ra khỏi đảng
    khai trừ
    thẩm định
    tiếp nhận
    giải quyết
    bồi dưỡng
    mở
    tổ chức
    trao tặng
    tặng
    khen thưởng
    biểu dương
    giới thiệu
    điều động
    bổ nhiệm
    luân chuyển
    quy hoạch
    đào tạo
    cử
    tuyên truyền
    hòa giải
    hỗ trợ
    xây dựng
    sửa chữa
    vận động
    giao
    phê duyệt
    cấp
    tạo việc làm cho
  `,
};
