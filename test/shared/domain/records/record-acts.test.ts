import { describe, expect, it } from 'vitest';
import { type DocumentRecord, standingOf, stateOf } from '../../../../shared/domain/records/record.ts';
import {
  decideDisposal,
  editFile,
  editRecord,
  holdFile,
  holdRecord,
  liftFile,
  liftRecord,
  noteRemoval,
  proposeDisposal,
  withdrawDisposal,
} from '../../../../shared/domain/records/record-acts.ts';
import type { RecordRefusal } from '../../../../shared/domain/records/record-error.ts';
import { AT, fileOf, recordOf, TYPED } from '../../../support/records.ts';

const ACT = { by: 'luu-tru', at: AT };
const TODAY = '2026-01-05';
const filed = (change: Partial<DocumentRecord> = {}) => recordOf({ fileId: 'f1', ...change });
const propose = (record: DocumentRecord, file = fileOf()) =>
  proposeDisposal(record, standingOf(record, file, null), { ...ACT, reason: 'hết thời hạn', today: TODAY });
const WRITTEN = { number: '15-QĐ/TU', date: '2026-01-03', decidedBy: 'Thường trực Tỉnh ủy' };
const PROOF = {
  description: {} as never,
  content: { original: { key: 'incoming/a', size: 3, sha256: 'ab' }, artifacts: { count: 2, size: 9, sha256: 'cd' } },
};
const decide = (record: DocumentRecord, file = fileOf(), written = WRITTEN) =>
  decideDisposal(record, standingOf(record, file, null), { ...written, ...PROOF }, { ...ACT, today: TODAY });
const refusal = (code: RecordRefusal, detail = {}) => expect.objectContaining({ code, detail });

describe('where a record stands', () => {
  it('follows its file: term, end, level of access and hold', () => {
    expect(standingOf(filed(), fileOf(), '2001-01-01')).toEqual({
      ...{ state: 'active', access: 'open', retention: 5, due: '2020-12-31' },
    });
    const closed = fileOf({ typed: { access: TYPED('restricted') }, hold: { reason: 'x', ...ACT } });
    const own = filed({ retention: 'permanent', typed: { access: TYPED('conditional') } });
    expect(standingOf(own, closed, null)).toEqual({
      ...{ state: 'on-hold', access: 'restricted', retention: 'permanent', due: null },
    });
  });

  it('counts from its own date where it has no file, and from nothing while its file is open', () => {
    expect(standingOf(recordOf({ retention: 10 }), undefined, '2010-05-01').due).toBe('2020-12-31');
    expect(standingOf(filed(), fileOf({ typed: { retention: TYPED('5') } }), '2010-05-01').due).toBeNull();
    expect(standingOf(recordOf(), undefined, '2010-05-01').due).toBeNull();
  });
});

describe('editing a record', () => {
  it('keeps what is not mentioned', () => {
    const first = editRecord(recordOf(), { fields: { note: 'a' }, fileId: 'f1', retention: 5 }, ACT);
    const next = editRecord(first, { fields: { keywords: 'giám sát' } }, ACT);
    expect(next).toMatchObject({ fileId: 'f1', retention: 5, typed: { note: { value: 'a' } } });
    expect(editRecord(next, { fileId: null, retention: null }, ACT)).toMatchObject({ fileId: null, retention: null });
  });

  it('refuses a term there is not, and a file that ends before it begins', () => {
    expect(() => editRecord(recordOf(), { retention: 0 }, ACT)).toThrow(
      refusal('field-invalid', { field: 'retention' }),
    );
    const backwards = () => editFile(fileOf(), { start: '2016', end: '2015-12-31' }, ACT);
    expect(backwards).toThrow(refusal('field-invalid', { field: 'end' }));
    expect(editFile(fileOf(), { start: '2015-05', end: '2015' }, ACT).typed.start?.value).toBe('2015-05');
  });
});

describe('a hold', () => {
  it('needs a reason to be set and to be lifted, and is set once', () => {
    expect(() => holdRecord(recordOf(), ' ', ACT)).toThrow(refusal('reason-required'));
    const held = holdRecord(recordOf(), 'đang thanh tra', ACT);
    expect(stateOf(held, undefined)).toBe('on-hold');
    expect(() => holdRecord(held, 'lại', ACT)).toThrow(refusal('already-on-hold'));
    expect(() => liftRecord(held, '')).toThrow(refusal('reason-required'));
    expect(stateOf(liftRecord(held, 'thanh tra xong'), undefined)).toBe('active');
    expect(() => liftRecord(recordOf(), 'x')).toThrow(refusal('not-on-hold'));
    const file = holdFile(fileOf(), 'đang thanh tra', ACT);
    expect(liftFile(file, 'xong').hold).toBeNull();
    expect(() => liftFile(fileOf(), 'xong')).toThrow(refusal('not-on-hold'));
  });

  it('ends a proposal to dispose, which does not come back by itself', () => {
    const held = holdRecord(propose(filed()), 'đang thanh tra', ACT);
    expect(held.disposal).toBeNull();
    expect(() => decide(liftRecord(held, 'xong'))).toThrow(refusal('not-proposed'));
  });

  it('on the file stops proposal and decision of its documents', () => {
    const file = holdFile(fileOf(), 'đang thanh tra', ACT);
    expect(() => propose(filed(), file)).toThrow(refusal('on-hold'));
    expect(() => decide(propose(filed()), file)).toThrow(refusal('on-hold'));
  });
});

describe('disposal', () => {
  it('is proposed, withdrawn, and decided by a decision that keeps what it was', () => {
    const proposed = propose(filed());
    expect(stateOf(proposed, fileOf())).toBe('disposal-proposed');
    expect(() => propose(proposed)).toThrow(refusal('already-proposed'));
    expect(withdrawDisposal(proposed, 'nhầm').disposal).toBeNull();
    const done = decide(proposed);
    expect(stateOf(done, fileOf())).toBe('disposed');
    expect(done.disposal?.decision).toMatchObject({
      ...WRITTEN,
      ...PROOF,
      retention: 5,
      due: '2020-12-31',
      removedAt: null,
    });
    expect(noteRemoval(done, AT).disposal?.decision?.removedAt).toBe(AT);
  });

  it.each([
    ['a term that is not over', filed({ retention: 20 }), 'term-running', { due: '2035-12-31' }],
    ['a permanent record', filed({ retention: 'permanent' }), 'permanent', {}],
    ['a record without a term', recordOf(), 'no-term', {}],
    ['a record on hold', filed({ hold: { reason: 'x', ...ACT } }), 'on-hold', {}],
  ] as const)('is refused for %s', (_why, record, code, detail) => {
    const file = record.fileId ? fileOf() : undefined;
    const standing = standingOf(record, file, null);
    const act = { ...ACT, reason: 'x', today: TODAY };
    expect(() => proposeDisposal(record, standing, act)).toThrow(refusal(code, detail));
    // Also where it had been proposed before things changed.
    const proposed = { ...record, disposal: { proposed: { ...ACT, reason: 'x' }, decision: null } };
    expect(() => decideDisposal(proposed, standing, { ...WRITTEN, ...PROOF }, { ...ACT, today: TODAY })).toThrow(
      refusal(code, detail),
    );
  });

  it('is refused without a proposal, and by a decision that does not say its number, day or author', () => {
    expect(() => decide(filed())).toThrow(refusal('not-proposed'));
    const incomplete = (change: object) => () => decide(propose(filed()), fileOf(), { ...WRITTEN, ...change });
    expect(incomplete({ number: ' ' })).toThrow(refusal('decision-incomplete', { field: 'number' }));
    expect(incomplete({ date: '2026-02-30' })).toThrow(refusal('decision-incomplete', { field: 'date' }));
    expect(incomplete({ date: '2026-01-06' })).toThrow(refusal('decision-incomplete', { field: 'date' }));
    expect(incomplete({ decidedBy: '' })).toThrow(refusal('decision-incomplete', { field: 'decidedBy' }));
  });

  it('closes the record for good', () => {
    const done = decide(propose(filed()));
    for (const act of [
      () => editRecord(done, { fields: { note: 'x' } }, ACT),
      () => holdRecord(done, 'x', ACT),
      () => withdrawDisposal(done, 'x'),
      () => propose(done),
      () => decide(done),
    ])
      expect(act).toThrow(refusal('disposed'));
  });
});
