import { describe, expect, it } from 'vitest';
import type { DateFinding } from '../../../../shared/domain/finding.ts';
import { reportingYears, yearsOf } from '../../../../shared/domain/records/reporting-period.ts';
import { type ReviewedFinding, reviewFindings } from '../../../../shared/domain/review.ts';
import { documentOf, figure } from '../../../support/drafts.ts';
import { directiveFinding } from '../../../support/findings.ts';

const document = (title: string | null) => ({
  ...documentOf({ id: 'r1', office: 'a', status: 'confirmed' }),
  own: { number: null, type: null, date: null, issuer: null, title },
});
const period = (quote: string, edtf: string, kind: DateFinding['value']['kind'] = 'period'): DateFinding => {
  const { evidence, ...rest } = directiveFinding({ id: quote });
  return {
    ...rest,
    kind: 'date',
    value: { edtf, kind, inferred: false },
    evidence: { ...evidence, quote },
    alternatives: [],
  };
};
const review = (...findings: Parameters<typeof reviewFindings>[0]) => reviewFindings(findings, []);

describe('the years a report is about', () => {
  it('are those of the period in its title', () => {
    const found = review(period('năm 2022', '2022'), period('từ năm 2023 đến  năm 2024', '2023/2024', 'interval'));
    expect(reportingYears(document('Kết quả giám sát từ năm 2023 đến năm 2024'), found)).toEqual(['2023', '2024']);
  });

  it('are those most of its figures carry where the title names none', () => {
    const figures = [
      figure('a', { period: '2023' }),
      figure('b', { period: '2023-05' }),
      figure('c', { period: '2021' }),
    ];
    expect(reportingYears(document('Kết quả giám sát'), review(...figures))).toEqual(['2023']);
  });

  it('stay open where neither says, or figures disagree', () => {
    expect(reportingYears(document(null), review(figure('a', { period: null })))).toEqual([]);
    const split = [figure('a', { period: '2023' }), figure('b', { period: '2022' })];
    expect(reportingYears(document(null), review(...split))).toEqual([]);
  });

  it('take nothing from a day, a later page or a rejected finding', () => {
    const day = period('12/9/2024', '2024-09-12', 'day');
    expect(reportingYears(document('họp ngày 12/9/2024'), review(day))).toEqual([]);
    const [open] = review(period('năm 2023', '2023'));
    const rejected: ReviewedFinding[] = [{ ...open!, state: 'rejected' }];
    expect(reportingYears(document('kết quả năm 2023'), rejected)).toEqual([]);
    const later = period('năm 2023', '2023');
    const behind = review({ ...later, evidence: { ...later.evidence, page: 2 } });
    expect(reportingYears(document('kết quả năm 2023'), behind)).toEqual([]);
  });

  it.each([
    ['2023', ['2023']],
    ['2023-04', ['2023']],
    ['2023-01/2024-06', ['2023', '2024']],
    ['2024/2023', null],
    ['1990/2023', null],
    ['../2023', null],
    ['XXXX-04', null],
  ])('of %s are %j', (edtf, years) => expect(yearsOf(edtf)).toEqual(years));
});
