import type { PageSpan } from '../text/span.ts';

export type MentionKind = 'directive' | 'date' | 'figure';

/** Party, State, or a body that is neither (unions, companies, the Front). */
export type NumberingSystem = 'party' | 'state' | 'other';

/** The instrument a mention names. Unknown parts are null, never guessed. */
export interface DirectiveValue {
  /** Canonical, without spaces, in the official case: `28-CTr/TU`, `30/2020/NĐ-CP`; `05-CT` kinds without a symbol keep what is printed. */
  readonly number: string | null;
  /** Abbreviation of the type of document: `CT`, `NĐ`; null when neither printed nor implied. */
  readonly type: string | null;
  readonly typeName: string | null;
  /** ISO `yyyy-mm-dd`. */
  readonly date: string | null;
  /** The issuing body as named in the text. */
  readonly issuer: string | null;
  /** What the directive is about ("về …"), as printed. */
  readonly subject: string | null;
  readonly system: NumberingSystem;
}

export const DATE_KINDS = [
  'day',
  'month',
  'quarter',
  'year',
  'interval',
  'list',
  'period',
  'term',
  'congress',
  'as-of',
  'since',
  'deadline',
  'target',
  'recurrence',
  'duration',
  'approximate',
  'chrome',
] as const;
export type DateKind = (typeof DATE_KINDS)[number];

export interface DateValue {
  /** ISO 8601-2 (EDTF). */
  readonly edtf: string;
  readonly kind: DateKind;
  /** True where the year was not printed but inferred. */
  readonly inferred: boolean;
}

export const FIGURE_KINDS = ['count', 'percent', 'ratio', 'money', 'target', 'change', 'achievement'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export interface FigureValue {
  /** Money is scaled to `đồng`; percent stays 0..100; the numerator of a ratio. */
  readonly value: number;
  /** Head noun as written, `%`, or `đồng`; null where none stands beside the number. */
  readonly unit: string | null;
  readonly kind: FigureKind;
  /** The denominator of a ratio. */
  readonly of: number | null;
  /** EDTF of the period the figure speaks of, where known. */
  readonly period: string | null;
  /** What is counted, where known. */
  readonly subject: string | null;
  /** Upper bound of a range; `value` is the lower one. */
  readonly max?: number;
  readonly qualifier?: 'approximately' | 'at-least' | 'at-most' | 'more-than' | 'less-than';
  /** What a change or an achievement is measured against, as printed. */
  readonly base?: string;
  /** Which way a change goes; `value` is the printed amount, negative only where a minus sign is printed. */
  readonly direction?: 'up' | 'down';
  readonly place?: string;
}

/** Why a person must look. The console shows each in plain words. */
export const REASON_CODES = [
  'low-reading-confidence',
  'readings-differ',
  'handwritten',
  'inferred-year',
  'inferred-symbol',
  'inferred-date',
  'inferred-issuer',
  'format-variant',
  'ocr-repair',
  'unknown-type',
  'unknown-issuer',
  'ambiguous-value',
  'approximate',
  'blank-number',
  'unresolved-reference',
  'has-warning',
  'low-confidence',
  'secrecy-mark',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

interface MentionOf<K extends MentionKind, V> extends PageSpan {
  /** Deterministic: hash of kind, normalised value, page and span. */
  readonly id: string;
  readonly kind: K;
  /** The text the span cuts out of the page. */
  readonly quote: string;
  readonly value: V;
  /** 0..1: how likely the value is right. */
  readonly confidence: number;
  /** Empty = sure. */
  readonly reasons: readonly ReasonCode[];
  /** Other readings of the same place; never chosen silently. */
  readonly alternatives?: readonly { readonly value: V; readonly quote: string; readonly source: string }[];
}

export type DirectiveMention = MentionOf<'directive', DirectiveValue> & {
  /** Mentions of one directive in a document share it. */
  readonly group?: string;
};
export type DateMention = MentionOf<'date', DateValue>;
export type FigureMention = MentionOf<'figure', FigureValue> & {
  /** Ids of figures this one is the whole or a part of. */
  readonly parts?: readonly string[];
};
export type Mention = DirectiveMention | DateMention | FigureMention;

/** What the document says of itself in its header. */
export interface OwnIdentity {
  readonly number: string | null;
  readonly type: string | null;
  /** ISO `yyyy-mm-dd`. */
  readonly date: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
}

/** A doubt about one or more mentions; it never changes a value. */
export interface Warning extends PageSpan {
  readonly code: string;
  /** One sentence each: what is wrong and what the likely truth is. */
  readonly message: { readonly vi: string; readonly en: string };
  /** The likely truth, where one can be named. */
  readonly likely: string | null;
  /** Ids of the mentions it is about, the doubtful one first. */
  readonly mentions: readonly string[];
}

export interface Extraction {
  readonly own: OwnIdentity | null;
  readonly directives: readonly DirectiveMention[];
  readonly dates: readonly DateMention[];
  readonly figures: readonly FigureMention[];
  readonly warnings: readonly Warning[];
  /** Looks like a number, a date or a figure, but produced no mention. */
  readonly unclaimed: readonly PageSpan[];
}

/** What extraction may know beyond the text. All of it optional. */
export interface ExtractionContext {
  /** Original name of the file: a weak witness of the document's own number. */
  readonly fileName?: string;
  /** The document's own date where it is already proven (ISO). */
  readonly documentDate?: string;
  /** Dates under which a directive number is known from other, confirmed reports. */
  readonly knownDates?: (
    number: string,
    issuer: string | null,
  ) => readonly { readonly date: string; readonly documentId: string }[];
}
