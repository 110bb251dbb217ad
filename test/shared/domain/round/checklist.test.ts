import { describe, expect, it } from 'vitest';
import { indicatorKey } from '../../../../shared/domain/draft/indicators.ts';
import { reviewFindings } from '../../../../shared/domain/review.ts';
import { answeredIndicators, checklistOf } from '../../../../shared/domain/round/checklist.ts';
import { confirmedReport, decided, factsOf, figure, type ReviewedReport } from '../../../support/drafts.ts';

const asked = { subject: 'chi bộ đạt chuẩn', unit: 'chi bộ', kind: 'count' } as const;
const item = { id: 'o1', label: 'Chi bộ đạt chuẩn', indicator: indicatorKey(asked) };
const inWords = { id: 'o2', label: 'Nguyên nhân', indicator: null };
const open: ReviewedReport = {
  ...{ id: 'r1', office: 'o', status: 'in-review', history: [] },
  findings: [figure('f1', { value: 4, unit: 'chi bộ', subject: 'chi bộ đạt chuẩn', period: '2023' })],
};
const told = (report: ReviewedReport) => ({
  reviewed: reviewFindings(report.findings, report.history),
  facts: factsOf(report),
});
const standings = (reports: readonly ReviewedReport[], ticks: Parameters<typeof checklistOf>[1]['ticks'] = []) =>
  checklistOf([item, inWords], { ticks }, answeredIndicators(reports.map(told))).map(({ standing }) => standing);
const tick = (of: string) => ({ item: of, note: 'phụ lục', by: 'vanthu', at: '2026-01-05T01:00:00.000Z' });

describe('the outline as a checklist', () => {
  it('has nothing without reports', () => expect(standings([])).toEqual(['none', 'none']));

  it('tells a figure that was found from one a person confirmed in a confirmed report', () => {
    expect(standings([open])).toEqual(['found', 'none']);
    const half = decided(open, 'f1', { type: 'confirm' });
    expect(standings([half])).toEqual(['found', 'none']);
    expect(standings([{ ...half, status: 'confirmed' }])).toEqual(['confirmed', 'none']);
  });

  it('has nothing of a figure a person rejected', () => {
    const rejected = decided(open, 'f1', { type: 'reject', reason: 'đọc sai' });
    expect(standings([{ ...rejected, status: 'confirmed' }])).toEqual(['none', 'none']);
  });

  it('takes what one of several reports says', () => {
    expect(standings([confirmedReport('r2'), open])).toEqual(['found', 'none']);
  });

  it('lets a clerk tick what no figure answers, and never calls a tick confirmed', () => {
    expect(standings([], [tick('o2')])).toEqual(['none', 'ticked']);
    expect(standings([open], [tick('o1')])).toEqual(['ticked', 'none']);
    const confirmed = { ...decided(open, 'f1', { type: 'confirm' }), status: 'confirmed' as const };
    expect(standings([confirmed], [tick('o1')])).toEqual(['confirmed', 'none']);
  });
});
