import type { DraftRefusal } from '../../../shared/domain/draft/draft-error.ts';
import type { Localized } from '../../../shared/domain/sentences.ts';

/** Why a command on a draft was refused, and what to do. */
export const DRAFT_REFUSALS: Readonly<Record<DraftRefusal, Localized>> = {
  unconfirmed: {
    vi: 'Có giá trị chưa được xác nhận nên không thể đưa vào dự thảo. Hãy duyệt các mục trong danh sách rồi thử lại.',
    en: 'Some values are not confirmed and cannot enter the draft. Review the ones listed, then try again.',
  },
  frozen: {
    vi: 'Văn bản đã ban hành, không sửa được nữa. Hãy lập dự thảo mới nếu cần đính chính.',
    en: 'The paper was issued and cannot be changed. Make a new draft to correct it.',
  },
  'not-in-status': {
    vi: 'Dự thảo không ở bước cho phép việc này. Hãy tải lại trang.',
    en: 'The draft is not at the step for this. Reload the page.',
  },
  'own-approval': {
    vi: 'Người trình không tự duyệt dự thảo của mình. Hãy để người khác duyệt.',
    en: 'Nobody approves what they submitted. Let somebody else approve it.',
  },
  'outdated-fields': {
    vi: 'Dự thảo có giá trị đã cũ. Hãy bấm Cập nhật rồi thử lại.',
    en: 'The draft has outdated values. Refresh it and try again.',
  },
  'blank-slots': {
    vi: 'Dự thảo còn chỗ trống. Hãy điền bằng thông tin đã xác nhận hoặc xóa chỗ trống rồi duyệt.',
    en: 'The draft has blanks. Fill them with confirmed values or remove them, then approve.',
  },
  'no-reports': {
    vi: 'Không có báo cáo nào để lập dự thảo. Hãy chọn báo cáo đã xác nhận.',
    en: 'There is no report to make a draft from. Choose confirmed reports.',
  },
  'reason-required': { vi: 'Hãy ghi ý kiến.', en: 'Write a comment.' },
  'field-changed': {
    vi: 'Giá trị gắn bằng chứng không sửa tay được và vị trí phải còn trong dự thảo. Hãy tải lại trang rồi thử lại.',
    en: 'Bound values cannot be edited by hand, and their place must still be there. Reload the page and try again.',
  },
  'issue-invalid': {
    vi: 'Thiếu số hoặc ngày ban hành. Hãy ghi đủ rồi thử lại.',
    en: 'Number or date of issue is missing. Fill in both and try again.',
  },
};
