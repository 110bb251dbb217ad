import type { Warning } from '../extraction/mention.ts';
import type { Page } from '../ocr/page.ts';

/** Pages nobody could read: without a warning they would look like pages without findings. */
export function warnOfPages(pages: readonly Page[]): Warning[] {
  return pages
    .filter(({ source }) => source === 'unreadable')
    .map(({ page }) => ({
      code: 'page-not-read',
      page,
      start: 0,
      end: 0,
      message: {
        vi: `Trang ${page} không mở được hình nên chưa được đọc: hãy xem tệp gốc hoặc đề nghị đơn vị scan lại trang này.`,
        en: `The picture of page ${page} cannot be opened, so the page was not read: look at the original or ask for a new scan of it.`,
      },
      likely: null,
      mentions: [],
    }));
}
