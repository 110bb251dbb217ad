/** How a field is written: free words, digits, a day (`yyyy`, `yyyy-mm` or `yyyy-mm-dd`), a level of access, a term. */
export type FieldForm = 'text' | 'long' | 'number' | 'day' | 'access' | 'term';

/** One element of description: Thông tư 05/2025/TT-BNV, Phụ lục I, by its Vietnamese name. */
export interface RecordField<N extends string = string> {
  readonly name: N;
  readonly vi: string;
  readonly en: string;
  readonly form: FieldForm;
  /** A record without it is not ready to be handed over. */
  readonly isRequired: boolean;
}

const field = <N extends string>(
  name: N,
  vi: string,
  en: string,
  form: FieldForm = 'text',
  isRequired = false,
): RecordField<N> => ({ name, vi, en, form, isRequired });

/** Tài liệu (document), in the order of the regulation. */
export const DOCUMENT_FIELDS = [
  field('orderInFile', 'Số thứ tự trong hồ sơ', 'Order in the file', 'number'),
  field('typeName', 'Tên loại văn bản', 'Type of document', 'text', true),
  field('number', 'Số', 'Number', 'text', true),
  field('symbol', 'Ký hiệu', 'Symbol', 'text', true),
  field('date', 'Ngày, tháng, năm văn bản', 'Date of the document', 'day', true),
  field('issuer', 'Tên cơ quan ban hành', 'Issuing body', 'text', true),
  field('subject', 'Trích yếu', 'Subject', 'long', true),
  field('language', 'Ngôn ngữ', 'Language', 'text', true),
  field('pageCount', 'Số trang', 'Pages', 'number', true),
  field('note', 'Ghi chú', 'Notes', 'long'),
  field('informationSign', 'Ký hiệu thông tin', 'Information sign'),
  field('keywords', 'Từ khóa', 'Keywords'),
  field('access', 'Chế độ sử dụng', 'Access', 'access', true),
  field('reliability', 'Mức độ tin cậy', 'Reliability', 'text', true),
  field('handwriting', 'Bút tích', 'Handwriting'),
  field('condition', 'Tình trạng vật lý', 'Physical condition'),
  field('processing', 'Quy trình xử lý', 'Processing'),
  field('sheet', 'Tờ số', 'Sheet'),
  field('material', 'Loại tài liệu', 'Kind of material'),
  field('path', 'Đường dẫn file', 'File'),
] as const;
export type DocumentFieldName = (typeof DOCUMENT_FIELDS)[number]['name'];

/** Hồ sơ (file), in the order of the regulation. */
export const FILE_FIELDS = [
  field('fonds', 'Phông', 'Fonds'),
  field('inventory', 'Mục lục', 'Inventory'),
  field('box', 'Hộp số', 'Box'),
  field('fileCode', 'Số và ký hiệu hồ sơ', 'Code of the file', 'text', true),
  field('title', 'Tiêu đề hồ sơ', 'Title of the file', 'long', true),
  field('retention', 'Thời hạn bảo quản', 'Retention term', 'term', true),
  field('access', 'Chế độ sử dụng', 'Access', 'access', true),
  field('language', 'Ngôn ngữ', 'Language', 'text', true),
  field('start', 'Ngày, tháng, năm bắt đầu', 'Begins', 'day', true),
  field('end', 'Ngày, tháng, năm kết thúc', 'Ends', 'day'),
  field('documentCount', 'Tổng số tài liệu', 'Documents', 'number', true),
  field('annotation', 'Chú giải', 'Annotation', 'long'),
  field('informationSign', 'Ký hiệu thông tin', 'Information sign'),
  field('keywords', 'Từ khóa', 'Keywords'),
  field('sheetCount', 'Số lượng tờ', 'Sheets', 'number'),
  field('condition', 'Tình trạng vật lý', 'Physical condition'),
  field('reliability', 'Mức độ tin cậy', 'Reliability', 'text', true),
  field('paperCode', 'Mã hồ sơ giấy gốc', 'Code of the paper file'),
  field('note', 'Ghi chú', 'Notes', 'long'),
] as const;
export type FileFieldName = (typeof FILE_FIELDS)[number]['name'];

/** What the system counts itself, or what nobody may rename: shown, never typed. */
export const COUNTED_FIELDS: ReadonlySet<string> = new Set(['pageCount', 'path', 'documentCount']);
