import { type DocumentRecord, type FileRecord, newRecord } from '../../shared/domain/records/record.ts';
import { type RecordAct, type RecordChange, sealChange } from '../../shared/domain/records/record-change.ts';

export const AT = '2026-01-05T02:00:00.000Z';
export const TYPED = (value: string) => ({ value, by: 'luu-tru', at: AT });

/** A record nobody has written yet. */
export const recordOf = (change: Partial<DocumentRecord> = {}): DocumentRecord => ({ ...newRecord('r1'), ...change });

export const fileOf = (change: Partial<FileRecord> = {}): FileRecord => ({
  ...{ id: 'f1', version: 0, chain: '', hold: null },
  typed: { title: TYPED('Hồ sơ giám sát năm 2015'), end: TYPED('2015'), retention: TYPED('5') },
  ...change,
});

/** One change of a record, sealed onto its chain. */
export function changed<R extends DocumentRecord | FileRecord>(
  before: R,
  change: Partial<R>,
  act: RecordAct = 'edit',
): { readonly record: R; readonly change: RecordChange } {
  const sealed = sealChange(before, { ...before, ...change }, { act, by: 'luu-tru', at: AT });
  if (!sealed) throw new Error('nothing was changed');
  return sealed;
}
