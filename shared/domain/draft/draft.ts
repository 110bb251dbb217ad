import type { MentionKind } from '../../extraction/mention.ts';
import type { BoundingBox } from '../../ocr/page.ts';
import type { FindingValue } from '../finding.ts';

/**
 * What of a confirmed value is printed: the value itself; a directive in full (number, date, issuer) or short; its day
 * of issue; the period a figure speaks of.
 */
export const FIELD_FORMS = ['value', 'full', 'short', 'date', 'period'] as const;
export type FieldForm = (typeof FIELD_FORMS)[number];

/** Names a finding of a report. */
export interface FactReference {
  readonly documentId: string;
  readonly findingId: string;
}

/** The proof of one value as it stood when the value was put into the draft. */
export interface Binding extends FactReference {
  readonly kind: MentionKind;
  readonly value: FindingValue;
  /** What the report is called: its own number, or its file name. */
  readonly report: string;
  /** 1-based. */
  readonly page: number;
  readonly box: BoundingBox | null;
  readonly quote: string;
  /** Who decided, and when (ISO 8601, UTC). */
  readonly by: string;
  readonly at: string;
  /** The decision that stood: its place in the report's history and its hash. */
  readonly decision: number;
  readonly decisionHash: string;
}

export interface BoundField {
  readonly type: 'field';
  readonly id: string;
  readonly form: FieldForm;
  readonly binding: Binding;
}

/** Free text, a bound value, a place that waits for one, or words of a report with their page. */
export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | BoundField
  | { readonly type: 'blank'; readonly id: string; readonly label: string }
  | {
      readonly type: 'quote';
      readonly documentId: string;
      readonly report: string;
      readonly page: number;
      readonly text: string;
    };

export interface Paragraph {
  readonly id: string;
  readonly style: 'body' | 'item' | 'subheading';
  readonly pieces: readonly Piece[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What stands around the text by the rule of layout. */
export interface DraftHead {
  readonly system: 'party' | 'state';
  /** Of the paper itself, ISO; null while nobody has set it. */
  readonly date: string | null;
  readonly superior: string;
  readonly body: string;
  /** What follows the number: `TB/BTCTU`, `TB-UBND`. */
  readonly symbol: string;
  readonly place: string;
  /** `Thông báo`. */
  readonly typeName: string;
  readonly subject: readonly Piece[];
  /** `T/M BAN THƯỜNG VỤ`, `K/T TRƯỞNG BAN`; null where the head signs. */
  readonly authority: string | null;
  readonly position: string;
  readonly signer: string | null;
  readonly recipients: readonly string[];
}

export const DRAFT_STATUSES = ['drafting', 'submitted', 'returned', 'approved', 'issued'] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

export interface DraftComment {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly text: string;
  /** The paragraph it is about; null = the whole draft. */
  readonly paragraphId: string | null;
}

/** The paper went out: its words are frozen as printed. */
export interface Issue {
  readonly number: string;
  /** ISO day. */
  readonly date: string;
  readonly by: string;
  readonly at: string;
  /** What every field printed, by field id. */
  readonly texts: Readonly<Record<string, string>>;
  /** Ids of the offices it goes to, as they were then. */
  readonly offices: readonly string[];
  /** The signed scan; null until it was uploaded. */
  readonly signedScan: string | null;
}

/** A conclusion being written from confirmed findings. */
export interface Draft {
  readonly id: string;
  readonly roundId: string | null;
  /** Id of the one office it is for; null = all of the round, or of its reports. */
  readonly unit: string | null;
  readonly templateId: string;
  readonly title: string;
  /** Ids of the reports it is made from. */
  readonly reports: readonly string[];
  readonly head: DraftHead;
  readonly sections: readonly Section[];
  readonly comments: readonly DraftComment[];
  readonly status: DraftStatus;
  /** `Dự thảo lần n`: grows each time it is submitted anew. */
  readonly draftNumber: number;
  readonly submittedBy: string | null;
  readonly approvedBy: string | null;
  readonly issue: Issue | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly changedBy: string;
  readonly changedAt: string;
  /** Grows by one with every save; older versions are kept. */
  readonly version: number;
}

/** Number and symbol as the paper prints them: `12-TB/BTCTU`, `12/TB-SNV`. */
export function paperNumber({ system, symbol }: Pick<DraftHead, 'system' | 'symbol'>, number: string): string {
  return `${number}${system === 'state' ? '/' : '-'}${symbol}`;
}

/** Every paragraph with pieces, the title's first. */
export function allPieces({ head, sections }: Pick<Draft, 'head' | 'sections'>): Piece[] {
  return [...head.subject, ...sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ pieces }) => pieces))];
}

export function allFields(draft: Pick<Draft, 'head' | 'sections'>): BoundField[] {
  return allPieces(draft).filter((piece) => piece.type === 'field');
}

/** The draft with every piece replaced by what `change` makes of it. */
export function mapPieces<D extends Pick<Draft, 'head' | 'sections'>>(draft: D, change: (piece: Piece) => Piece): D {
  return {
    ...draft,
    head: { ...draft.head, subject: draft.head.subject.map(change) },
    sections: draft.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, pieces: paragraph.pieces.map(change) })),
    })),
  };
}
