import { describe, expect, it } from 'vitest';
import { formatFigure, formatFinding, formatUnknownValue } from '../../../console/lib/format-finding.ts';
import { date, directive, figure } from '../finding-factory.ts';

const FIGURE = figure('x').value;

describe('formatFinding', () => {
  it('shows a directive by its number, and by its type where no number stands', () => {
    const { value } = directive('d');
    expect(formatFinding(directive('d'), 'vi')).toBe('28-CTr/TU');
    expect(formatFinding(directive('d', { value: { ...value, number: null } }), 'vi')).toBe('Chương trình');
    expect(formatFinding(directive('d', { value: { ...value, number: null, type: null, typeName: null } }), 'vi')).toBe(
      '—',
    );
  });

  it('shows a date in words of the interface', () => {
    expect(formatFinding(date('t', { value: { edtf: '../2025', kind: 'target', inferred: false } }), 'vi')).toBe(
      'đến 2025',
    );
  });

  it.each([
    [{}, '110 đảng viên'],
    [{ value: 21, of: 25, kind: 'ratio', unit: 'đảng bộ' }, '21/25 đảng bộ'],
    [{ value: 83.45, kind: 'percent', unit: '%' }, '83,45%'],
    [{ value: 2_750_000_000, kind: 'money', unit: 'đồng' }, '2.750.000.000 đồng'],
    [{ value: 30, max: 40, kind: 'percent', unit: '%' }, '30–40%'],
    [{ qualifier: 'at-least', value: 3, unit: '%' }, '≥ 3%'],
    [{ unit: null }, '110'],
  ] as const)('shows the figure %o as "%s"', (change, words) =>
    expect(formatFigure({ ...FIGURE, ...change })).toBe(words),
  );

  it('tells the kind of a value in the history by its shape', () => {
    expect(formatUnknownValue(directive('d').value, 'vi')).toBe('28-CTr/TU');
    expect(formatUnknownValue(date('t').value, 'vi')).toBe('03/11/2022');
    expect(formatUnknownValue(FIGURE, 'vi')).toBe('110 đảng viên');
    expect(formatUnknownValue(null, 'vi')).toBeNull();
    expect(formatUnknownValue({ odd: 1 }, 'vi')).toBe('{"odd":1}');
  });
});
