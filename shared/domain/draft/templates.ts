/** A paragraph of a template: prose with `{{slots}}`; a block slot stands alone. */
export interface TemplateSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** How a conclusion is laid out and worded. Templates are data: an administrator may change them and add others. */
export interface DraftTemplate {
  readonly id: string;
  readonly name: string;
  readonly system: 'party' | 'state';
  /** `Thông báo`. */
  readonly typeName: string;
  readonly superior: string;
  readonly body: string;
  readonly symbol: string;
  readonly place: string;
  readonly subject: string;
  readonly opening: readonly string[];
  readonly sections: readonly TemplateSection[];
  readonly authority: string | null;
  readonly position: string;
  readonly recipients: readonly string[];
}

/** Section plan of a notice of conclusions; wording of ours. */
const SECTIONS: readonly TemplateSection[] = [
  {
    id: 'scope',
    title: 'I- ĐẶC ĐIỂM, PHẠM VI GIÁM SÁT',
    paragraphs: [
      'Đối tượng giám sát: {{units}}.',
      'Nội dung giám sát: việc thực hiện {{directive-short}}.',
      'Mốc thời gian giám sát: {{period}}.',
      '{{timeline}}',
    ],
  },
  {
    id: 'conclusion',
    title: 'II- KẾT LUẬN',
    paragraphs: [
      '# 1. Ưu điểm',
      '{{strengths}}',
      '{{results}}',
      '# 2. Hạn chế, khuyết điểm',
      '{{limits}}',
      '# 3. Nguyên nhân',
      '{{causes}}',
    ],
  },
  {
    id: 'requests',
    title: 'III- YÊU CẦU, KIẾN NGHỊ',
    paragraphs: ['{{nội dung yêu cầu, đơn vị thực hiện, thời hạn}}'],
  },
];

const OPENING: readonly string[] = [
  'Thực hiện {{founding}}, từ {{thời gian làm việc của Đoàn}}, Đoàn Giám sát đã giám sát việc thực hiện {{directive}}.',
];

/** The templates every deployment starts with. */
export const BUILT_IN_TEMPLATES: readonly DraftTemplate[] = [
  {
    id: 'party-conclusion',
    name: 'Thông báo kết luận giám sát (Đảng)',
    system: 'party',
    typeName: 'Thông báo',
    superior: 'TỈNH ỦY …',
    body: 'BAN TỔ CHỨC',
    symbol: 'TB/BTCTU',
    place: '…',
    subject: 'kết luận giám sát việc thực hiện {{directive-short}}',
    opening: [
      ...OPENING,
      'Trên cơ sở báo cáo của các đơn vị, Ban Tổ chức Tỉnh ủy thông báo kết luận giám sát như sau:',
    ],
    sections: SECTIONS,
    authority: null,
    position: 'TRƯỞNG BAN',
    recipients: ['Thường trực Tỉnh ủy (b/c)', 'Các đơn vị được giám sát', 'Lưu Ban Tổ chức Tỉnh ủy'],
  },
  {
    id: 'state-conclusion',
    name: 'Thông báo kết luận kiểm tra (hành chính)',
    system: 'state',
    typeName: 'Thông báo',
    superior: 'ỦY BAN NHÂN DÂN TỈNH …',
    body: 'SỞ NỘI VỤ',
    symbol: 'TB-SNV',
    place: '…',
    subject: 'Kết luận kiểm tra việc thực hiện {{directive-short}}',
    opening: [...OPENING, 'Trên cơ sở báo cáo của các đơn vị, Sở Nội vụ thông báo kết luận như sau:'],
    sections: SECTIONS.map((section) => ({ ...section, title: section.title.replace('- ', '. ') })),
    authority: null,
    position: 'GIÁM ĐỐC',
    recipients: ['Ủy ban nhân dân tỉnh (để b/c)', 'Các đơn vị được kiểm tra', 'Lưu: VT'],
  },
];
