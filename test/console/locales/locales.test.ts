import { describe, expect, it } from 'vitest';
import { archive as enArchive } from '../../../console/locales/en/archive.ts';
import { common as enCommon } from '../../../console/locales/en/common.ts';
import { directive as enDirective } from '../../../console/locales/en/directive.ts';
import { drafts as enDrafts } from '../../../console/locales/en/drafts.ts';
import { office as enOffice } from '../../../console/locales/en/office.ts';
import { pages as enPages } from '../../../console/locales/en/pages.ts';
import { papers as enPapers } from '../../../console/locales/en/papers.ts';
import { records as enRecords } from '../../../console/locales/en/records.ts';
import { review as enReview } from '../../../console/locales/en/review.ts';
import { rounds as enRounds } from '../../../console/locales/en/rounds.ts';
import { archive } from '../../../console/locales/vi/archive.ts';
import { common } from '../../../console/locales/vi/common.ts';
import { directive } from '../../../console/locales/vi/directive.ts';
import { drafts } from '../../../console/locales/vi/drafts.ts';
import { office } from '../../../console/locales/vi/office.ts';
import { pages } from '../../../console/locales/vi/pages.ts';
import { papers } from '../../../console/locales/vi/papers.ts';
import { records } from '../../../console/locales/vi/records.ts';
import { review } from '../../../console/locales/vi/review.ts';
import { rounds } from '../../../console/locales/vi/rounds.ts';
import { DOCUMENT_STATUSES } from '../../../shared/domain/lifecycle.ts';
import { DATE_KINDS, FIGURE_KINDS, REASON_CODES } from '../../../shared/extraction/mention.ts';

type Words = { readonly [key: string]: string | Words };

const vietnamese = flatten({ archive, common, directive, drafts, office, pages, papers, records, review, rounds });
const english = flatten({
  archive: enArchive,
  common: enCommon,
  directive: enDirective,
  drafts: enDrafts,
  office: enOffice,
  pages: enPages,
  papers: enPapers,
  records: enRecords,
  review: enReview,
  rounds: enRounds,
});

describe('the words of the console', () => {
  it('take the same values in both languages', () => {
    for (const [key, sentence] of vietnamese) {
      const variables = variablesOf(sentence);
      expect([key, variablesOf(english.get(key) ?? '')]).toEqual([key, variables]);
      const singular = english.get(`${key}_one`);
      if (singular) expect([key, variablesOf(singular)]).toEqual([key, variables]);
    }
  });

  it('are NFC in both languages', () => {
    for (const sentence of [...vietnamese.values(), ...english.values()])
      expect(sentence).toBe(sentence.normalize('NFC'));
  });

  it('name every state, reason and kind of the contract', () => {
    expect(Object.keys(common.status)).toEqual([...DOCUMENT_STATUSES]);
    expect(Object.keys(review.reasons)).toEqual([...REASON_CODES]);
    expect(Object.keys(review.dateKind)).toEqual([...DATE_KINDS]);
    expect(Object.keys(review.figureKind)).toEqual([...FIGURE_KINDS]);
  });

  it('call the states and acts as the glossary does', () => {
    expect(common.status).toMatchObject({
      received: 'Đã nhận',
      recognizing: 'Đang nhận dạng',
      'awaiting-review': 'Chờ duyệt',
      'in-review': 'Đang duyệt',
      confirmed: 'Đã xác nhận',
      rejected: 'Không nhận',
      duplicate: 'Trùng',
      failed: 'Lỗi',
    });
    expect(review.act).toEqual({
      confirm: 'Xác nhận',
      correct: 'Sửa',
      reject: 'Từ chối',
      add: 'Bổ sung',
      undo: 'Hoàn tác',
      finish: 'Hoàn tất',
      'set-parts': 'Chia lại các phần',
      reopen: 'Mở lại',
      'check-page': 'Soát trang',
      postpone: 'Để sau',
      forward: 'Chuyển',
    });
  });
});

function flatten(words: Words, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

function variablesOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name!))].sort();
}
