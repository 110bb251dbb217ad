import { describe, expect, it } from 'vitest';
import { warnOfPages } from '../../../shared/domain/page-warnings.ts';
import { blankPage, unreadablePage } from '../../../shared/ocr/tesseract-page.ts';

const blank = blankPage({ page: 1, width: 100, height: 140, dpi: 100, rotation: 0, skew: 0 });

describe('warnOfPages', () => {
  it('names every page whose picture cannot be opened, in both languages', () => {
    const warnings = warnOfPages([blank, unreadablePage(2), unreadablePage(5)]);
    expect(warnings.map(({ code, page }) => [code, page])).toEqual([
      ['page-not-read', 2],
      ['page-not-read', 5],
    ]);
    expect(warnings[1]!.message.vi).toContain('Trang 5');
    expect(warnings[1]!.message.en).toContain('page 5');
  });

  it('stays silent on blank pages: nothing was lost there', () => expect(warnOfPages([blank])).toEqual([]));
});
