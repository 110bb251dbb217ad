import { describe, expect, it } from 'vitest';
import { type Decision, type DecisionAction, sealDecision } from '../../../shared/domain/decision.ts';
import type { FindingValue } from '../../../shared/domain/finding.ts';
import {
  checkAct,
  countFindings,
  openFindings,
  reviewAgain,
  reviewFindings,
  waitingFindings,
} from '../../../shared/domain/review.ts';
import { NO_RULE, type ReviewRule } from '../../../shared/domain/review-policy.ts';
import { directiveFinding, figureFinding } from '../../support/findings.ts';

const DOUBTED = directiveFinding({ reasons: ['low-confidence'] });
const SURE = directiveFinding({ id: 'd2' });
const OTHER_KIND = figureFinding({ reasons: ['low-confidence'] });
const FINDINGS = [DOUBTED, SURE, OTHER_KIND];
const TWO: ReviewRule = { ...NO_RULE, needsTwo: (kind) => kind === 'directive' };
const CORRECTED = { ...DOUBTED.value, number: '48-CT/TU' };
const CONFIRM: DecisionAction = { type: 'confirm' };
const CORRECT: DecisionAction = { type: 'correct', value: CORRECTED };
const REJECT: DecisionAction = { type: 'reject', reason: 'trùng' };
const UNDO: DecisionAction = { type: 'undo' };

/** Acts of people on one finding, each on the value that stood then. */
function decided(acts: readonly (readonly [by: string, action: DecisionAction])[], id = 'd1') {
  const history: Decision[] = [];
  for (const [by, action] of acts) {
    const before = standing(history, id).value as FindingValue;
    history.push(
      sealDecision(history, { documentId: 'x', findingId: id, action, by, at: '2026-01-05T02:00:00Z', before }),
    );
  }
  return { history, reviewed: reviewFindings(FINDINGS, history, TWO), finding: standing(history, id) };
}
const standing = (history: readonly Decision[], id: string) =>
  reviewFindings(FINDINGS, history, TWO).find(({ finding }) => finding.id === id)!;

describe('a finding on which two persons must agree', () => {
  it('waits for a second person after the first, and blocks the finish', () => {
    const { finding, reviewed } = decided([['ha', CONFIRM]]);
    expect(finding).toMatchObject({ state: 'confirmed', agreement: 'one-of-two' });
    expect(waitingFindings(reviewed).map(({ finding: { id } }) => id)).toEqual(['d1']);
    expect(countFindings(reviewed).waitingForSecond).toBe(1);
  });

  it('is not confirmed by one person twice', () => {
    expect(
      decided([
        ['ha', CONFIRM],
        ['ha', CONFIRM],
      ]).finding.agreement,
    ).toBe('one-of-two');
  });

  it('is confirmed when two say the same', () => {
    const { finding, reviewed } = decided([
      ['ha', CONFIRM],
      ['lan', CONFIRM],
    ]);
    expect(finding).toMatchObject({ state: 'confirmed', agreement: 'agreed', value: DOUBTED.value });
    expect(waitingFindings(reviewed)).toEqual([]);
  });

  it('stands corrected when the second confirms the correction of the first', () => {
    expect(
      decided([
        ['ha', CORRECT],
        ['lan', CONFIRM],
      ]).finding,
    ).toMatchObject({
      ...{ state: 'corrected', agreement: 'agreed', value: CORRECTED },
    });
  });

  it('goes to a third when two differ, and the third decides', () => {
    const acts = [
      ['ha', CONFIRM],
      ['lan', REJECT],
    ] as const;
    expect(decided(acts).finding).toMatchObject({ state: 'rejected', agreement: 'differs' });
    expect(waitingFindings(decided(acts).reviewed)).toHaveLength(1);
    expect(decided([...acts, ['chi', REJECT]]).finding).toMatchObject({ state: 'rejected', agreement: 'agreed' });
    expect(decided([...acts, ['chi', CONFIRM]]).finding).toMatchObject({ state: 'confirmed', agreement: 'agreed' });
  });

  it('is settled when one of two changes their mind', () => {
    expect(
      decided([
        ['ha', CONFIRM],
        ['lan', REJECT],
        ['ha', REJECT],
      ]).finding.agreement,
    ).toBe('agreed');
  });

  it('differs as long as nobody has more voices than the other', () => {
    const acts = [
      ['ha', CONFIRM],
      ['lan', REJECT],
      ['chi', CONFIRM],
      ['minh', REJECT],
    ] as const;
    expect(decided(acts).finding.agreement).toBe('differs');
  });

  it("loses one's own voice by an undo, not another's", () => {
    const { finding } = decided([
      ['ha', CONFIRM],
      ['lan', CONFIRM],
      ['ha', UNDO],
    ]);
    expect(finding.agreement).toBe('one-of-two');
    expect(finding.decisions.map(({ by }) => by)).toEqual(['lan']);
  });

  it('refuses to take back what somebody else said', () => {
    const { reviewed, finding } = decided([['ha', CONFIRM]]);
    expect(() => checkAct(reviewed, 'd1', UNDO, 'lan')).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }));
    expect(checkAct(reviewed, 'd1', UNDO, 'ha')).toEqual(finding.value);
  });

  it('asks for a second person on an added finding', () => {
    const added = directiveFinding({ id: 'd9', origin: 'reviewer' });
    const history = [
      sealDecision([], {
        ...{ documentId: 'x', findingId: 'd9', action: { type: 'add', finding: added }, by: 'ha' },
        ...{ at: '2026-01-05T02:00:00Z', before: null },
      }),
    ];
    expect(waitingFindings(reviewFindings(FINDINGS, history, TWO)).map(({ finding }) => finding.id)).toEqual(['d9']);
  });

  it('needs no second person where the machine was sure and somebody merely confirmed', () => {
    expect(waitingFindings(decided([['ha', CONFIRM]], 'd2').reviewed)).toEqual([]);
    expect(waitingFindings(decided([['ha', REJECT]], 'd2').reviewed)).toHaveLength(1);
  });
});

describe('a finding of another kind', () => {
  it('needs one person, and an undo takes back the last decision whoever made it', () => {
    const { finding } = decided(
      [
        ['ha', CONFIRM],
        ['lan', UNDO],
      ],
      'f1',
    );
    expect(finding).toMatchObject({ state: 'open', agreement: 'not-required' });
  });
});

describe('folding one finding alone', () => {
  it('gives what folding everything gives', () => {
    const { history, reviewed } = decided([
      ['ha', CONFIRM],
      ['lan', CORRECT],
      ['chi', CONFIRM],
    ]);
    const before = reviewFindings(FINDINGS, history.slice(0, -1), TWO);
    expect(reviewAgain(before, 'd1', history, TWO)).toEqual(reviewed);
    expect(openFindings(reviewed).map(({ finding }) => finding.id)).toEqual(['f1']);
  });
});
