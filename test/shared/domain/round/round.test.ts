import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../shared/domain/document.ts';
import { indicatorKey } from '../../../../shared/domain/draft/indicators.ts';
import { indicatorMatrix } from '../../../../shared/domain/round/indicator-matrix.ts';
import { proposeRound } from '../../../../shared/domain/round/propose-round.ts';
import { nextStatuses } from '../../../../shared/domain/round/round.ts';
import { unitProgress } from '../../../../shared/domain/round/unit-progress.ts';
import { confirmedReport, decided, documentOf, factsOf, type ReviewedReport } from '../../../support/drafts.ts';
import { directiveFinding, figureFinding } from '../../../support/findings.ts';
import { roundOf } from '../../../support/rounds.ts';

const report = (office: string, change: Partial<Document> = {}): Document => ({
  ...documentOf({ id: `d-${office}`, office, status: 'confirmed' }),
  ...change,
});
const statesOf = (reports: readonly Document[], today: string) =>
  unitProgress(roundOf(), reports, today).map(({ state, wasLate }) => [state, wasLate]);

describe('the units of a round', () => {
  it('are late the day after their own due day', () => {
    expect(statesOf([], '2026-01-10').map(([state]) => state)).toEqual(['waiting', 'waiting']);
    expect(statesOf([], '2026-01-11').map(([state]) => state)).toEqual(['waiting', 'late']);
    expect(statesOf([], '2026-01-16').map(([state]) => state)).toEqual(['late', 'late']);
  });

  it('are counted by the Vietnamese day their first report came', () => {
    const inTime = report('office-r2', { receivedAt: '2026-01-10T16:59:00.000Z', status: 'awaiting-review' });
    const late = report('office-r1', { receivedAt: '2026-01-15T17:00:00.000Z' });
    expect(statesOf([inTime, late], '2026-01-20')).toEqual([
      ['confirmed', true],
      ['received', false],
    ]);
  });

  it('stay in review while one of their reports does, and rejected papers do not count', () => {
    const open = report('office-r1', { id: 'second', status: 'in-review' });
    const refused = report('office-r2', { status: 'rejected' });
    expect(statesOf([report('office-r1'), open, refused], '2026-01-05').map(([state]) => state)).toEqual([
      'in-review',
      'waiting',
    ]);
  });

  it('move one step at a time', () => {
    expect([nextStatuses('preparing'), nextStatuses('drafting')]).toEqual([['collecting'], ['reviewing', 'submitted']]);
  });
});

describe('the matrix of a round', () => {
  const reports = [10, 11, 12, 13, 14, 900].map((amount, at) => factsOf(confirmedReport(`r${at}`, amount)));
  const asked = { subject: 'đảng viên mới kết nạp', unit: 'đảng viên', kind: 'count' } as const;

  it('has a row for every indicator of the outline, answered or not', () => {
    const outline = [
      { id: 'o1', label: 'Đảng viên mới', indicator: indicatorKey(asked) },
      { id: 'o2', label: 'Nhận xét chung', indicator: null },
      { id: 'o3', label: 'Chi bộ mới', indicator: 'chi bo moi|chi bo|count' },
    ];
    const rows = indicatorMatrix({ outline }, reports);
    expect(rows.map(({ label, cells }) => [label, cells.size])).toEqual([
      ['Đảng viên mới', 6],
      ['Chi bộ mới', 0],
    ]);
  });

  it('shows values far from the others', () => {
    const [row] = indicatorMatrix({ outline: [] }, reports);
    expect([...row!.cells].filter(([, { isOutlier }]) => isOutlier).map(([office]) => office)).toEqual(['office-r5']);
  });

  it('shows contradictions within one unit and leaves silent units out', () => {
    const twin = figureFinding({
      id: 'twin',
      value: { ...figureFinding().value, ...asked, value: 99, period: '2023' },
    });
    const base = confirmedReport('r1', 10);
    const both = decided({ ...base, findings: [...base.findings, twin] } as ReviewedReport, 'twin', {
      type: 'confirm',
    });
    const silent = factsOf({ ...confirmedReport('r2'), history: [] });
    const row = indicatorMatrix({ outline: [] }, [factsOf(both), silent]).find(
      ({ key }) => key === indicatorKey(asked),
    )!;
    expect(row.cells.get('office-r1')).toMatchObject({ isContradiction: true });
    expect(row.cells.has('office-r2')).toBe(false);
  });
});

describe('a round read from its founding decision', () => {
  const date = (id: string, edtf: string, kind: string) => ({
    ...figureFinding({ id }),
    kind: 'date',
    value: { edtf, kind, inferred: false },
  });
  const own = directiveFinding({
    id: 'own',
    value: { ...directiveFinding().value, number: '12-QĐ/BTCTU', typeName: 'Quyết định' },
  });
  const findings = [
    own,
    directiveFinding({ id: 'd1' }),
    directiveFinding({ id: 'd2' }),
    date('p', '2023-09/2024-08-30', 'interval'),
    date('l', '../2024-09-15', 'deadline'),
    date('x', '2024-01-01', 'day'),
  ] as ReviewedReport['findings'];
  const open: ReviewedReport = { id: 'dec', office: 'ban', status: 'confirmed', findings, history: [] };
  const confirmed = findings.reduce((one, { id }) => decided(one, id, { type: 'confirm' }), open);
  const quoteOf = (id: string) => {
    const { before, quote, after } = findings.find((one) => one.id === id)!.evidence;
    return `${before}${quote}${after}`.replace(/\s+/gu, ' ').trim();
  };
  const facts = (one: ReviewedReport) => ({ ...factsOf(one), name: '12-QĐ/BTCTU' });

  it('takes number, directives, period and deadline from confirmed findings', () => {
    expect(proposeRound(facts(confirmed))).toEqual({
      founding: {
        text: 'Quyết định số 12-QĐ/BTCTU, ngày 28/8/2023 của Ban Thường vụ Tỉnh ủy',
        source: { documentId: 'dec', findingId: 'own' },
      },
      directives: [
        {
          text: 'Chỉ thị số 49-CT/TU, ngày 28/8/2023 của Ban Thường vụ Tỉnh ủy',
          source: { documentId: 'dec', findingId: 'd1' },
        },
      ],
      periods: [
        {
          text: 'từ tháng 9/2023 đến ngày 30/8/2024',
          source: { documentId: 'dec', findingId: 'p' },
          ...{ quote: quoteOf('p'), page: 1 },
        },
      ],
      deadlines: [{ text: '2024-09-15', source: { documentId: 'dec', findingId: 'l' }, quote: quoteOf('l'), page: 1 }],
    });
  });

  it('proposes nothing of a decision nobody has confirmed', () => {
    expect(proposeRound(facts(open))).toEqual({ founding: null, directives: [], periods: [], deadlines: [] });
  });
});
