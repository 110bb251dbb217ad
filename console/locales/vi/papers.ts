/** Words of the papers that went out. */
export const papers = {
  title: 'Thông báo đã ban hành',
  lead: 'Mọi thông báo đã ban hành và đơn vị nhận.',
  leadOffice: 'Các thông báo kết luận gửi đến đơn vị. Bản có chữ ký thay tệp Word khi đã quét.',
  empty: 'Chưa có thông báo nào',
  emptyHint: 'Dự thảo được duyệt và ban hành sẽ nằm ở đây.',
  emptyOfficeHint: 'Khi một thông báo kết luận được ban hành cho đơn vị, nó sẽ nằm ở đây và chuông sẽ báo.',
  year: 'Năm {{year}}',
  to: 'Gửi: {{offices}}',
  more: 'và {{count}} đơn vị khác',
  file: { 'signed-scan': 'Bản có chữ ký', docx: 'Tệp Word' },
  open: {
    'signed-scan': 'Mở bản có chữ ký của {{number}}',
    docx: 'Tải tệp Word của {{number}}',
  },
  beingMade: 'Đang lập tệp',
  latest: 'Mới ban hành',
  seeAll: 'Xem tất cả',
};
