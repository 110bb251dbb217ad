import type { DateValue, DirectiveValue, FigureValue, MentionKind } from '../../extraction/mention.ts';
import type { FindingValue } from '../finding.ts';
import type { FieldForm } from './draft.ts';

/** What stands where a part of a value is not known: never a guess. */
export const UNKNOWN_PART = '…';

const QUALIFIERS: Readonly<Record<NonNullable<FigureValue['qualifier']>, string>> = {
  approximately: 'khoảng ',
  'at-least': 'ít nhất ',
  'at-most': 'nhiều nhất ',
  'more-than': 'trên ',
  'less-than': 'dưới ',
};
const DIRECTIONS = { up: 'tăng ', down: 'giảm ' } as const;
const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** A confirmed value as a Vietnamese paper prints it; null where the value has nothing of that form. */
export function valueText(kind: MentionKind, value: FindingValue, form: FieldForm): string | null {
  switch (kind) {
    case 'directive':
      return directiveText(value as DirectiveValue, form);
    case 'date':
      return form === 'value' ? periodText((value as DateValue).edtf) : null;
    case 'figure': {
      const figure = value as FigureValue;
      if (form === 'period') return figure.period === null ? null : periodText(figure.period);
      return form === 'value' ? figureText(figure) : null;
    }
  }
}

/** `28/8/2023`, `05/01/2026`: days below ten and the first two months take a zero (HD36, N30). */
export function dayText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return `${String(day).padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${year}`;
}

/** `1.234,5`. */
export function numberText(value: number): string {
  const [whole, fraction] = Math.abs(value).toString().split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** An EDTF date in the words of a paper: `từ tháng 9/2023 đến ngày 30/8/2024`. What it does not know stays as it is. */
export function periodText(edtf: string): string {
  const bounds = edtf.split('/');
  if (bounds.length !== 2) return momentText(edtf);
  const [from, to] = bounds as [string, string];
  if (from === '..') return `đến ${momentText(to)}`;
  return to === '..' ? `từ ${momentText(from)}` : `từ ${momentText(from)} đến ${momentText(to)}`;
}

function directiveText(value: DirectiveValue, form: FieldForm): string | null {
  if (form === 'date') return value.date === null ? null : `ngày ${dayText(value.date)}`;
  const name = value.typeName ?? value.type ?? 'Văn bản';
  if (form === 'short') return `${name} ${value.number ?? UNKNOWN_PART}`;
  if (form === 'value') return value.number ?? name;
  if (form !== 'full') return null;
  const date = value.date === null ? UNKNOWN_PART : dayText(value.date);
  return `${name} số ${value.number ?? UNKNOWN_PART}, ngày ${date} của ${value.issuer ?? UNKNOWN_PART}`;
}

function figureText({ value, max, of, unit, qualifier, direction }: FigureValue): string {
  const range = max === undefined ? numberText(value) : `${numberText(value)}–${numberText(max)}`;
  const number = of === null ? range : `${range}/${numberText(of)}`;
  const sign = `${direction ? DIRECTIONS[direction] : ''}${qualifier ? QUALIFIERS[qualifier] : ''}`;
  if (unit === null) return `${sign}${number}`;
  return unit === '%' ? `${sign}${number}%` : `${sign}${number} ${unit}`;
}

function momentText(edtf: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(edtf)) return `ngày ${dayText(edtf)}`;
  const month = /^(\d{4})-(\d{2})$/u.exec(edtf);
  if (month) {
    const quarter = ROMAN[Number(month[2]) - 33];
    return quarter ? `quý ${quarter}/${month[1]}` : `tháng ${Number(month[2])}/${month[1]}`;
  }
  return /^\d{4}$/u.test(edtf) ? `năm ${edtf}` : edtf;
}
