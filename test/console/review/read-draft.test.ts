import { describe, expect, it } from 'vitest';
import { type Draft, toDraft, withMainText } from '../../../console/features/review/model/draft.ts';
import { type ReadText, readDraft } from '../../../console/features/review/model/read-draft.ts';
import { suggestDraft, suggestKind } from '../../../console/features/review/model/suggest-draft.ts';
import { extractMentions } from '../../../shared/extraction/index.ts';
import { date, directive, figure } from '../finding-factory.ts';

const read: ReadText = (text) => extractMentions([{ page: 1, text, words: [] }], {});
const saved = (draft: Draft) => {
  const reading = readDraft(draft, read);
  return reading.isValid ? reading.typed.value : reading.errors;
};

describe('a draft', () => {
  it.each([
    ['a directive', directive('d')],
    ['a day', date('t')],
    ['a period', date('t', { value: { edtf: '2021/2025', kind: 'period', inferred: false } })],
    ['a deadline', date('t', { value: { edtf: '../2023-12-14', kind: 'deadline', inferred: false } })],
    ['a quarter', date('t', { value: { edtf: '2023-36', kind: 'quarter', inferred: false } })],
    ['days of a list', date('t', { value: { edtf: '{2019-12-03,2019-12-04}', kind: 'list', inferred: true } })],
    ['a recurrence', date('t', { value: { edtf: 'P6M', kind: 'duration', inferred: false } })],
    [
      'a recurrence of no usual shape',
      date('t', { value: { edtf: 'R/2023/P6M', kind: 'recurrence', inferred: false } }),
    ],
    ['a share with three decimals', figure('f', { value: { ...figure('f').value, value: 1.234, unit: '%' } })],
    ['a count', figure('f')],
    [
      'a ratio',
      figure('f', { value: { ...figure('f').value, value: 21, of: 25, kind: 'ratio', period: '2023-01/2023-09' } }),
    ],
    [
      'a change',
      figure('f', {
        value: { ...figure('f').value, kind: 'change', base: 'cùng kỳ', qualifier: 'more-than', max: 1.5, value: 1.25 },
      }),
    ],
  ])('of %s that nobody touches is the same value again', (_what, finding) => {
    expect(saved(toDraft(finding))).toEqual(finding.value);
  });
});

describe('a typed directive', () => {
  const draft = toDraft(directive('d')) as Extract<Draft, { kind: 'directive' }>;

  it('is normalised by the recognisers that read the paper', () => {
    expect(saved({ ...draft, number: '26 - Ctr / TU' })).toMatchObject({
      number: '26-CTr/TU',
      type: 'CTr',
      system: 'party',
    });
    expect(saved({ ...draft, number: '1157/QĐ-UBND', typeName: 'Quyết định' })).toMatchObject({
      number: '1157/QĐ-UBND',
      type: 'QĐ',
      system: 'state',
    });
  });

  it('refuses days that do not exist and says in which field', () => {
    expect(saved({ ...draft, date: '31/02/2022' })).toEqual({ date: 'day' });
    expect(saved({ ...draft, date: '' })).toMatchObject({ date: null });
  });

  it('needs a number or a type', () => {
    expect(saved({ ...draft, number: ' ', typeName: '' })).toEqual({ number: 'directive' });
  });

  it('takes a likely truth into the field it belongs to', () => {
    expect(withMainText(draft, '38-KL/TW')).toMatchObject({ number: '38-KL/TW' });
    expect(withMainText(draft, '2022-11-08')).toMatchObject({ date: '08/11/2022', number: '28-CTr/TU' });
  });
});

describe('a typed date', () => {
  const draft = toDraft(date('t')) as Extract<Draft, { kind: 'date' }>;

  it('changes the kind that only names its shape', () => {
    expect(saved({ ...draft, when: '11/2022' })).toMatchObject({ edtf: '2022-11', kind: 'month' });
    expect(saved({ ...draft, when: '2022', dateKind: 'target' })).toMatchObject({ edtf: '2022', kind: 'target' });
  });

  it('refuses what it cannot read', () => {
    expect(saved({ ...draft, when: 'hôm nọ' })).toEqual({ when: 'when' });
    expect(saved({ ...draft, when: '' })).toEqual({ when: 'required' });
  });
});

describe('a typed figure', () => {
  const draft = toDraft(figure('f')) as Extract<Draft, { kind: 'figure' }>;

  it('refuses a number that can be read in two ways', () => {
    expect(saved({ ...draft, value: '1,200' })).toEqual({ value: 'ambiguousNumber' });
    expect(saved({ ...draft, value: '' })).toEqual({ value: 'required' });
    expect(saved({ ...draft, value: 'nhiều' })).toEqual({ value: 'number' });
  });

  it('refuses a part of nothing', () => {
    expect(saved({ ...draft, of: '0' })).toEqual({ of: 'ratio' });
  });
});

describe('a passage that becomes a finding', () => {
  it('is read by the recognisers', () => {
    expect(suggestKind('Kế hoạch số 65-KH/BTCTU', read)).toBe('directive');
    expect(suggestDraft('directive', 'Kế hoạch số 65-KH/BTCTU', read)).toMatchObject({ number: '65-KH/BTCTU' });
    expect(suggestKind('ngày 15/01/2023', read)).toBe('date');
  });

  it('keeps its own words where they cannot read it', () => {
    expect(suggestDraft('directive', 'công văn nọ', null)).toMatchObject({ number: 'công văn nọ', from: null });
    expect(suggestDraft('figure', '1.284 đảng viên', null)).toMatchObject({ value: '1.284', unit: 'đảng viên' });
    expect(suggestKind('15/01/2023', null)).toBe('date');
    expect(suggestKind('12 chi bộ', null)).toBe('figure');
  });
});
