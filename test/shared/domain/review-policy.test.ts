import { describe, expect, it } from 'vitest';
import { countFindings, reviewFindings } from '../../../shared/domain/review.ts';
import { policyOf, ruleOf } from '../../../shared/domain/review-policy.ts';
import { directiveFinding } from '../../support/findings.ts';

const FINDINGS = Array.from({ length: 2000 }, (_, index) => directiveFinding({ id: `d${index}` }));
const document = (auditShare: number, sha256 = 'ab12') => ({
  ...{ id: 'x', sha256, policy: { auditShare, twoPersonKinds: [] } },
});
const sampled = (auditShare: number, sha256?: string) =>
  FINDINGS.filter(ruleOf(document(auditShare, sha256)).isSampled).map(({ id }) => id);

describe('the blind audit', () => {
  it('draws about the share that was asked for, all of it and nothing of it at the ends', () => {
    expect(sampled(0)).toEqual([]);
    expect(sampled(1)).toHaveLength(FINDINGS.length);
    expect(sampled(0.1).length).toBeGreaterThan(150);
    expect(sampled(0.1).length).toBeLessThan(250);
  });

  it('draws the same lots again, others for another file, and only more for a larger share', () => {
    expect(sampled(0.1)).toEqual(sampled(0.1));
    expect(sampled(0.1)).not.toEqual(sampled(0.1, 'cd34'));
    const larger = new Set(sampled(0.3));
    expect(sampled(0.1).filter((id) => !larger.has(id))).toEqual([]);
  });

  it('never draws what a person is asked about anyway, nor what a person added', () => {
    const { isSampled } = ruleOf(document(1));
    expect(isSampled(directiveFinding({ reasons: ['handwritten'] }))).toBe(false);
    expect(isSampled(directiveFinding({ origin: 'reviewer' }))).toBe(false);
  });

  it('counts what it draws among what needs a look', () => {
    const reviewed = reviewFindings(FINDINGS, [], ruleOf(document(0.1)));
    expect(countFindings(reviewed).needLook).toBe(sampled(0.1).length);
  });

  it('asks nothing of a report that was read before there was a policy', () => {
    expect(FINDINGS.some(ruleOf({ id: 'x', sha256: null }).isSampled)).toBe(false);
    expect(ruleOf({ id: 'x', sha256: null }).needsTwo('directive')).toBe(false);
  });
});

describe('the policy of a report', () => {
  const policy = { auditShare: 0.1, pageShare: 0, twoPersonOffices: ['a'], twoPersonKinds: ['figure'] as const };
  const report = (office: string, pageCount = 200) => ({ office, id: 'x', sha256: 'ab12', pageCount });

  it('draws the pages to be looked through, the same ones again', () => {
    const pagesOf = (pageShare: number) => policyOf({ ...policy, pageShare }, report('a')).auditedPages;
    expect(pagesOf(0)).toBeUndefined();
    expect(pagesOf(1)).toHaveLength(200);
    expect(pagesOf(0.2)).toEqual(pagesOf(0.2));
    expect(pagesOf(0.2)!.length).toBeGreaterThan(20);
    expect(pagesOf(0.2)!.length).toBeLessThan(60);
  });

  it('asks for two persons on every kind of an office that is named, else on the kinds that are named', () => {
    expect(policyOf(policy, report('a')).twoPersonKinds).toEqual(['directive', 'date', 'figure']);
    expect(policyOf(policy, report('b')).twoPersonKinds).toEqual(['figure']);
  });
});
