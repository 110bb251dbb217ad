import type { FindingResource } from '../../shared/contracts/api-findings.ts';
import { DateValueSchema, DirectiveValueSchema, FigureValueSchema, PartSchema } from '../../shared/contracts/values.ts';
import type { DateValue, DirectiveValue, FigureValue } from '../../shared/extraction/mention.ts';
import { describeEdtf, type Language } from './edtf-words.ts';
import { formatNumber } from './vietnamese-number.ts';

/** Signs for qualifiers; each is read aloud by its own word in the interface's language. */
const QUALIFIERS: Readonly<Record<NonNullable<FigureValue['qualifier']>, string>> = {
  approximately: '≈',
  'at-least': '≥',
  'at-most': '≤',
  'more-than': '>',
  'less-than': '<',
};

/** The standing value in one short line: what a reviewer compares with the picture. */
export function formatFinding(finding: Pick<FindingResource, 'kind' | 'value'>, language: Language): string {
  switch (finding.kind) {
    case 'directive':
      return formatDirective(finding.value as DirectiveValue);
    case 'date':
      return describeEdtf((finding.value as DateValue).edtf, language);
    case 'figure':
      return formatFigure(finding.value as FigureValue);
  }
}

/** A directive by its number; without one by its type (`Chỉ thị`), never by a guess. */
export function formatDirective({ number, typeName, type }: DirectiveValue): string {
  return number ?? typeName ?? type ?? '—';
}

/** `21/25 đảng bộ`, `≥ 83,45 %`, `2.750.000.000 đồng`. */
export function formatFigure({ value, max, of, unit, qualifier }: FigureValue): string {
  const range = max === undefined ? formatNumber(value) : `${formatNumber(value)}–${formatNumber(max)}`;
  const number = of === null ? range : `${range}/${formatNumber(of)}`;
  const sign = qualifier ? `${QUALIFIERS[qualifier]} ` : '';
  if (unit === null) return `${sign}${number}`;
  return unit === '%' ? `${sign}${number}%` : `${sign}${number} ${unit}`;
}

/** A value out of the history, whose kind is known only by its shape; null where nothing stood. */
export function formatUnknownValue(value: unknown, language: Language): string | null {
  if (value === null || value === undefined) return null;
  const directive = DirectiveValueSchema.safeParse(value);
  if (directive.success) return formatDirective(directive.data);
  const date = DateValueSchema.safeParse(value);
  if (date.success) return describeEdtf(date.data.edtf, language);
  const parts = PartSchema.array().safeParse(value);
  if (parts.success) return parts.data.map(({ firstPage, lastPage }) => `${firstPage}–${lastPage}`).join(' | ');
  const figure = FigureValueSchema.safeParse(value);
  return figure.success ? formatFigure(figure.data) : JSON.stringify(value);
}
