import { describe, expect, it } from 'vitest';
import { readId } from '../../../console/features/admin/read-id.ts';
import {
  HISTORY_GROUPS,
  historyQuery,
  readHistoryFilter,
  writeHistoryFilter,
} from '../../../console/features/upload/history-filter.ts';

describe('the filter of the upload history', () => {
  it('is the same after a walk through the address', () => {
    for (const group of HISTORY_GROUPS) {
      for (const text of ['', 'báo cáo quý III']) {
        expect(readHistoryFilter(writeHistoryFilter({ group, text }))).toEqual({ group, text });
      }
    }
  });

  it('takes the shortest address and ignores what it does not know', () => {
    expect(writeHistoryFilter({ group: 'all', text: '' }).toString()).toBe('');
    expect(readHistoryFilter(new URLSearchParams('tinh-trang=la&loc=x'))).toEqual({ group: 'all', text: 'x' });
  });

  it('asks for every state in exactly one group besides all', () => {
    const statuses = HISTORY_GROUPS.filter((group) => group !== 'all').flatMap(
      (group) => historyQuery({ group, text: '' }).statuses,
    );
    expect(statuses).toHaveLength(9);
    expect(new Set(statuses).size).toBe(9);
  });
});

describe('a typed user name', () => {
  it.each(['le-dau', 'le.van.minh', 'a1', ' duyet '])('"%s" is one', (typed) =>
    expect(readId(typed)).toBe(typed.trim()),
  );
  it.each(['', 'a', 'Lê', 'LE', '-le', 'le-', 'le dau', 'le/dau', 'x'.repeat(65)])('"%s" is none', (typed) =>
    expect(readId(typed)).toBeNull(),
  );
});
