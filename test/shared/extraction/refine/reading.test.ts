import { describe, expect, it } from 'vitest';
import { extractMentions } from '../../../../shared/extraction/index.ts';
import type { DirectiveMention } from '../../../../shared/extraction/mention.ts';
import type { TextWord } from '../../../../shared/text/page-text.ts';

/** A page as a reader leaves it: every word with a confidence, single words with what else is known of them. */
function readPage(text: string, confidence: number, words: Readonly<Record<string, Partial<TextWord>>> = {}) {
  const page = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    ...{ start: index, end: index + word.length, confidence },
    ...words[word],
  }));
  return extractMentions([{ page: 1, text, words: page }], {}).directives;
}

const CITED = 'Thực hiện Chỉ thị số 17-CT/TU ngày 04/5/2022 của Tỉnh ủy';

describe('confidence of a reading', () => {
  it('is high where the reader was sure of every word, and nothing asks for a person', () => {
    const [found] = readPage(CITED, 0.96);
    expect(found?.confidence).toBeGreaterThan(0.9);
    expect(found?.reasons).toEqual([]);
  });

  it('falls with the weakest word of the number', () => {
    const [found] = readPage(CITED, 0.96, { '17-CT/TU': { confidence: 0.4 } });
    expect(found?.confidence).toBeLessThan(0.5);
    expect(found?.reasons).toEqual(['low-reading-confidence']);
  });

  it('falls with the date as well: a misread day is a wrong directive', () => {
    expect(readPage(CITED, 0.96, { '04/5/2022': { confidence: 0.4 } })[0]?.reasons).toEqual(['low-reading-confidence']);
  });

  it('does not fall with words that are neither number nor date', () => {
    expect(readPage(CITED, 0.96, { Tỉnh: { confidence: 0.2 } })[0]?.reasons).toEqual([]);
  });

  it('is held up by the same number elsewhere: one misreading seldom comes twice', () => {
    const [weak, strong] = readPage(`${CITED}. Kết quả Chỉ thị số 17-CT/TU, tốt`, 0.96, {
      '17-CT/TU': { confidence: 0.7 },
    });
    expect(weak?.reasons).toEqual([]);
    expect(strong!.confidence).toBeGreaterThan(weak!.confidence);
  });

  it('is the pattern alone where the text was typed', () => {
    expect(extractMentions([{ page: 1, text: CITED, words: [] }], {}).directives[0]?.confidence).toBeGreaterThan(0.98);
  });

  it('asks for a person where the ink is handwritten', () => {
    const [found] = readPage(CITED, 0.96, { '17-CT/TU': { handwritten: true } });
    expect(found?.reasons).toEqual(['handwritten']);
    expect(found?.confidence).toBeLessThan(0.5);
  });

  it('asks for a person where a code is not known and the page was read', () => {
    expect(readPage('theo Quyết định số 31/QĐ-HĐTĐG', 0.96)[0]?.reasons).toEqual(['unknown-issuer']);
  });
});

describe('another reading of the ink', () => {
  const other = (text: string): Partial<TextWord> => ({ alternatives: [{ text, confidence: 0.8, engine: 'second' }] });

  it('that gives another number is offered beside the first, never chosen', () => {
    const [found] = readPage(CITED, 0.96, { '17-CT/TU': other('47-CT/TU') });
    expect(found?.value.number).toBe('17-CT/TU');
    expect(found?.reasons).toEqual(['readings-differ']);
    expect(found?.alternatives).toMatchObject([
      { value: { number: '47-CT/TU', date: '2022-05-04' }, source: 'second' },
    ]);
  });

  it('that differs in signs only is no doubt', () => {
    expect(readPage(CITED, 0.96, { '17-CT/TU': other('17 - CT/TU.') })[0]?.reasons).toEqual([]);
  });

  it('that has lost its symbol is a doubt without an alternative', () => {
    const [found] = readPage(CITED, 0.96, { '17-CT/TU': other('l7') });
    expect(found?.reasons).toEqual(['readings-differ']);
    expect(found?.alternatives).toBeUndefined();
  });
});

describe('the repair of a code', () => {
  const numberOf = (text: string, confidence: number): DirectiveMention | undefined => readPage(text, confidence)[0];

  it.each([
    ['one letter misread', 'Chỉ thị số 11/CT-FTg ngày 16/4/2021', '11/CT-TTg', '11/CT-FTg'],
    ['a doubled letter', 'Nghị quyết số 02-NQ/ĐĐU của Đảng ủy', '02-NQ/ĐU', '02-NQ/ĐĐU'],
    ['a letter too many', 'Nghị quyết số 21-NQ/TVW của Trung ương', '21-NQ/TW', '21-NQ/TVW'],
  ])('puts %s right where the reader was unsure, and keeps what is printed', (_what, text, number, printed) => {
    const found = numberOf(text, 0.5);
    expect(found?.value.number).toBe(number);
    expect(found?.reasons).toContain('ocr-repair');
    expect(found?.alternatives?.map(({ value }) => value.number)).toContain(printed);
  });

  it.each([
    ['the reader was sure', 'Quyết định số 31/QĐ-BQL ngày 16/4/2021', 0.95, '31/QĐ-BQL'],
    ['no listed code is close', 'Quyết định số 31/QĐ-HĐTĐG ngày 16/4/2021', 0.5, '31/QĐ-HĐTĐG'],
    ['a short code lacks a letter', 'Quyết định số 31/QĐ-HĐT-ĐHNS ngày 16/4/2021', 0.5, '31/QĐ-HĐT-ĐHNS'],
  ])('leaves a code alone where %s', (_why, text, confidence, number) => {
    expect(numberOf(text as string, confidence as number)?.value.number).toBe(number);
  });

  it('never touches typed text', () => {
    expect(
      extractMentions([{ page: 1, text: 'Chỉ thị số 11/CT-FTg', words: [] }], {}).directives[0]?.value.number,
    ).toBe('11/CT-FTg');
  });
});
