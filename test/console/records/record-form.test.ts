import { describe, expect, it } from 'vitest';
import { readRecordFilter, toRequest, writeRecordFilter } from '../../../console/features/records/record-filter.ts';
import {
  countEdits,
  sentFields,
  shownValue,
  storedValue,
  withEdit,
  withoutSaved,
  wrongFields,
} from '../../../console/features/records/record-form.ts';
import { DOCUMENT_FIELDS } from '../../../shared/domain/records/fields.ts';

const field = (name: string) => DOCUMENT_FIELDS.find((one) => one.name === name)!;
const saved = (value: string) => ({ value, source: { kind: 'system' as const } });

describe('the form of a record', () => {
  it('shows days first and stores them year first, as far as they are known', () => {
    for (const [stored, shown] of [
      ['2024-09-12', '12/09/2024'],
      ['2024-09', '09/2024'],
      ['2024', '2024'],
    ] as const) {
      expect(shownValue(stored, 'day')).toBe(shown);
      expect(storedValue(shown, 'day')).toBe(stored);
    }
    expect(storedValue(' 1/2/2024 ', 'day')).toBe('2024-02-01');
  });

  it.each(['31/02/2024', 'quý I/2024', 'từ 2023 đến 2024', 'đến 2025', 'hôm qua'])('takes "%s" for no day', (typed) =>
    expect(storedValue(typed, 'day')).toBeUndefined(),
  );

  it('counts an edit back to what is saved as none', () => {
    const edits = withEdit({}, field('issuer'), saved('Ban Tổ chức'), 'Ban');
    expect(edits).toEqual({ issuer: 'Ban' });
    expect(withEdit(edits, field('issuer'), saved('Ban Tổ chức'), 'Ban Tổ chức ')).toEqual({});
    expect(withEdit({}, field('date'), saved('2024-09-12'), '12/9/2024')).toEqual({});
    expect(withEdit({}, field('note'), null, '')).toEqual({});
  });

  it('names what cannot be read, and sends the rest as it is stored', () => {
    const edits = { date: '30/2/2024', orderInFile: 'hai', note: ' x ', issuer: null };
    expect(wrongFields(DOCUMENT_FIELDS, edits)).toEqual(['orderInFile', 'date']);
    const right = { date: '1/3/2024', orderInFile: '2', note: ' x ', issuer: null };
    expect(sentFields(DOCUMENT_FIELDS, right)).toEqual({ ...right, date: '2024-03-01', note: 'x' });
  });

  it('forgets a file and a term that are saved by now', () => {
    const edits = { fields: { note: 'x' }, fileId: 'f1', retention: 5 as const };
    expect(withoutSaved(edits, { fileId: 'f1', retention: null })).toEqual({ fields: { note: 'x' }, retention: 5 });
    expect(countEdits(withoutSaved(edits, { fileId: null, retention: 5 }))).toBe(2);
    expect(countEdits(withoutSaved({ fields: {}, fileId: null }, { fileId: null, retention: null }))).toBe(0);
  });
});

describe('the address of the list of records', () => {
  it('keeps every filter, and ignores what it says wrongly', () => {
    const filter = { view: 'due', file: 'f1', access: 'restricted', text: '412' } as const;
    expect(readRecordFilter(writeRecordFilter(filter))).toEqual(filter);
    const all = { view: 'all', file: '', access: '', text: '' } as const;
    expect(writeRecordFilter(all).toString()).toBe('');
    expect(readRecordFilter(new URLSearchParams('xem=x&che-do=y'))).toEqual(all);
  });

  it('asks the door for what it shows', () => {
    const all = { view: 'all', file: '', access: '', text: '' } as const;
    expect(toRequest({ ...all, view: 'incomplete' }, null).toString()).toBe('limit=50&incomplete=1');
    expect(toRequest({ ...all, view: 'due' }, 'c').toString()).toBe('limit=50&due=1&cursor=c');
    expect(toRequest({ ...all, view: 'on-hold', access: 'open' }, null).get('state')).toBe('on-hold');
  });
});
