import { DateValueSchema, DirectiveValueSchema, FigureValueSchema } from '../../../../shared/contracts/values.ts';
import type {
  DateKind,
  DateValue,
  DirectiveValue,
  Extraction,
  FigureValue,
} from '../../../../shared/extraction/mention.ts';
import { parseTypedDate, parseTypedDay } from '../../../lib/typed-date.ts';
import { formatNumber, parseNumber } from '../../../lib/vietnamese-number.ts';
import { type DateDraft, type DirectiveDraft, type Draft, type FigureDraft, toTypedDate } from './draft.ts';

/** The same recognisers that read the paper; null while they are still being loaded. */
export type ReadText = ((text: string) => Extraction) | null;

export type DraftError = 'required' | 'number' | 'ambiguousNumber' | 'day' | 'when' | 'directive' | 'ratio';
/** Field of the draft -> what is wrong with it. */
export type DraftErrors = Readonly<Partial<Record<string, DraftError>>>;

export type TypedValue =
  | { readonly kind: 'directive'; readonly value: DirectiveValue }
  | { readonly kind: 'date'; readonly value: DateValue }
  | { readonly kind: 'figure'; readonly value: FigureValue };

export type DraftReading =
  | { readonly isValid: true; readonly typed: TypedValue }
  | { readonly isValid: false; readonly errors: DraftErrors };

/** Reads a draft as a value, by the contract's own schema. The same text always gives the same answer. */
export function readDraft(draft: Draft, read: ReadText): DraftReading {
  switch (draft.kind) {
    case 'directive':
      return readDirective(draft, read);
    case 'date':
      return readDate(draft, read);
    case 'figure':
      return readFigure(draft);
  }
}

function readDirective(draft: DirectiveDraft, read: ReadText): DraftReading {
  const number = clean(draft.number);
  const typeName = orNull(draft.typeName);
  const date = draft.date.trim() === '' ? null : parseTypedDay(draft.date);
  const errors = {
    ...(number === '' && typeName === null ? { number: 'directive' as const } : {}),
    ...(date === undefined ? { date: 'day' as const } : {}),
  };
  if (Object.keys(errors).length > 0) return { isValid: false, errors };
  const known = number === '' ? undefined : read?.(`${typeName ?? ''} số ${number}`).directives[0]?.value;
  const isSameNumber = draft.from !== null && number === draft.from.number && typeName === draft.from.typeName;
  const identity = isSameNumber ? draft.from : known;
  const parsed = DirectiveValueSchema.safeParse({
    number: number === '' ? null : (known?.number ?? compactNumber(number)),
    type: identity?.type ?? null,
    typeName: typeName ?? known?.typeName ?? null,
    date: date ?? null,
    issuer: orNull(draft.issuer),
    subject: orNull(draft.subject),
    system: identity?.system ?? draft.from?.system ?? 'other',
  });
  if (!parsed.success) return { isValid: false, errors: { number: 'directive' } };
  return { isValid: true, typed: { kind: 'directive', value: parsed.data } };
}

function readDate(draft: DateDraft, read: ReadText): DraftReading {
  const text = clean(draft.when);
  if (text === '') return { isValid: false, errors: { when: 'required' } };
  const { from } = draft;
  const standing = from && text === toTypedDate(from.edtf) ? from.edtf : undefined;
  const typedEdtf = standing ?? parseTypedDate(text);
  const mentions = typedEdtf === undefined ? (read?.(text).dates ?? []) : [];
  const mention = mentions.length === 1 ? mentions[0]!.value : undefined;
  const edtf = typedEdtf ?? mention?.edtf;
  if (edtf === undefined) return { isValid: false, errors: { when: 'when' } };
  const fitting = mention && from === null ? mention.kind : fitKind(draft.dateKind, edtf);
  const kind = standing === undefined ? fitting : draft.dateKind;
  const parsed = DateValueSchema.safeParse({ edtf, kind, inferred: draft.inferred });
  if (!parsed.success) return { isValid: false, errors: { when: 'when' } };
  return { isValid: true, typed: { kind: 'date', value: parsed.data } };
}

function readFigure(draft: FigureDraft): DraftReading {
  const { from } = draft;
  const value = readNumber(draft.value, from?.value);
  const max = draft.max.trim() === '' ? null : readNumber(draft.max, from?.max);
  const of = draft.of.trim() === '' ? null : readNumber(draft.of, from?.of);
  const period = readPeriod(draft);
  const errors = {
    ...(value === undefined ? { value: numberError(draft.value) } : {}),
    ...(max === undefined ? { max: numberError(draft.max) } : {}),
    ...(of === undefined ? { of: numberError(draft.of) } : of !== null && of <= 0 ? { of: 'ratio' as const } : {}),
    ...(period === undefined ? { period: 'when' as const } : {}),
  };
  if (Object.keys(errors).length > 0) return { isValid: false, errors };
  const parsed = FigureValueSchema.safeParse({
    value,
    unit: orNull(draft.unit),
    kind: draft.figureKind,
    of,
    period,
    subject: orNull(draft.subject),
    ...(max === null ? {} : { max }),
    ...(draft.qualifier === 'none' ? {} : { qualifier: draft.qualifier }),
    ...(from?.base === undefined ? {} : { base: from.base }),
    ...(from?.place === undefined ? {} : { place: from.place }),
  });
  if (!parsed.success) return { isValid: false, errors: { value: 'number' } };
  return { isValid: true, typed: { kind: 'figure', value: parsed.data } };
}

function readPeriod({ period, from }: FigureDraft): string | null | undefined {
  if (period.trim() === '') return null;
  return from?.period && clean(period) === toTypedDate(from.period) ? from.period : parseTypedDate(period);
}

/** What nobody touched stays exactly what it was, however it is written. */
function readNumber(text: string, standing: number | null | undefined): number | undefined {
  const isUntouched = standing !== null && standing !== undefined && text.trim() === formatNumber(standing);
  return isUntouched ? standing : parseNumber(text);
}

const SHAPE_KINDS: readonly DateKind[] = ['day', 'month', 'quarter', 'year', 'interval', 'list', 'duration'];

/** A kind that only names the shape of a date follows the date; one that says more (a deadline) stays. */
function fitKind(kind: DateKind, edtf: string): DateKind {
  if (!SHAPE_KINDS.includes(kind)) return kind;
  if (edtf.startsWith('{')) return 'list';
  if (edtf.startsWith('P')) return 'duration';
  if (edtf.includes('/')) return 'interval';
  const parts = edtf.split('-');
  if (parts.length === 3) return 'day';
  if (parts.length === 1) return 'year';
  return Number.parseInt(parts[1]!, 10) > 12 ? 'quarter' : 'month';
}

function numberError(text: string): DraftError {
  if (text.trim() === '') return 'required';
  return /^\s*\d{1,3},\d{3}\s*$/u.test(text) ? 'ambiguousNumber' : 'number';
}

/** `28 - CTr / TU` as `28-CTr/TU`: the separators of a number bear no blanks. */
function compactNumber(number: string): string {
  return number.replace(/\s*([-/])\s*/gu, '$1').replace(/[–—]/gu, '-');
}

function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function orNull(text: string): string | null {
  return clean(text) || null;
}
