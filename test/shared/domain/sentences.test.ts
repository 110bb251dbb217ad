import { describe, expect, it } from 'vitest';
import { FAILURE_CODES, REJECTION_CODES } from '../../../shared/domain/reason-codes.ts';
import { failureSentence, rejectionSentence } from '../../../shared/domain/sentences.ts';

const FILE = 'bao-cao-quy-3.pdf';

describe('what a refused file is told', () => {
  it.each(REJECTION_CODES)('%s names the file and what to do, in both languages', (code) => {
    const { vi, en } = rejectionSentence({ code, detail: {} }, FILE);
    for (const sentence of [vi, en]) {
      expect(sentence).toContain(FILE);
      expect(sentence).not.toMatch(/undefined|null/u);
      expect(sentence.normalize('NFC')).toBe(sentence);
    }
    expect(vi).toMatch(/Hãy|liên hệ/u);
  });

  it('says how many pages are too many', () => {
    const { vi } = rejectionSentence({ code: 'too-many-pages', detail: { pages: 1200, limit: 1000 } }, FILE);
    expect(vi).toContain('1200 trang, vượt giới hạn 1000 trang');
  });
});

describe('what a failed document is told', () => {
  it.each(FAILURE_CODES)('%s names the file and what to do, in both languages', (code) => {
    const { vi, en } = failureSentence(code, FILE);
    expect(vi).toContain(FILE);
    expect(en).toContain(FILE);
    expect(vi).toMatch(/Hãy|Bấm/u);
  });
});
