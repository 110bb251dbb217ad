import type { RecordRefusal } from '../../../shared/domain/records/record-error.ts';
import type { Localized } from '../../../shared/domain/sentences.ts';

/** Why an act on a record of the archive was refused, and what to do. */
export const RECORD_REFUSAL_SENTENCES: Readonly<Record<RecordRefusal, Localized>> = {
  'field-invalid': {
    vi: 'Có ô ghi không đúng dạng; chưa lưu gì. Hãy sửa ô được đánh dấu rồi lưu lại.',
    en: 'A field is not in the right form; nothing was saved. Correct the marked field and save again.',
  },
  'not-confirmed': {
    vi: 'Báo cáo này chưa được xác nhận nên chưa vào lưu trữ. Hãy duyệt xong báo cáo trước.',
    en: 'This report is not confirmed and not in the archive yet. Finish its review first.',
  },
  'file-unknown': {
    vi: 'Không còn hồ sơ đã chọn. Hãy tải lại trang rồi chọn hồ sơ khác.',
    en: 'The chosen file is not there any more. Reload the page and choose another one.',
  },
  'reason-required': { vi: 'Hãy ghi lý do.', en: 'Give a reason.' },
  'already-on-hold': {
    vi: 'Hồ sơ này đang được giữ rồi. Hãy tải lại trang.',
    en: 'This record is on hold already. Reload the page.',
  },
  'not-on-hold': {
    vi: 'Hồ sơ này không bị giữ. Hãy tải lại trang.',
    en: 'This record is not on hold. Reload the page.',
  },
  'on-hold': {
    vi: 'Tài liệu hoặc hồ sơ chứa nó đang được giữ, không được tiêu hủy. Hãy chờ đến khi lệnh giữ được bỏ.',
    en: 'The document or its file is on hold and may not be disposed of. Wait until the hold is lifted.',
  },
  'no-term': {
    vi: 'Chưa có thời hạn bảo quản hoặc hồ sơ chưa kết thúc nên chưa tính được ngày hết hạn. Hãy ghi đủ rồi thử lại.',
    en: 'There is no retention term, or the file has not ended, so no last day is known. Fill both in first.',
  },
  permanent: {
    vi: 'Tài liệu bảo quản vĩnh viễn không được tiêu hủy.',
    en: 'A permanent record is never disposed of.',
  },
  'term-running': {
    vi: 'Thời hạn bảo quản chưa hết nên chưa được tiêu hủy. Hãy chờ qua ngày hết hạn.',
    en: 'The retention term is still running. Wait until its last day has passed.',
  },
  'already-proposed': {
    vi: 'Tài liệu đã được đề nghị tiêu hủy. Hãy tải lại trang.',
    en: 'Disposal of this document was proposed already. Reload the page.',
  },
  'not-proposed': {
    vi: 'Tài liệu chưa được đề nghị tiêu hủy nên không quyết định được. Hãy đề nghị trước.',
    en: 'Disposal of this document was not proposed, so it cannot be decided. Propose it first.',
  },
  'decision-incomplete': {
    vi: 'Quyết định tiêu hủy thiếu số, ngày hoặc người quyết định. Hãy ghi đủ theo văn bản.',
    en: 'The decision lacks its number, day or author. Write them as the paper has them.',
  },
  'content-differs': {
    vi: 'Tệp gốc trong kho không còn đúng như khi nhận nên không tiêu hủy. Hãy báo quản trị kiểm tra kho.',
    en: 'The original in the store is not what was taken in, so nothing was disposed of. Have the store checked.',
  },
  disposed: {
    vi: 'Tài liệu đã được tiêu hủy theo quyết định; hồ sơ về nó không sửa được nữa.',
    en: 'The document was disposed of by decision; its record cannot be changed any more.',
  },
};
