import { describe, expect, it } from 'vitest';
import { describeDraft } from '../../../../functions/api/drafts/describe-draft.ts';
import { searchFacts } from '../../../../functions/api/drafts/search-facts.ts';
import { factBook } from '../../../../shared/domain/draft/confirmed-facts.ts';
import { proposeDraft } from '../../../../shared/domain/draft/propose-draft.ts';
import { confirmedReport, decided, factsOf, PARTY_TEMPLATE } from '../../../support/drafts.ts';

const REPORT = confirmedReport('r1');
const BOOK = factBook([factsOf(REPORT)]);
const DRAFT = proposeDraft({
  id: 'dr1',
  template: PARTY_TEMPLATE,
  title: 'Kết luận',
  reports: [factsOf(REPORT)],
  roundId: null,
  founding: null,
  directives: null,
  period: null,
  by: 'duyet',
  at: '2026-01-06T02:00:00.000Z',
});
const standingsOver = (report: typeof REPORT) =>
  Object.values(
    describeDraft({ draft: DRAFT, book: factBook([factsOf(report)]) }, { paperConverter: null }).standings,
  ).filter(({ state }) => state === 'outdated');

describe('an outdated value as the console sees it', () => {
  it('names who confirmed what is true now, and when', () => {
    const value = { ...REPORT.findings[1]!.value, value: 16 };
    const corrected = decided(REPORT, 'r1-a', { type: 'correct', value });
    const { at } = corrected.history.at(-1)!;
    expect(standingsOver(corrected)[0]).toMatchObject({ was: '15 đảng viên', now: '16 đảng viên', by: 'duyet', at });
  });

  it('names nobody while nothing is confirmed', () => {
    const rejected = decided(REPORT, 'r1-a', { type: 'reject', reason: 'đọc sai' });
    expect(standingsOver(rejected)[0]).toMatchObject({ now: null, why: 'rejected', by: null, at: null });
  });
});

describe('confirmed values offered to a draft', () => {
  it.each([
    ['', undefined, ['directive', 'figure', 'figure']],
    ['', 'directive', ['directive']],
    ['ho so', 'figure', ['figure']],
    ['dang vien', 'date', []],
  ] as const)('for "%s" of kind %s are %j', (text, kind, kinds) => {
    expect(searchFacts(BOOK, text, kind).items.map((one) => one.kind)).toEqual(kinds);
  });
});
