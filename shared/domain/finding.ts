import type { DateValue, DirectiveValue, FigureValue, MentionKind, ReasonCode } from '../extraction/mention.ts';
import type { BoundingBox } from '../ocr/page.ts';

/** Where a finding stands on the paper. */
export interface Evidence {
  /** 1-based. */
  readonly page: number;
  /** `[start, end)` in the page's NFC text. */
  readonly offset: readonly [number, number];
  /** Null for text input. */
  readonly box: BoundingBox | null;
  readonly wordIds: readonly string[];
  readonly quote: string;
  /** Up to 60 characters on each side, for lists and exports. */
  readonly before: string;
  readonly after: string;
  /** Lowest OCR confidence among the words; null for a text layer or typed text. */
  readonly readingConfidence: number | null;
}

export type FindingValue = DirectiveValue | DateValue | FigureValue;

export interface FindingAlternative<V> {
  readonly value: V;
  readonly quote: string;
  /** Engine or rule the reading comes from. */
  readonly source: string;
}

interface FindingOf<K extends MentionKind, V> {
  readonly id: string;
  readonly kind: K;
  readonly value: V;
  readonly evidence: Evidence;
  readonly confidence: number;
  readonly reasons: readonly ReasonCode[];
  readonly alternatives: readonly FindingAlternative<V>[];
  /** Findings of one directive in the document share it. */
  readonly group: string | null;
  /** `machine` proposed it, or a reviewer `added` it. */
  readonly origin: 'machine' | 'reviewer';
}
export type DirectiveFinding = FindingOf<'directive', DirectiveValue>;
export type DateFinding = FindingOf<'date', DateValue>;
export type FigureFinding = FindingOf<'figure', FigureValue>;
/** A mention put before a reviewer, with its evidence. What the machine proposed never changes; decisions stand beside it. */
export type Finding = DirectiveFinding | DateFinding | FigureFinding;

/** True when no reason asks for a person. */
export function isSure(finding: Finding): boolean {
  return finding.reasons.length === 0;
}
