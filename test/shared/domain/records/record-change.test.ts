import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../../../shared/domain/records/record.ts';
import { findBrokenChange, type RecordChange, sealChange } from '../../../../shared/domain/records/record-change.ts';
import { AT, changed, recordOf, TYPED } from '../../../support/records.ts';

function history(): { record: DocumentRecord; changes: RecordChange[] } {
  const first = changed(recordOf(), { typed: { note: TYPED('a'), issuer: TYPED('Ban') }, fileId: 'f1' });
  const second = changed(first.record, { typed: { note: TYPED('b') } });
  const third = changed(second.record, { hold: { reason: 'thanh tra', by: 'luu-tru', at: AT } }, 'hold');
  return { record: third.record, changes: [first.change, second.change, third.change] };
}

describe('the history of a record', () => {
  it('says of every change who, when, and what stood before and after, and nothing of what stayed', () => {
    const { changes } = history();
    expect(changes.map(({ version, act, by, before, after }) => ({ version, act, by, before, after }))).toEqual([
      {
        ...{ version: 1, act: 'edit', by: 'luu-tru' },
        before: { fileId: null, 'typed.issuer': null, 'typed.note': null },
        after: { fileId: 'f1', 'typed.issuer': 'Ban', 'typed.note': 'a' },
      },
      {
        ...{ version: 2, act: 'edit', by: 'luu-tru' },
        before: { 'typed.issuer': 'Ban', 'typed.note': 'a' },
        after: { 'typed.issuer': null, 'typed.note': 'b' },
      },
      expect.objectContaining({ act: 'hold', before: { hold: null } }),
    ]);
  });

  it('takes no note of an act that changes nothing', () => {
    const { record } = history();
    expect(sealChange(record, { ...record }, { act: 'edit', by: 'x', at: AT })).toBeNull();
  });

  it('is whole as written, and for a record nobody wrote', () => {
    const { record, changes } = history();
    expect(findBrokenChange(record, changes)).toBeNull();
    expect(findBrokenChange(recordOf(), [])).toBeNull();
    expect(findBrokenChange(undefined, [])).toBeNull();
  });

  it('names the version where a change was altered, dropped or made up', () => {
    const { record, changes } = history();
    const altered = changes.with(1, { ...changes[1]!, by: 'khac' });
    expect(findBrokenChange(record, altered)).toBe(2);
    expect(findBrokenChange(record, changes.toSpliced(0, 1))).toBe(2);
    expect(findBrokenChange(record, changes.slice(0, 2))).toBe(3);
    expect(findBrokenChange(undefined, changes)).toBe(3);
  });

  it('names a record that says something else than its history', () => {
    const { record, changes } = history();
    expect(findBrokenChange({ ...record, fileId: 'f2' }, changes)).toBe(3);
    expect(findBrokenChange({ ...record, hold: null }, changes)).toBe(3);
    expect(findBrokenChange(recordOf({ version: 1 }), [])).toBe(1);
  });
});
