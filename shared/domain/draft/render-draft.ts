import { type FactBook, findFact } from './confirmed-facts.ts';
import type { BoundField, Draft, DraftHead, Paragraph, Piece } from './draft.ts';
import { type OutdatedField, outdatedFields, standingOf } from './field-standing.ts';
import { unboundNumbers } from './unbound-numbers.ts';

/** Why a run of text must not be taken for a confirmed value; null for prose and current values. */
export type RunMark = 'blank' | 'outdated' | 'unbound' | 'quote' | null;

export interface Run {
  readonly text: string;
  readonly mark: RunMark;
  /** The field or blank it prints. */
  readonly fieldId: string | null;
}

/** One printed value and its proof, in the order of the draft. */
export interface EvidenceRow {
  readonly fieldId: string;
  readonly text: string;
  readonly documentId: string;
  readonly report: string;
  /** 1-based. */
  readonly page: number;
  readonly quote: string;
  readonly by: string;
  readonly at: string;
}

export interface RenderedParagraph {
  readonly id: string;
  readonly style: Paragraph['style'];
  readonly runs: readonly Run[];
}

export interface RenderedDraft {
  readonly head: Omit<DraftHead, 'subject'>;
  readonly subject: readonly Run[];
  /** `Dự thảo lần n`; null once the paper was issued. */
  readonly draftNumber: number | null;
  readonly number: string | null;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly paragraphs: readonly RenderedParagraph[];
  }[];
  readonly evidence: readonly EvidenceRow[];
  readonly outdated: readonly OutdatedField[];
  readonly blanks: readonly { readonly id: string; readonly label: string }[];
  readonly unboundNumbers: number;
}

/** What stands where a value is missing or no longer confirmed. */
const HOLE = '[……]';

/**
 * What the draft says today. Only values whose proof stands are printed; a blank or outdated one is a visible hole. An
 * issued draft prints what it was issued with, its outdated values are listed beside.
 */
export function renderDraft(draft: Draft, book: FactBook): RenderedDraft {
  const { head, issue, sections } = draft;
  const { subject, ...layout } = head;
  const print = (pieces: readonly Piece[]) => pieces.flatMap((piece, index) => runsOf(piece, index === 0, book, issue));
  const body = sections.map(({ id, title, paragraphs }) => ({
    id,
    title,
    paragraphs: paragraphs.map((paragraph) => ({
      id: paragraph.id,
      style: paragraph.style,
      runs: print(paragraph.pieces),
    })),
  }));
  const runs = [...print(subject), ...body.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.runs))];
  const pieces = [...subject, ...sections.flatMap((section) => section.paragraphs.flatMap((one) => one.pieces))];
  return {
    head: { ...layout, date: issue?.date ?? layout.date },
    subject: print(subject),
    draftNumber: issue ? null : draft.draftNumber,
    number: issue?.number ?? null,
    sections: body,
    evidence: evidenceOf(pieces, runs, book),
    outdated: outdatedFields(draft, book),
    blanks: pieces.flatMap((piece) => (piece.type === 'blank' ? [{ id: piece.id, label: piece.label }] : [])),
    unboundNumbers: runs.filter(({ mark }) => mark === 'unbound').length,
  };
}

function runsOf(piece: Piece, startsLine: boolean, book: FactBook, issue: Draft['issue']): Run[] {
  switch (piece.type) {
    case 'text':
      return markNumbers(piece.text, startsLine);
    case 'quote':
      return [{ text: `“${piece.text}” (${piece.report}, tr. ${piece.page})`, mark: 'quote', fieldId: null }];
    case 'blank':
      return [{ text: `[…… ${piece.label}]`, mark: 'blank', fieldId: piece.id }];
    case 'field':
      return [issue ? frozenRun(piece, issue) : fieldRun(piece, book)];
  }
}

function fieldRun(field: BoundField, book: FactBook): Run {
  const standing = standingOf(field, book);
  return standing.state === 'current'
    ? { text: standing.text, mark: null, fieldId: field.id }
    : { text: HOLE, mark: 'outdated', fieldId: field.id };
}

function frozenRun({ id }: BoundField, { texts }: NonNullable<Draft['issue']>): Run {
  const text = texts[id];
  return text === undefined ? { text: HOLE, mark: 'blank', fieldId: id } : { text, mark: null, fieldId: id };
}

function markNumbers(text: string, startsLine: boolean): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const span of unboundNumbers(text, startsLine)) {
    if (span.start > end) runs.push({ text: text.slice(end, span.start), mark: null, fieldId: null });
    runs.push({ text: text.slice(span.start, span.end), mark: 'unbound', fieldId: null });
    end = span.end;
  }
  if (end < text.length) runs.push({ text: text.slice(end), mark: null, fieldId: null });
  return runs;
}

/** One row a printed value: fields that print a hole prove nothing. The proof is the one the field was bound with. */
function evidenceOf(pieces: readonly Piece[], runs: readonly Run[], book: FactBook): EvidenceRow[] {
  const printed = new Map(
    runs.flatMap(({ fieldId, mark, text }) => (fieldId && mark === null ? [[fieldId, text]] : [])),
  );
  return pieces.flatMap((piece) => {
    const text = piece.type === 'field' ? printed.get(piece.id) : undefined;
    if (piece.type !== 'field' || text === undefined) return [];
    const { documentId, report, page, quote, by, at } = piece.binding;
    const context = findFact(book, piece.binding)?.evidence;
    const shown = context ? `${context.before}${context.quote}${context.after}`.replace(/\s+/gu, ' ').trim() : quote;
    return [{ fieldId: piece.id, text, documentId, report, page, quote: shown, by, at }];
  });
}
