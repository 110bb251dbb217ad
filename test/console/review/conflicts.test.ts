import { describe, expect, it } from 'vitest';
import type { Act } from '../../../console/features/review/model/acts.ts';
import { findOtherDeciders, rebaseActs } from '../../../console/features/review/model/conflicts.ts';
import { directive } from '../finding-factory.ts';

const confirm = (findingId: string): Act => ({ type: 'confirm', findingId });
const undo = (findingId: string): Act => ({ type: 'undo', findingId });
const theirs = { state: 'rejected' as const, decision: { by: 'ha', at: '2026-03-09T01:00:00Z', reason: 'đọc sai' } };

describe('rebaseActs', () => {
  it('keeps acts on findings nobody else touched', () => {
    const pending = [{ act: confirm('a'), seen: directive('a') }];
    expect(rebaseActs(pending, [directive('a'), directive('b', theirs)])).toEqual({ safe: pending, conflicts: [] });
  });

  it('never overwrites what somebody else decided: it asks', () => {
    const pending = [
      { act: confirm('a'), seen: directive('a') },
      { act: confirm('b'), seen: directive('b') },
    ];
    const { safe, conflicts } = rebaseActs(pending, [directive('a', theirs), directive('b')]);
    expect(safe).toEqual([pending[1]]);
    expect(conflicts).toMatchObject([{ findingId: 'a', theirs: { state: 'rejected' }, mine: [confirm('a')] }]);
  });

  it('takes all my acts on one finding together, by what I saw before the first', () => {
    const pending = [
      { act: confirm('a'), seen: directive('a') },
      { act: undo('a'), seen: directive('a', { state: 'confirmed' }) },
    ];
    expect(rebaseActs(pending, [directive('a')]).safe).toHaveLength(2);
    expect(rebaseActs(pending, [directive('a', theirs)]).conflicts[0]?.mine).toEqual([confirm('a'), undo('a')]);
  });

  it('says so when the finding is gone', () => {
    expect(rebaseActs([{ act: confirm('a'), seen: directive('a') }], []).conflicts).toMatchObject([{ theirs: null }]);
  });

  it('lets additions through: they touch nothing of anybody', () => {
    const { value } = directive('a');
    const act: Act = { type: 'add', added: { kind: 'directive', value }, page: 1, offset: [0, 4] };
    expect(rebaseActs([{ act, seen: null }], [directive('a', theirs)]).safe).toHaveLength(1);
  });
});

describe('findOtherDeciders', () => {
  it('names who decided meanwhile, not me and not who decided before', () => {
    const old = { state: 'confirmed' as const, decision: { by: 'lan', at: '2026-03-08T00:00:00Z', reason: null } };
    const mine = { state: 'confirmed' as const, decision: { by: 'toi', at: '2026-03-09T00:00:00Z', reason: null } };
    const seen = [directive('a'), directive('b', old), directive('c')];
    const fresh = [directive('a', theirs), directive('b', old), directive('c', mine)];
    expect(findOtherDeciders(seen, fresh, 'toi')).toEqual(['ha']);
  });
});
