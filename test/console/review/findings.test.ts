import { describe, expect, it } from 'vitest';
import { applyActs } from '../../../console/features/review/model/acts.ts';
import {
  countLooked,
  countStopsByPage,
  isStop,
  nextStop,
  sortFindings,
  waitsForOther,
} from '../../../console/features/review/model/findings.ts';
import { arrangeRows, focusableKeys, rowKey } from '../../../console/features/review/model/list-rows.ts';
import type { FindingResource } from '../../../shared/contracts/api-findings.ts';
import { date, directive, evidenceAt, figure } from '../finding-factory.ts';

const doubtful = { reasons: ['readings-differ' as const] };

describe('the order of findings', () => {
  it('is by kind, then as they stand in the document', () => {
    const findings = [
      figure('f'),
      directive('d2', { evidence: evidenceAt(2, 5) }),
      date('t'),
      directive('d1', { evidence: evidenceAt(1, 80) }),
      directive('d0', { evidence: evidenceAt(1, 3) }),
    ];
    expect(sortFindings(findings).map(({ id }) => id)).toEqual(['d0', 'd1', 'd2', 't', 'f']);
  });
});

describe('nextStop', () => {
  const sorted = [
    directive('a', doubtful),
    directive('b'),
    date('c', doubtful),
    figure('d', { ...doubtful, state: 'confirmed' }),
  ];

  it('passes over what is sure and what is decided', () => expect(nextStop(sorted, 'a')?.id).toBe('c'));
  it('goes round the end of the list', () => expect(nextStop(sorted, 'c')?.id).toBe('a'));
  it('begins with the first when nothing is focused', () => expect(nextStop(sorted, null)?.id).toBe('a'));
  it('is null when only the focused one is left', () => expect(nextStop([directive('a', doubtful)], 'a')).toBeNull());
});

describe('progress', () => {
  it('counts only what a person is asked about', () => {
    const findings = [directive('a', doubtful), directive('b'), date('c', { ...doubtful, state: 'rejected' })];
    expect(countLooked(findings)).toEqual({ looked: 1, total: 2 });
    expect([...countStopsByPage(findings)]).toEqual([[1, 1]]);
  });
});

describe('arrangeRows', () => {
  const findings = [
    directive('sure'),
    directive('asked', doubtful),
    directive('mine', { origin: 'reviewer', state: 'confirmed' }),
  ];

  it('folds what the machine is sure of below what a person is asked about', () => {
    const rows = arrangeRows(sortFindings(findings), new Set());
    expect(rows.map(rowKey)).toEqual([
      'heading:directive',
      'asked',
      'mine',
      'fold:directive',
      'heading:date',
      'none:date',
      'heading:figure',
      'none:figure',
    ]);
  });

  it('shows them when unfolded, and keeps the fold where it was', () => {
    const rows = arrangeRows(sortFindings(findings), new Set(['directive']));
    expect(rows.slice(3, 5).map(rowKey)).toEqual(['fold:directive', 'sure']);
    expect(focusableKeys(rows)).toEqual(['asked', 'mine', 'fold:directive', 'sure']);
  });

  it('never folds away a correction or a rejection', () => {
    const rows = arrangeRows(
      [directive('a', { state: 'corrected' }), directive('b', { state: 'rejected' })],
      new Set(),
    );
    expect(focusableKeys(rows)).toEqual(['a', 'b']);
  });
});

describe('a finding on which two persons must agree', () => {
  const voiceOf = (by: string, state: 'confirmed' | 'rejected') => ({
    ...{ by, at: '2026-01-05T02:00:00Z', state, value: directive('a').value, reason: null },
  });
  const half: FindingResource = directive('a', {
    ...{ ...doubtful, state: 'confirmed', agreement: 'one-of-two', voices: [voiceOf('hoa', 'confirmed')] },
  });
  const act = (finding: FindingResource, type: 'confirm' | 'undo', by: string) =>
    applyActs([finding], [{ act: { type, findingId: 'a' }, seen: finding }], by, '2026-01-05T03:00:00Z')[0]!;

  it('is a stop for whoever has not had a say, and waits for whoever has', () => {
    expect(isStop(half, 'binh')).toBe(true);
    expect(isStop(half, 'hoa')).toBe(false);
    expect(waitsForOther(half, 'hoa')).toBe(true);
    expect(waitsForOther(half, 'binh')).toBe(false);
  });

  it('is settled at once on the screen when the second says the same', () => {
    const agreed = act(half, 'confirm', 'binh');
    expect(agreed).toMatchObject({ agreement: 'agreed', state: 'confirmed' });
    expect(isStop(agreed, 'chi')).toBe(false);
  });

  it('goes to a third when the second differs', () => {
    const differs = act(
      { ...half, voices: [voiceOf('hoa', 'rejected')], state: 'rejected' } as FindingResource,
      'confirm',
      'binh',
    );
    expect(differs.agreement).toBe('differs');
    expect(isStop(differs, 'chi')).toBe(true);
    expect(waitsForOther(differs, 'binh')).toBe(true);
  });

  it("keeps another's voice when one's own is taken back", () => {
    const undone = act(act(half, 'confirm', 'binh'), 'undo', 'binh');
    expect(undone).toMatchObject({ agreement: 'one-of-two', state: 'confirmed', decision: { by: 'hoa' } });
    expect(act(half, 'undo', 'hoa')).toMatchObject({ agreement: 'none', state: 'open', voices: [] });
  });

  it('asks nobody about a sure one that was only confirmed', () => {
    expect(isStop({ ...half, reasons: [] }, 'binh')).toBe(false);
    expect(isStop({ ...half, reasons: [], state: 'rejected' }, 'binh')).toBe(true);
  });
});
