import { describe, expect, it } from 'vitest';
import { type Act, applyActs } from '../../../console/features/review/model/acts.ts';
import { sortFindings } from '../../../console/features/review/model/findings.ts';
import { arrangeRows } from '../../../console/features/review/model/list-rows.ts';
import {
  confirmFocused,
  confirmSure,
  moveFocus,
  type ReviewContext,
  rejectFocused,
  takeLikely,
  takeReading,
  undoLast,
} from '../../../console/features/review/model/review-acts.ts';
import { FIRST_VIEW, type ReviewAction, reduceView } from '../../../console/features/review/model/review-state.ts';
import type { FindingResource } from '../../../shared/contracts/api-findings.ts';
import { date, directive } from '../finding-factory.ts';

const doubtful = { reasons: ['readings-differ' as const] };

/** A desk without a server: acts are applied at once. */
function openDesk(first: readonly FindingResource[], focused: string | null, change: Partial<ReviewContext> = {}) {
  let findings: readonly FindingResource[] = sortFindings(first);
  let view = { ...FIRST_VIEW, focused };
  const acts: Act[] = [];
  const undo: (readonly string[])[] = [];
  const said: string[] = [];
  const context = (): ReviewContext => ({
    findings,
    rows: arrangeRows(findings, view.unfolded),
    focused: findings.find(({ id }) => id === view.focused) ?? null,
    view,
    warnings: [],
    canDecide: true,
    me: 'duyet',
    dispatch: (action: ReviewAction) => {
      view = reduceView(view, action);
    },
    enqueue: (sent) => {
      acts.push(...sent);
      findings = applyActs(
        findings,
        sent.map((act) => ({ act, seen: null })),
        'duyet',
        '2026-03-09T00:00:00Z',
      );
    },
    remember: (ids) => undo.push(ids),
    recall: () => undo.pop(),
    announce: (what, { kind }) => said.push(`${what} ${kind}`),
    ...change,
  });
  return { context, acts, said, view: () => view, findings: () => findings };
}

describe('Enter', () => {
  it('confirms and goes to the next finding that needs a person', () => {
    const desk = openDesk([directive('a', doubtful), directive('sure'), date('c', doubtful)], 'a');
    confirmFocused(desk.context());
    expect(desk.acts).toEqual([{ type: 'confirm', findingId: 'a' }]);
    expect(desk.view().focused).toBe('c');
    expect(desk.said).toEqual(['confirm directive']);
  });

  it('clears a report in one key a finding and then rests', () => {
    const ids = Array.from({ length: 100 }, (_, index) => `f${index}`);
    const desk = openDesk(
      ids.map((id) => date(id, doubtful)),
      'f0',
    );
    for (const _ of ids) confirmFocused(desk.context());
    expect(new Set(desk.acts.map((act) => act.type === 'confirm' && act.findingId))).toEqual(new Set(ids));
    expect(desk.view().focused).toBeNull();
  });

  it('only moves on from what is decided already', () => {
    const desk = openDesk([directive('a', { ...doubtful, state: 'rejected' }), date('c', doubtful)], 'a');
    confirmFocused(desk.context());
    expect(desk.acts).toEqual([]);
    expect(desk.view().focused).toBe('c');
  });

  it('decides nothing for who may only read', () => {
    const desk = openDesk([directive('a', doubtful)], 'a', { canDecide: false });
    confirmFocused(desk.context());
    rejectFocused(desk.context(), 'không');
    expect(desk.acts).toEqual([]);
  });
});

describe('1, 2, 3', () => {
  const other = { ...directive('x').value, number: '26-CTr/TU' };
  const finding = directive('a', {
    ...doubtful,
    alternatives: [{ value: other, quote: '26-CTr/TU', source: 'second' }],
  });

  it('confirm the reading that stands', () => {
    const desk = openDesk([finding], 'a');
    takeReading(desk.context(), 1);
    expect(desk.acts).toEqual([{ type: 'confirm', findingId: 'a' }]);
  });

  it('correct to another reading; the proposal is kept', () => {
    const desk = openDesk([finding], 'a');
    takeReading(desk.context(), 2);
    expect(desk.acts).toEqual([{ type: 'correct', findingId: 'a', corrected: { kind: 'directive', value: other } }]);
    expect(desk.findings()[0]).toMatchObject({ value: other, proposed: finding.proposed, state: 'corrected' });
  });

  it('do nothing where there is no such reading', () => {
    const desk = openDesk([finding], 'a');
    takeReading(desk.context(), 3);
    expect(desk.acts).toEqual([]);
    expect(desk.view().focused).toBe('a');
  });
});

describe('U', () => {
  it('takes back the last act, whatever it was, and returns to it', () => {
    const desk = openDesk([directive('a', doubtful), date('c', doubtful)], 'a');
    confirmFocused(desk.context());
    rejectFocused(desk.context(), 'đọc sai');
    undoLast(desk.context());
    expect(desk.view().focused).toBe('c');
    undoLast(desk.context());
    expect(desk.view().focused).toBe('a');
    expect(desk.findings().every(({ state }) => state === 'open')).toBe(true);
  });

  it('takes back a bulk confirmation with one key', () => {
    const desk = openDesk([directive('a'), date('c')], null);
    expect(confirmSure(desk.context())).toBe(2);
    undoLast(desk.context());
    expect(desk.findings().every(({ state }) => state === 'open')).toBe(true);
  });

  it('takes back the decision on the focused finding when nothing was done here', () => {
    const desk = openDesk([directive('a', { ...doubtful, state: 'confirmed' })], 'a');
    undoLast(desk.context());
    expect(desk.acts).toEqual([{ type: 'undo', findingId: 'a' }]);
  });
});

describe('the list', () => {
  it('never lets a bulk confirmation touch what needs a person', () => {
    const desk = openDesk([directive('a', doubtful), directive('b'), date('c')], 'a');
    expect(confirmSure(desk.context())).toBe(2);
    expect(desk.acts.map((act) => act.type === 'confirm' && act.findingId)).toEqual(['b', 'c']);
  });

  it('is walked by Tab from finding to finding, by the arrows over the folds too, and stops at its ends', () => {
    const desk = openDesk([directive('a', doubtful), directive('sure'), date('c', doubtful)], 'a');
    moveFocus(desk.context(), 1, false);
    expect(desk.view().focused).toBe('c');
    moveFocus(desk.context(), 1, false);
    expect(desk.view().focused).toBe('c');
    moveFocus(desk.context(), -1, true);
    expect(desk.view().focused).toBe('fold:directive');
    confirmFocused(desk.context());
    expect(desk.view().unfolded.has('directive')).toBe(true);
  });

  it('offers the likely truth of a warning for editing, never as a fact', () => {
    const warning = {
      code: 'w',
      page: 1,
      offset: [0, 9] as [number, number],
      message: { vi: '', en: '' },
      likely: '38-KL/TW',
      findings: ['a'],
    };
    const desk = openDesk([directive('a', doubtful)], 'a', { warnings: [warning] });
    takeLikely(desk.context());
    expect(desk.acts).toEqual([]);
    expect(desk.view().mode).toEqual({ name: 'edit', prefill: '38-KL/TW' });
  });
});
