import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import {
  DATE_KINDS,
  type DateKind,
  type DateValue,
  type DirectiveValue,
  FIGURE_KINDS,
  type FigureKind,
  type FigureValue,
} from '../../../../shared/extraction/mention.ts';
import { describeEdtf } from '../../../lib/edtf-words.ts';
import { formatNumber } from '../../../lib/vietnamese-number.ts';

/** What a reviewer types; every field as text, dates day first, numbers the Vietnamese way. */
export interface DirectiveDraft {
  readonly kind: 'directive';
  readonly number: string;
  readonly typeName: string;
  readonly date: string;
  readonly issuer: string;
  readonly subject: string;
  /** The value the draft began with: what is not typed is taken over from it. */
  readonly from: DirectiveValue | null;
}
export interface DateDraft {
  readonly kind: 'date';
  readonly when: string;
  readonly dateKind: DateKind;
  readonly inferred: boolean;
  readonly from: DateValue | null;
}
export interface FigureDraft {
  readonly kind: 'figure';
  readonly value: string;
  readonly max: string;
  readonly of: string;
  readonly unit: string;
  readonly figureKind: FigureKind;
  readonly qualifier: NonNullable<FigureValue['qualifier']> | 'none';
  readonly period: string;
  readonly subject: string;
  readonly from: FigureValue | null;
}
export type Draft = DirectiveDraft | DateDraft | FigureDraft;

export const QUALIFIERS = ['none', 'approximately', 'at-least', 'at-most', 'more-than', 'less-than'] as const;
export const EDITABLE_DATE_KINDS: readonly DateKind[] = DATE_KINDS;
export const EDITABLE_FIGURE_KINDS: readonly FigureKind[] = FIGURE_KINDS;

/** The draft of a value as it stands. */
export function toDraft(finding: Pick<FindingResource, 'kind' | 'value'>): Draft {
  switch (finding.kind) {
    case 'directive':
      return directiveDraft(finding.value as DirectiveValue);
    case 'date':
      return dateDraft(finding.value as DateValue);
    case 'figure':
      return figureDraft(finding.value as FigureValue);
  }
}

/** An empty draft for a passage that the machine could not read as this kind; the passage is its first text. */
export function draftOfPassage(kind: FindingResource['kind'], quote: string): Draft {
  const text = quote.replace(/\s+/gu, ' ').trim();
  if (kind === 'directive') {
    return { kind, number: text, typeName: '', date: '', issuer: '', subject: '', from: null };
  }
  if (kind === 'date') return { kind, when: text, dateKind: 'day', inferred: false, from: null };
  const number = /-?\d[\d.,]*/u.exec(text)?.[0] ?? '';
  const unit = text.slice(text.indexOf(number) + number.length).trim();
  const empty = { max: '', of: '', qualifier: 'none', period: '', subject: '', from: null } as const;
  return { kind, value: number, unit, figureKind: unit.startsWith('%') ? 'percent' : 'count', ...empty };
}

/** Puts another text into the field a kind is mainly about: the number, the date, the value. */
export function withMainText(draft: Draft, text: string): Draft {
  if (draft.kind === 'directive') {
    const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(text);
    return isDate ? { ...draft, date: describeEdtf(text, 'vi') } : { ...draft, number: text };
  }
  return draft.kind === 'date' ? { ...draft, when: describeEdtf(text, 'vi') } : { ...draft, value: text };
}

function directiveDraft(value: DirectiveValue): DirectiveDraft {
  return {
    kind: 'directive',
    number: value.number ?? '',
    typeName: value.typeName ?? '',
    date: value.date ? describeEdtf(value.date, 'vi') : '',
    issuer: value.issuer ?? '',
    subject: value.subject ?? '',
    from: value,
  };
}

function dateDraft(value: DateValue): DateDraft {
  return { kind: 'date', when: toTypedDate(value.edtf), dateKind: value.kind, inferred: value.inferred, from: value };
}

function figureDraft(value: FigureValue): FigureDraft {
  return {
    kind: 'figure',
    value: formatNumber(value.value),
    max: value.max === undefined ? '' : formatNumber(value.max),
    of: value.of === null ? '' : formatNumber(value.of),
    unit: value.unit ?? '',
    figureKind: value.kind,
    qualifier: value.qualifier ?? 'none',
    period: value.period ? toTypedDate(value.period) : '',
    subject: value.subject ?? '',
    from: value,
  };
}

/** EDTF as it is typed: in words where those can be read back, as it is otherwise. */
export function toTypedDate(edtf: string): string {
  const isPlain = /^(?:\.\.\/)?\d{4}(?:-\d{2}){0,2}$|^\d{4}(?:-\d{2}){0,2}\/(?:\d{4}(?:-\d{2}){0,2}|\.\.)$/u.test(edtf);
  return isPlain ? describeEdtf(edtf, 'vi') : edtf;
}
