import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arePartsWhole } from '../../../shared/domain/part.ts';
import { identityPage, proposeParts } from '../../../shared/domain/parts.ts';
import type { Page } from '../../../shared/ocr/page.ts';

const SIGNED = `TỈNH ỦY SÔNG LÃNG          ĐẢNG CỘNG SẢN VIỆT NAM
BAN TỔ CHỨC
*                    Sông Lãng, ngày 12 tháng 3 năm 2025
Số 77-TTr/BTCTU
TỜ TRÌNH
về việc kiện toàn các tổ giúp việc
Ban Tổ chức kính trình Ban Thường vụ xem xét.`;
const BODY = `2
đơn vị đã hoàn thành việc rà soát, trong đó có 14 tổ chức cơ sở.
Các nội dung còn lại tiếp tục thực hiện theo kế hoạch.`;
const DRAFT = `UBND TỈNH SÔNG LÃNG   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:      /QĐ-UBND      Sông Lãng, ngày     tháng    năm 2025
DỰ THẢO
QUYẾT ĐỊNH
Về việc kiện toàn tổ giúp việc
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH`;
const ANNEX = `PHỤ LỤC I
DANH SÁCH CÁC TỔ GIÚP VIỆC
(Kèm theo Tờ trình số 77-TTr/BTCTU ngày 12/3/2025)
1 Tổ tổng hợp 5 người`;

/** Pages of plain text, or, with `tops`, scanned ones whose lines stand evenly from that height downwards. */
function pagesOf(texts: readonly string[], tops?: readonly number[]): Page[] {
  return texts.map((text, index) => {
    const page = index + 1;
    const base = { page, dpi: null, rotation: 0, skew: 0, engine: 'test', text: `${text}\n` } as const;
    if (!tops) return { ...base, width: 0, height: 0, source: 'plain-text', lines: [] };
    const lines = text.split('\n').map((line, row) => {
      const box = { left: 0.1, top: tops[index]! + row * 0.03, width: 0.8, height: 0.02 };
      const word = { id: `w${page}-${row}`, text: line, start: 0, end: line.length, box, confidence: 0.9 };
      return { id: `l${page}-${row}`, box, words: [word] };
    });
    return { ...base, width: 1654, height: 2339, source: 'tesseract', lines };
  });
}

const shape = (pages: readonly Page[]) =>
  proposeParts(pages).map(({ firstPage, lastPage, kind }) => [firstPage, lastPage, kind]);

describe('proposeParts', () => {
  it.each([
    ['without places', undefined],
    ['with places', [0.06, 0.06, 0.06, 0.06, 0.06, 0.06]],
  ])('splits a signed paper, the draft behind it and its annex (text %s)', (_what, tops) => {
    const pages = pagesOf([SIGNED, BODY, DRAFT, BODY, ANNEX, BODY], tops);
    expect(shape(pages)).toEqual([
      [1, 2, 'main'],
      [3, 4, 'draft'],
      [5, 6, 'enclosure'],
    ]);
    const [main, draft, annex] = proposeParts(pages);
    expect(main!.title).toBe('TỜ TRÌNH về việc kiện toàn các tổ giúp việc');
    expect(draft).toMatchObject({ title: 'QUYẾT ĐỊNH Về việc kiện toàn tổ giúp việc', confidence: 0.95 });
    expect(draft!.reasons).toEqual(['header-at-top', 'draft-mark', 'blank-number', 'blank-date']);
    expect(annex!.reasons).toEqual(['annex-heading', 'enclosed-with']);
  });

  it('gives blank backs to the part before them', () => {
    expect(shape(pagesOf([SIGNED, '', ANNEX, '', '']))).toEqual([
      [1, 2, 'main'],
      [3, 5, 'enclosure'],
    ]);
  });

  it('calls a second paper with a number of its own another paper', () => {
    const second = SIGNED.replace('77-TTr/BTCTU', '41-QĐ/BTCTU').replace('TỜ TRÌNH', 'QUYẾT ĐỊNH');
    expect(shape(pagesOf([SIGNED, second]))).toEqual([
      [1, 1, 'main'],
      [2, 2, 'other'],
    ]);
  });

  it('takes the signed paper for the main part when a marked draft lies on top', () => {
    expect(shape(pagesOf([DRAFT, SIGNED]))).toEqual([
      [1, 1, 'draft'],
      [2, 2, 'main'],
    ]);
  });

  it('is unsure about a draft that only lacks its number: it may be written by hand', () => {
    const unread = SIGNED.replace('Số 77-TTr/BTCTU', 'Số      -TTr/BTCTU');
    const [, draft] = proposeParts(pagesOf([SIGNED, unread]));
    expect(draft).toMatchObject({ kind: 'draft', confidence: 0.6 });
    const undated = SIGNED.replace('ngày 12 tháng 3', 'ngày     tháng');
    expect(proposeParts(pagesOf([SIGNED, undated]))[1]).toMatchObject({ kind: 'draft', confidence: 0.6 });
    expect(shape(pagesOf([unread, BODY]))).toEqual([[1, 2, 'main']]);
  });

  it('reads a table under a heading and "Kèm theo" as an enclosure', () => {
    const table = 'BIỂU TỔNG HỢP KẾT QUẢ\n(Ban hành kèm theo Quyết định số 41-QĐ/BTCTU)\n1 Xã Bến Gỗ 12';
    expect(shape(pagesOf([SIGNED, table]))).toEqual([
      [1, 1, 'main'],
      [2, 2, 'enclosure'],
    ]);
  });
});

describe('proposeParts stays silent on', () => {
  it.each([
    ['a sentence that names the Party', 'Đảng Cộng sản Việt Nam là đội tiên phong; các chi bộ quán triệt.'],
    [
      'a page that begins with the legal bases',
      'Căn cứ Luật Tổ chức chính quyền địa phương;\nCăn cứ Quyết định số 41-QĐ/BTCTU;',
    ],
    ['a sentence that begins with the annex', 'Phụ lục kèm theo gồm danh sách 14 tổ chức cơ sở đảng.'],
    ['an annex that goes on', 'PHỤ LỤC I (tiếp theo)\n15 Tổ hậu cần 3 người'],
    ['"kèm theo" inside a text', 'gửi báo cáo về Ban Tổ chức\nkèm theo công văn số 12-CV/BTCTU để tổng hợp.'],
    ['a table', 'TT Đơn vị Kết nạp Chỉ tiêu\n1 Xã Bến Gỗ 12 15\n2 Xã Vàm Lớn 9 10'],
    ['a blank number cited in the text', 'theo Quyết định số    /QĐ-UBND sẽ ban hành trong tháng tới'],
  ])('%s', (_what, text) => {
    expect(shape(pagesOf([SIGNED, text, BODY]))).toEqual([[1, 3, 'main']]);
  });

  it('a header in the middle of a page', () => {
    expect(shape(pagesOf([SIGNED, DRAFT], [0.06, 0.5]))).toEqual([[1, 2, 'main']]);
  });

  it('pages in the wrong order, and says that it is unsure', () => {
    const pages = pagesOf([BODY, SIGNED, BODY]);
    expect(proposeParts(pages)).toMatchObject([
      { firstPage: 1, lastPage: 3, kind: 'main', confidence: 0.5, reasons: ['first-page', 'header-not-first'] },
    ]);
    expect(identityPage({ firstPage: 1, lastPage: 3 }, pages)).toBe(2);
  });
});

describe('the parts of any document', () => {
  it('cover its pages one after the other, with one main part', () => {
    const text = fc.constantFrom(SIGNED, BODY, DRAFT, ANNEX, '', 'PHỤ LỤC');
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 9 }), (texts) => {
        expect(arePartsWhole(proposeParts(pagesOf(texts)), texts.length)).toBe(true);
      }),
    );
  });

  it('are refused with a gap, an overlap, pages that are not there, or no main part', () => {
    const part = (firstPage: number, lastPage: number, kind: 'main' | 'draft') => ({ firstPage, lastPage, kind });
    expect(arePartsWhole([part(1, 2, 'main'), part(3, 3, 'draft')], 3)).toBe(true);
    expect(arePartsWhole([part(1, 1, 'main'), part(3, 3, 'draft')], 3)).toBe(false);
    expect(arePartsWhole([part(1, 2, 'main'), part(2, 3, 'draft')], 3)).toBe(false);
    expect(arePartsWhole([part(1, 4, 'main')], 3)).toBe(false);
    expect(arePartsWhole([part(1, 3, 'draft')], 3)).toBe(false);
    expect(arePartsWhole([], 3)).toBe(false);
  });
});
