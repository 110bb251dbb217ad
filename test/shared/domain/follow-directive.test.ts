import { describe, expect, it } from 'vitest';
import { sealDecision } from '../../../shared/domain/decision.ts';
import {
  citationsOf,
  commonest,
  datesCited,
  findItself,
  type ReadReport,
} from '../../../shared/domain/follow-directive.ts';
import { reviewFindings } from '../../../shared/domain/review.ts';
import { newDocument } from '../../contract/documents.ts';
import { directiveFinding } from '../../support/findings.ts';

const ASKED = { number: '49 ct tu', date: null };
const { value: VALUE } = directiveFinding();

function report(id: string, dates: readonly (string | null)[], own: Partial<typeof VALUE> = {}): ReadReport {
  const findings = dates.map((date, at) => directiveFinding({ id: `${id}-${at}`, value: { ...VALUE, date, ...own } }));
  const day = { number: `${id}-BC/HU`, type: 'BC', date: `2024-0${id.length}-01`, issuer: null, title: null };
  return { document: newDocument(id, { own: day }), reviewed: reviewFindings(findings, []), warnings: [] };
}

const idsOf = (reports: readonly ReadReport[], date: string | null) =>
  citationsOf(reports, { ...ASKED, date }).map(({ document }) => document.id);

describe('a directive followed through reports', () => {
  const reports = [report('aaa', ['2023-08-28']), report('b', ['2017-02-01']), report('cc', [null])];

  it('is cited by every report that gives its number, oldest first', () => {
    expect(idsOf(reports, null)).toEqual(['b', 'cc', 'aaa']);
  });

  it('is another one under another day; a place without a day may mean any of them', () => {
    expect(idsOf(reports, '2023-08-28')).toEqual(['cc', 'aaa']);
    expect(idsOf(reports, '2017-02-01')).toEqual(['b', 'cc']);
    expect(datesCited(reports, '49-CT/TU')).toEqual([
      { date: '2023-08-28', reports: 1 },
      { date: '2017-02-01', reports: 1 },
    ]);
  });

  it('is not cited by another number, nor where a person rejected it', () => {
    expect(idsOf([report('x', ['2023-08-28'], { number: '48-CT/TU' })], null)).toEqual([]);
    const finding = directiveFinding();
    const at = '2024-01-01T00:00:00.000Z';
    const act = { documentId: 'y', findingId: finding.id, by: 'hoa', at, before: null };
    const rejection = sealDecision([], { ...act, action: { type: 'reject', reason: 'không phải' } });
    const rejected = { ...report('y', []), reviewed: reviewFindings([finding], [rejection]) };
    expect(idsOf([rejected], null)).toEqual([]);
  });

  it('is told from the paper itself', () => {
    const own = { number: '49-CT/TU', type: 'CT', date: '2023-08-28', issuer: null, title: null };
    const itself = { ...report('zz', ['2023-08-28']), document: newDocument('zz', { own }) };
    expect(findItself([...reports, itself], ASKED)?.id).toBe('zz');
    expect(findItself([itself], { ...ASKED, date: '2017-02-01' })).toBeUndefined();
    expect(idsOf([itself], null)).toEqual([]);
  });

  it('is called what most places call it', () => {
    const others = [report('a', [null, null], { issuer: 'Tỉnh ủy' }), report('b', [null], { issuer: 'BTV Tỉnh ủy' })];
    expect(commonest(citationsOf(others, ASKED), 'issuer')).toEqual(['Tỉnh ủy', 'BTV Tỉnh ủy']);
  });
});
