/** How a field is written: free words, digits, a day (`yyyy`, `yyyy-mm` or `yyyy-mm-dd`), a level of access, a term. */
export type FieldForm = 'text' | 'long' | 'number' | 'day' | 'access' | 'term';

/** One element of description: Thông tư 05/2025/TT-BNV, Phụ lục I, by its Vietnamese name. */
export interface RecordField<N extends string = string> {
  readonly name: N;
  readonly vi: string;
  readonly form: FieldForm;
  /** A record without it is not ready to be handed over. */
  readonly isRequired: boolean;
}

const field = <N extends string>(
  name: N,
  vi: string,
  form: FieldForm = 'text',
  isRequired = false,
): RecordField<N> => ({
  name,
  vi,
  form,
  isRequired,
});

/** Tài liệu (document), in the order of the regulation. */
export const DOCUMENT_FIELDS = [
  field('orderInFile', 'Số thứ tự trong hồ sơ', 'number'),
  field('typeName', 'Tên loại văn bản', 'text', true),
  field('number', 'Số', 'text', true),
  field('symbol', 'Ký hiệu', 'text', true),
  field('date', 'Ngày, tháng, năm văn bản', 'day', true),
  field('issuer', 'Tên cơ quan ban hành', 'text', true),
  field('subject', 'Trích yếu', 'long', true),
  field('language', 'Ngôn ngữ', 'text', true),
  field('pageCount', 'Số trang', 'number', true),
  field('note', 'Ghi chú', 'long'),
  field('informationSign', 'Ký hiệu thông tin'),
  field('keywords', 'Từ khóa'),
  field('access', 'Chế độ sử dụng', 'access', true),
  field('reliability', 'Mức độ tin cậy', 'text', true),
  field('handwriting', 'Bút tích'),
  field('condition', 'Tình trạng vật lý'),
  field('processing', 'Quy trình xử lý'),
  field('sheet', 'Tờ số'),
  field('material', 'Loại tài liệu'),
  field('path', 'Đường dẫn file'),
] as const;
export type DocumentFieldName = (typeof DOCUMENT_FIELDS)[number]['name'];

/** Hồ sơ (file), in the order of the regulation. */
export const FILE_FIELDS = [
  field('fonds', 'Phông'),
  field('inventory', 'Mục lục'),
  field('box', 'Hộp số'),
  field('fileCode', 'Số và ký hiệu hồ sơ', 'text', true),
  field('title', 'Tiêu đề hồ sơ', 'long', true),
  field('retention', 'Thời hạn bảo quản', 'term', true),
  field('access', 'Chế độ sử dụng', 'access', true),
  field('language', 'Ngôn ngữ', 'text', true),
  field('start', 'Ngày, tháng, năm bắt đầu', 'day', true),
  field('end', 'Ngày, tháng, năm kết thúc', 'day'),
  field('documentCount', 'Tổng số tài liệu', 'number', true),
  field('annotation', 'Chú giải', 'long'),
  field('informationSign', 'Ký hiệu thông tin'),
  field('keywords', 'Từ khóa'),
  field('sheetCount', 'Số lượng tờ', 'number'),
  field('condition', 'Tình trạng vật lý'),
  field('reliability', 'Mức độ tin cậy', 'text', true),
  field('paperCode', 'Mã hồ sơ giấy gốc'),
  field('note', 'Ghi chú', 'long'),
] as const;
export type FileFieldName = (typeof FILE_FIELDS)[number]['name'];

/** What the system counts itself, or what nobody may rename: shown, never typed. */
export const COUNTED_FIELDS: ReadonlySet<string> = new Set(['pageCount', 'path', 'documentCount']);
