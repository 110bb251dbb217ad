import { describe, expect, it } from 'vitest';
import type { ReportFacts } from '../../../../shared/domain/draft/confirmed-facts.ts';
import { findGaps } from '../../../../shared/domain/draft/gaps.ts';
import { indicatorKey } from '../../../../shared/domain/draft/indicators.ts';
import { proposeDraft } from '../../../../shared/domain/draft/propose-draft.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import { confirmAll, factsOf, figure, PARTY_TEMPLATE } from '../../../support/drafts.ts';

const report = (id: string, findings: readonly Finding[]): ReportFacts =>
  factsOf(confirmAll({ id, office: `office-${id}`, status: 'confirmed', findings, history: [] }));
const joined = (id: string, value: number, period = '2023') =>
  figure(id, { value, unit: 'đảng viên', subject: 'đảng viên mới kết nạp', period });
const files = (id: string, value: number) => figure(id, { value, unit: 'hồ sơ', subject: 'hồ sơ đã thẩm định' });
const KEY = indicatorKey({ subject: 'đảng viên mới kết nạp', unit: 'đảng viên', kind: 'count' });

const draftOf = (reports: readonly ReportFacts[]) =>
  proposeDraft({
    ...{ id: 'd1', template: PARTY_TEMPLATE, title: 'Kết luận', reports, roundId: null },
    ...{ founding: null, directives: null, period: null, by: 'soan', at: '2026-01-06T02:00:00.000Z' },
  });
const gapsOf = (reports: readonly ReportFacts[], more: Partial<Parameters<typeof findGaps>[0]> = {}) =>
  findGaps({ draft: draftOf(reports), reports, outline: [], units: [], ...more });

describe('the gaps of a draft', () => {
  it('name several values of one office, indicator and period, each with its place', () => {
    const { contradictions } = gapsOf([report('r1', [joined('a', 15), joined('b', 17), joined('c', 9, '2022')])]);
    expect(contradictions).toMatchObject([
      {
        ...{ indicator: 'Đảng viên mới kết nạp', office: 'office-r1', period: 'năm 2023' },
        values: [
          { documentId: 'r1', findingId: 'a', report: 'r1.pdf', text: expect.stringContaining('15') },
          { documentId: 'r1', findingId: 'b', text: expect.stringContaining('17') },
        ],
      },
    ]);
  });

  it('find no contradiction in one value said twice', () => {
    expect(gapsOf([report('r1', [joined('a', 15), joined('b', 15)])]).contradictions).toEqual([]);
  });

  it('name who says nothing of what the outline asks for, also where nobody does', () => {
    const reports = [report('r1', [joined('a', 15)]), report('r2', [files('b', 3)])];
    const outline = [
      { label: 'Kết nạp đảng viên', indicator: KEY },
      { label: 'Chi bộ mới', indicator: 'khong|ai|noi' },
      { label: 'Khó khăn, vướng mắc', indicator: null },
    ];
    expect(gapsOf(reports, { outline }).silent).toEqual([
      { indicator: 'Kết nạp đảng viên', offices: [{ office: 'office-r2', name: 'Đơn vị r2' }] },
      {
        indicator: 'Chi bộ mới',
        offices: [
          { office: 'office-r1', name: 'Đơn vị r1' },
          { office: 'office-r2', name: 'Đơn vị r2' },
        ],
      },
    ]);
  });

  it('without an outline ask only for what at least half of several offices speak of', () => {
    const reports = [
      report('r1', [joined('a', 15), files('x', 3)]),
      report('r2', [joined('b', 16)]),
      report('r3', [files('c', 8)]),
      report('r4', [figure('d', { value: 1, unit: 'lớp', subject: 'lớp bồi dưỡng' })]),
    ];
    const silent = gapsOf(reports).silent.map(({ indicator, offices }) => [indicator, offices.length]);
    expect(new Map(silent as [string, number][])).toEqual(
      new Map([
        ['Đảng viên mới kết nạp', 2],
        ['Hồ sơ đã thẩm định', 2],
      ]),
    );
    expect(gapsOf([reports[0]!]).silent).toEqual([]);
  });

  it('name blanks with their paragraph, the subject’s too', () => {
    const { blanks } = gapsOf([report('r1', [joined('a', 15)])]);
    expect(blanks.map(({ paragraphId }) => paragraphId)).toEqual(expect.arrayContaining(['subject', 'scope-3']));
    expect(blanks.map(({ label }) => label)).toContain('mốc thời gian giám sát');
  });

  it('name units without a confirmed report, and whether something came', () => {
    const units = [
      { office: 'a', name: 'A', reports: [] },
      { office: 'b', name: 'B', reports: [false] },
      { office: 'c', name: 'C', reports: [false, true] },
    ];
    expect(gapsOf([report('r1', [joined('a', 15)])], { units }).units).toEqual([
      { office: 'a', name: 'A', state: 'nothing' },
      { office: 'b', name: 'B', state: 'unconfirmed' },
    ]);
  });
});
