import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractMentions } from '../../../shared/extraction/index.ts';
import type { Extraction } from '../../../shared/extraction/mention.ts';
import { foldVietnamese } from '../../../shared/text/fold.ts';
import { toNfc } from '../../../shared/text/normalize.ts';
import type { PageText } from '../../../shared/text/page-text.ts';
import { pagesOfText } from '../../accuracy/gold.ts';

const SENTENCES = [
  'Chỉ thị số 17-CT/TU ngày 04/5/2022 của Ban Thường vụ Tỉnh ủy về công tác cán bộ',
  'Nghị định số 44/2022/NĐ-CP ngày 01 tháng 7 năm 2022 của Chính phủ',
  'các Nghị quyết số 26-NQ/TW, 27-NQ/TW',
  'Công văn số 4127/BTNMT-TCQLĐĐ',
  'từ ngày 18 đến ngày 22 tháng 7 năm 2023 kết nạp 110 đảng viên, đạt 67,5% chỉ tiêu',
  'Số      -BC/ĐU',
  'Chỉ thị nêu trên; Chỉ thị 17, giai đoạn 2023 - 2025; 21/25 đảng bộ',
];
const NUMBERS = ['17-CT/TU', '418-QĐ/TW', '44/2022/NĐ-CP', '512/KH-UBND', '28-CTr/TU', '87/2019/QH14', '11-HD/BTCTW'];
const sentence = fc.constantFrom(...SENTENCES);
const noise = fc.string({
  unit: fc.constantFrom('(', ')', '/', '-', '.', ',', ' ', '\n', '1', '29', 'số', 'ngày', 'QĐ', 'của', 'Đ', 'é', '🙂'),
});
const text = fc.array(fc.oneof(sentence, noise), { maxLength: 12 }).map((parts) => parts.join(' '));

const read = (page: string): Extraction => extractMentions([{ page: 1, text: page, words: [] }], {});
const all = ({ directives, dates, figures }: Extraction) => [...directives, ...dates, ...figures];

describe('whatever stands round a mention', () => {
  it('its span cuts the quote out of the page', () => {
    fc.assert(
      fc.property(text, (page) => {
        for (const { start, end, quote } of all(read(page))) expect(page.slice(start, end)).toBe(quote);
      }),
    );
  });

  it('spans lie inside the page and are not empty; warnings and unclaimed places too', () => {
    fc.assert(
      fc.property(text, (page) => {
        const found = read(page);
        for (const { start, end } of [...all(found), ...found.warnings, ...found.unclaimed]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(page.length);
        }
      }),
    );
  });

  it('mentions come in reading order with ids of their own', () => {
    fc.assert(
      fc.property(text, (page) => {
        const { directives } = read(page);
        expect(directives.map(({ start }) => start)).toEqual(
          directives.map(({ start }) => start).sort((a, b) => a - b),
        );
        const ids = all(read(page)).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('warnings speak of mentions that are there, and doubt is a reason', () => {
    fc.assert(
      fc.property(text, (page) => {
        const found = read(page);
        const byId = new Map(all(found).map((mention) => [mention.id, mention]));
        for (const { mentions } of found.warnings) {
          for (const id of mentions) expect(byId.has(id)).toBe(true);
          if (mentions[0]) expect(byId.get(mentions[0])?.reasons).toContain('has-warning');
        }
      }),
    );
  });

  it('confidence is a chance', () => {
    fc.assert(
      fc.property(text, (page) => {
        for (const { confidence } of all(read(page))) {
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('nothing is claimed and unclaimed at once', () => {
    fc.assert(
      fc.property(text, (page) => {
        const found = read(page);
        for (const free of found.unclaimed) {
          for (const mention of all(found)) expect(mention.start < free.end && mention.end > free.start).toBe(false);
        }
      }),
    );
  });
});

describe('the same text', () => {
  it('gives the same answer twice, ids included', () => {
    fc.assert(
      fc.property(text, (page) => {
        expect(read(page)).toEqual(read(page));
      }),
    );
  });

  it('gives the same findings in NFC and in NFD', () => {
    fc.assert(
      fc.property(text, (page) => {
        expect(read(toNfc(page.normalize('NFD')).text)).toEqual(read(page.normalize('NFC')));
      }),
    );
  });

  it('gives the same ids over several pages, whatever comes after', () => {
    fc.assert(
      // A short mention may be completed by a later page; whole ones stand on their own.
      fc.property(fc.constantFrom(...SENTENCES.slice(0, -1)), sentence, (first, second) => {
        const ids = (pages: readonly PageText[]) => all(extractMentions(pages, {})).filter(({ page }) => page === 1);
        expect(ids(pagesOfText(`${first}\f${second}`)).map(({ id }) => id)).toEqual(
          ids(pagesOfText(first)).map(({ id }) => id),
        );
      }),
    );
  });
});

describe('noise does not lose a number', () => {
  const blanks = fc.constantFrom('', ' ', '  ', '\n');
  const spaced = (number: string, before: string, after: string) =>
    number.replace(/[-/]/gu, (sign) => `${before}${sign}${after}`);

  it('when blanks stand round its signs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NUMBERS), blanks, blanks, (number, before, after) => {
        const { directives } = read(`Thực hiện số ${spaced(number, before, after)} ngày 04/5/2022 của cấp trên`);
        expect(directives.map(({ value }) => value.number)).toEqual([number]);
      }),
    );
  });

  it('when marks and case are gone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NUMBERS), (number) => {
        const { directives } = read(foldVietnamese(`Thực hiện văn bản số ${number} ngày 04/5/2022`));
        expect(directives.map(({ value }) => value.number)).toEqual([number]);
      }),
    );
  });

  it('when other words are glued to it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NUMBERS),
        fc.constantFrom('ngày 04/5/2022', 'của Tỉnh ủy', ', số 9'),
        (number, after) => {
          expect(read(`theo văn bản số${number}${after}`).directives[0]?.value.number).toBe(number);
        },
      ),
    );
  });
});
