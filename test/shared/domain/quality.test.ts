import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, type DecisionAction, sealDecision } from '../../../shared/domain/decision.ts';
import { addTallies, NO_TALLY, tallyReview, wilson } from '../../../shared/domain/quality.ts';
import { reviewFindings } from '../../../shared/domain/review.ts';
import { NO_RULE } from '../../../shared/domain/review-policy.ts';
import { directiveFinding, figureFinding } from '../../support/findings.ts';

describe("Wilson's interval", () => {
  it.each([
    [0, 10, 0, 0.2775],
    [1, 10, 0.0179, 0.4042],
    [5, 100, 0.0215, 0.1118],
    [10, 10, 0.7225, 1],
  ])('of %i in %i is [%f, %f]', (cases, of, low, high) => {
    const measured = wilson(cases, of);
    expect(measured.low).toBeCloseTo(low, 3);
    expect(measured.high).toBeCloseTo(high, 3);
  });

  it('says nothing where nothing was measured', () => {
    expect(wilson(0, 0)).toEqual({ cases: 0, of: 0, rate: null, low: null, high: null });
  });

  it('always holds the rate, within 0 and 1, and narrows with more cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
        const cases = Math.round(of * share);
        const { low, high, rate } = wilson(cases, of);
        const wider = wilson(cases, of);
        const narrower = wilson(cases * 4, of * 4);
        expect(low!).toBeLessThanOrEqual(rate! + 1e-12);
        expect(high!).toBeGreaterThanOrEqual(rate! - 1e-12);
        expect(low!).toBeGreaterThanOrEqual(0);
        expect(high!).toBeLessThanOrEqual(1);
        expect(narrower.high! - narrower.low!).toBeLessThanOrEqual(wider.high! - wider.low!);
      }),
    );
  });
});

describe('the tally of a review', () => {
  const findings = [
    directiveFinding({ id: 'right' }),
    directiveFinding({ id: 'wrong' }),
    directiveFinding({ id: 'unseen' }),
    directiveFinding({ id: 'doubted', reasons: ['low-confidence'] }),
    figureFinding({ id: 'figure' }),
  ];
  const added = directiveFinding({ id: 'added', origin: 'reviewer' });
  const acts: readonly (readonly [string, DecisionAction])[] = [
    ['right', { type: 'confirm' }],
    ['wrong', { type: 'reject', reason: 'sai' }],
    ['doubted', { type: 'correct', value: { ...added.value, number: '1-CT/TU' } }],
    ['added', { type: 'add', finding: added }],
  ];
  const history: Decision[] = [];
  for (const [findingId, action] of acts)
    history.push(
      sealDecision(history, { documentId: 'x', findingId, action, by: 'ha', at: '2026-01-05T02:00:00Z', before: null }),
    );
  const rule = { ...NO_RULE, isSampled: ({ id }: { id: string }) => id === 'right' || id === 'wrong' };
  const reviewed = reviewFindings(findings, history, rule);
  const tally = tallyReview(reviewed);

  it('measures the sure by the audit, the doubted by all, and what was missed by what was added', () => {
    expect(tally.directive).toEqual({
      ...NO_TALLY,
      ...{ sampled: 2, sampledWrong: 1, doubted: 1, doubtedWrong: 1, found: 3, missed: 1 },
    });
    expect(tally.figure).toEqual({ ...NO_TALLY, found: 1 });
    expect(tally.date).toEqual(NO_TALLY);
  });

  it('counts apart what stands on pages that were looked through', () => {
    expect(tallyReview(reviewed, [1]).directive).toMatchObject({ foundOnChecked: 3, missedOnChecked: 1 });
    expect(tallyReview(reviewed, [2]).directive).toMatchObject({ foundOnChecked: 0, missedOnChecked: 0 });
  });

  it('adds up', () => {
    expect(addTallies(tally.directive, tally.figure).found).toBe(4);
  });
});
