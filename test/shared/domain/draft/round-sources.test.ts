import { describe, expect, it } from 'vitest';
import { allPieces, type Draft } from '../../../../shared/domain/draft/draft.ts';
import { proposeDraft } from '../../../../shared/domain/draft/propose-draft.ts';
import { roundSources } from '../../../../shared/domain/draft/round-sources.ts';
import { confirmAll, confirmedReport, factsOf, PARTY_TEMPLATE } from '../../../support/drafts.ts';
import { directiveFinding } from '../../../support/findings.ts';

const DECISION = factsOf(
  confirmAll({
    ...{ id: 'qd', office: 'ban-to-chuc', status: 'confirmed', history: [] },
    findings: [
      directiveFinding({ id: 'qd-own' }),
      directiveFinding({ id: 'qd-other', value: { ...directiveFinding().value, number: '28-CTr/TU' } }),
    ],
  }),
);
const REPORTS = [factsOf(confirmedReport('r1')), factsOf(confirmedReport('r2', 23))];
const ROUND = { founding: null, directives: [], period: null };
const value = (text: string, findingId: string | null = null) => ({
  text,
  source: findingId === null ? null : { documentId: 'qd', findingId },
});

describe('what of a round may stand in its drafts', () => {
  it('is a source that is confirmed; others are left out, not refused', () => {
    const founding = value('Quyết định', 'qd-own');
    expect(roundSources({ ...ROUND, founding }, [DECISION, ...REPORTS]).founding).toEqual(founding.source);
    expect(roundSources({ ...ROUND, founding }, REPORTS).founding).toBeNull();
  });

  it('is a typed directive where a report cites it with number and day', () => {
    const { number } = directiveFinding().value;
    const text = `Chỉ thị số ${number}, ngày 28/8/2023 của Ban Thường vụ`;
    const found = roundSources({ ...ROUND, directives: [value(text)] }, REPORTS);
    expect(found.directives).toEqual([{ documentId: 'r1', findingId: 'r1-d' }]);
    const misses = [`Chỉ thị số 1${number}, ngày 28/8/2023`, `Chỉ thị số ${number}, ngày 29/8/2023`];
    for (const other of misses)
      expect(roundSources({ ...ROUND, directives: [value(other)] }, REPORTS).directives).toEqual([]);
  });

  it('is none of several directives while one of them is not confirmed', () => {
    const two = [value('a', 'qd-own'), value('Nghị quyết chưa ai trích dẫn')];
    expect(roundSources({ ...ROUND, directives: two }, [DECISION]).directives).toEqual([]);
    expect(roundSources(ROUND, [DECISION]).directives).toBeNull();
  });
});

describe('a draft for a round', () => {
  const make = (change: Partial<Parameters<typeof proposeDraft>[0]>): Draft =>
    proposeDraft({
      ...{ id: 'd1', template: PARTY_TEMPLATE, title: 'Kết luận', reports: REPORTS, roundId: 'ro1' },
      ...{ founding: null, directives: null, period: null, by: 'soan', at: '2026-01-06T02:00:00.000Z' },
      ...change,
    });
  const own = { documentId: 'qd', findingId: 'qd-own' };
  const other = { documentId: 'qd', findingId: 'qd-other' };

  it('binds the founding decision, which is no report of its units', () => {
    const draft = make({ sources: [DECISION], founding: own, units: ['Xã A', 'Xã B'] });
    expect(draft.reports).toEqual(['r1', 'r2', 'qd']);
    const texts = allPieces(draft).flatMap((piece) => (piece.type === 'text' ? [piece.text] : []));
    expect(texts).toContain('Xã A; Xã B');
    expect(texts.join('')).not.toContain('Đơn vị qd');
  });

  it('names every directive that was supervised, and leaves a blank where they may not be named', () => {
    const fields = (draft: Draft) => draft.head.subject.filter(({ type }) => type === 'field').length;
    expect(fields(make({ sources: [DECISION], directives: [own, other] }))).toBe(2);
    expect(fields(make({ directives: [] }))).toBe(0);
    expect(make({ directives: [] }).head.subject).toContainEqual(expect.objectContaining({ type: 'blank' }));
  });

  it('for one unit says whom it is for', () => {
    const draft = make({ unit: 'xa-a', units: ['Xã A'] });
    expect([draft.unit, draft.head.subject.at(-1)]).toEqual(['xa-a', { type: 'text', text: ' đối với Xã A' }]);
  });

  it('is refused with what awaits when a fact named for it is not confirmed', () => {
    expect(() => make({ founding: own })).toThrow(/unconfirmed/u);
  });
});
