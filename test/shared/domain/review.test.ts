import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, type DecisionAction, findBrokenLink, sealDecision } from '../../../shared/domain/decision.ts';
import { ReviewError } from '../../../shared/domain/errors.ts';
import { checkAct, countFindings, openFindings, reviewFindings } from '../../../shared/domain/review.ts';
import { directiveFinding, figureFinding } from '../../support/findings.ts';

const FINDINGS = [directiveFinding({ reasons: ['has-warning'] }), figureFinding()];
const CORRECTED = { ...directiveFinding().value, number: '49-CT/TW' };

function historyOf(...acts: readonly (readonly [string | null, DecisionAction])[]): Decision[] {
  const history: Decision[] = [];
  for (const [findingId, action] of acts) {
    history.push(
      sealDecision(history, {
        documentId: 'doc',
        findingId,
        action,
        by: 'duyet',
        at: '2026-01-05T02:00:00.000Z',
        before: null,
      }),
    );
  }
  return history;
}

const stateOf = (id: string, history: readonly Decision[]) =>
  reviewFindings(FINDINGS, history).find(({ finding }) => finding.id === id);

describe('the standing of a finding', () => {
  it("is open with the machine's value before any decision", () => {
    expect(stateOf('d1', [])).toMatchObject({ state: 'open', value: FINDINGS[0]!.value, decision: null });
  });

  it("keeps the machine's value beside a correction", () => {
    const reviewed = stateOf('d1', historyOf(['d1', { type: 'correct', value: CORRECTED }]));
    expect(reviewed).toMatchObject({ state: 'corrected', value: CORRECTED });
    expect(reviewed!.finding.value).toEqual(directiveFinding().value);
  });

  it('returns to the state before, decision by decision, when acts are undone', () => {
    const acts = [
      ['d1', { type: 'correct', value: CORRECTED }],
      ['d1', { type: 'reject', reason: 'trùng' }],
      ['d1', { type: 'undo' }],
    ] as const;
    expect(stateOf('d1', historyOf(...acts))).toMatchObject({ state: 'corrected', value: CORRECTED });
    expect(stateOf('d1', historyOf(...acts, ['d1', { type: 'undo' }]))).toMatchObject({
      state: 'open',
      value: directiveFinding().value,
    });
  });

  it('keeps the corrected value when it is confirmed afterwards', () => {
    const history = historyOf(['d1', { type: 'correct', value: CORRECTED }], ['d1', { type: 'confirm' }]);
    expect(stateOf('d1', history)).toMatchObject({ state: 'corrected', value: CORRECTED });
  });

  it('lists a finding a reviewer added, and no longer once the addition is undone', () => {
    const added = figureFinding({ id: 'f9', origin: 'reviewer' });
    const history = historyOf(['f9', { type: 'add', finding: added }]);
    expect(stateOf('f9', history)).toMatchObject({ state: 'confirmed', value: added.value });
    expect(stateOf('f9', [...history, ...historyOf(['f9', { type: 'undo' }])])).toBeUndefined();
  });
});

describe('a review act', () => {
  const reviewed = reviewFindings(FINDINGS, []);
  it.each([
    ['on a finding that does not exist', 'x', { type: 'confirm' }, 'finding-unknown'],
    ['that undoes nothing', 'd1', { type: 'undo' }, 'nothing-to-undo'],
    ['that rejects without a reason', 'd1', { type: 'reject', reason: '  ' }, 'reason-required'],
    ['that adds what is there already', 'd1', { type: 'add', finding: FINDINGS[0]! }, 'already-decided'],
  ] as const)('%s is refused', (_what, id, action, code) => {
    expect(() => checkAct(reviewed, id, action, 'ha')).toThrow(expect.objectContaining({ name: 'ReviewError', code }));
    expect(() => checkAct(reviewed, id, action, 'ha')).toThrow(ReviewError);
  });
});

describe('counts of a review', () => {
  it('ask for a decision only where a reason asks for a person', () => {
    expect(openFindings(reviewFindings(FINDINGS, [])).map(({ finding }) => finding.id)).toEqual(['d1']);
    expect(openFindings(reviewFindings(FINDINGS, historyOf(['d1', { type: 'confirm' }])))).toEqual([]);
  });

  it('tell kinds, what needs a look and what was looked at', () => {
    const counts = countFindings(reviewFindings(FINDINGS, historyOf(['f1', { type: 'confirm' }])));
    expect(counts).toEqual({ directives: 1, dates: 0, figures: 1, needLook: 1, looked: 0, decided: 1 });
  });
});

describe('the chain of decisions', () => {
  const action = fc.oneof(
    fc.constant<DecisionAction>({ type: 'confirm' }),
    fc.constant<DecisionAction>({ type: 'undo' }),
    fc.string({ minLength: 1 }).map((reason): DecisionAction => ({ type: 'reject', reason })),
  );
  const histories = fc
    .array(fc.tuple(fc.constantFrom('d1', 'f1', null), action), { minLength: 1, maxLength: 12 })
    .map((acts) => historyOf(...acts));

  it('is whole as written, also after a trip through JSON', () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(findBrokenLink(JSON.parse(JSON.stringify(history)))).toBeNull();
      }),
    );
  });

  it('breaks at the decision that was changed, dropped or moved', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, pick) => {
        const index = pick % history.length;
        const changed = history.with(index, { ...history[index]!, by: 'ai-khac' });
        expect(findBrokenLink(changed)).toBe(index + 1);
        // A tail that is cut off cannot be seen from the chain alone; anything before it can.
        if (index < history.length - 1) expect(findBrokenLink(history.toSpliced(index, 1))).not.toBeNull();
      }),
    );
  });
});
