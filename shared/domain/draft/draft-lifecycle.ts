import { canonicalJson } from '../decision.ts';
import { bindingOf, type FactBook, requireConfirmed } from './confirmed-facts.ts';
import {
  allFields,
  allPieces,
  type Draft,
  type DraftStatus,
  type FactReference,
  type FieldForm,
  type Piece,
} from './draft.ts';
import { DraftError } from './draft-error.ts';
import { outdatedFields, refreshFields, standingOf } from './field-standing.ts';
import { valueText } from './value-text.ts';

/** Who does something, and when (ISO 8601, UTC). */
export interface Act {
  readonly by: string;
  readonly at: string;
}

/** What a person may change by writing. */
export type DraftContent = Pick<Draft, 'title' | 'head' | 'sections'>;

/**
 * Takes what was written. Bound values may be moved or removed, never altered: a field must be one the draft has, as it
 * is. Throws `DraftError` ('frozen', 'field-changed').
 */
export function editDraft(draft: Draft, content: DraftContent, act: Act): Draft {
  requireStatus(draft, ['drafting', 'returned']);
  const known = new Map(allFields(draft).map((field) => [field.id, canonicalJson(field)]));
  const seen = new Set<string>();
  for (const field of allFields(content)) {
    if (known.get(field.id) !== canonicalJson(field) || seen.has(field.id))
      throw new DraftError('field-changed', { fieldId: field.id });
    seen.add(field.id);
  }
  return touched({ ...draft, ...content }, act);
}

/**
 * Puts a confirmed value into a paragraph, at the place of a blank or at its end. Throws `DraftError` ('unconfirmed'
 * with what awaits, 'frozen', 'field-changed' for a place that is gone).
 */
export function insertField(
  draft: Draft,
  place: {
    readonly paragraphId: string;
    readonly blankId: string | null;
    readonly form: FieldForm;
    readonly fieldId: string;
  },
  reference: FactReference,
  book: FactBook,
  act: Act,
): Draft {
  requireStatus(draft, ['drafting', 'returned']);
  const fact = requireConfirmed(book, [reference])[0]!;
  const isKnown = allPieces(draft).some((piece) => 'id' in piece && piece.id === place.fieldId);
  if (isKnown || valueText(fact.kind, fact.value, place.form) === null) throw new DraftError('field-changed');
  const binding = bindingOf(fact, book.get(fact.documentId)!);
  const field: Piece = { type: 'field', id: place.fieldId, form: place.form, binding };
  let isPlaced = false;
  const put = (pieces: readonly Piece[]): readonly Piece[] => {
    const at = pieces.findIndex((piece) => piece.type === 'blank' && piece.id === place.blankId);
    if (place.blankId !== null && at < 0) return pieces;
    isPlaced = true;
    return at < 0 ? [...pieces, field] : pieces.toSpliced(at, 1, field);
  };
  const head = place.paragraphId === 'subject' ? { ...draft.head, subject: put(draft.head.subject) } : draft.head;
  const sections = draft.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) =>
      paragraph.id === place.paragraphId ? { ...paragraph, pieces: put(paragraph.pieces) } : paragraph,
    ),
  }));
  if (!isPlaced) throw new DraftError('field-changed', { paragraphId: place.paragraphId });
  return touched({ ...draft, head, sections }, act);
}

/** Binds outdated values to what is confirmed now: those named, or all. Throws `DraftError` ('frozen'). */
export function refreshDraft(draft: Draft, book: FactBook, act: Act, only?: ReadonlySet<string>): Draft {
  requireStatus(draft, ['drafting', 'returned', 'submitted']);
  const refreshed = touched(refreshFields(draft, book, only), act);
  // What the head was given to read has changed: it is looked at anew.
  return draft.status === 'submitted' ? { ...refreshed, status: 'drafting', submittedBy: null } : refreshed;
}

/** Puts it before the head. Throws `DraftError` ('outdated-fields', 'not-in-status'). */
export function submitDraft(draft: Draft, book: FactBook, act: Act): Draft {
  requireStatus(draft, ['drafting', 'returned']);
  requireCurrent(draft, book);
  return touched({ ...draft, status: 'submitted', submittedBy: act.by }, act);
}

/** Gives it back with a comment; the next one is `Dự thảo lần n+1`. */
export function returnDraft(draft: Draft, text: string, commentId: string, act: Act): Draft {
  requireStatus(draft, ['submitted', 'approved']);
  if (text.trim() === '') throw new DraftError('reason-required');
  const comment = { id: commentId, ...act, text: text.trim(), paragraphId: null };
  const comments = [...draft.comments, comment];
  const draftNumber = draft.draftNumber + 1;
  return touched({ ...draft, comments, draftNumber, status: 'returned', submittedBy: null, approvedBy: null }, act);
}

/** Nobody approves what they submitted. Throws `DraftError` ('own-approval', 'blank-slots', 'outdated-fields'). */
export function approveDraft(draft: Draft, book: FactBook, act: Act): Draft {
  requireStatus(draft, ['submitted']);
  if (draft.submittedBy === act.by) throw new DraftError('own-approval');
  requireWhole(draft, book);
  return touched({ ...draft, status: 'approved', approvedBy: act.by }, act);
}

/** Freezes the words under number and day. Throws `DraftError` ('blank-slots', 'outdated-fields', 'issue-invalid'). */
export function issueDraft(
  draft: Draft,
  { number, date, offices }: { readonly number: string; readonly date: string; readonly offices: readonly string[] },
  book: FactBook,
  act: Act,
): Draft {
  requireStatus(draft, ['approved']);
  requireWhole(draft, book);
  if (number.trim() === '' || !/^\d{4}-\d{2}-\d{2}$/u.test(date)) throw new DraftError('issue-invalid');
  const texts: Record<string, string> = {};
  for (const field of allFields(draft)) {
    const standing = standingOf(field, book);
    if (standing.state === 'current') texts[field.id] = standing.text;
  }
  const issue = { number: number.trim(), date, ...act, texts, offices, signedScan: null };
  return touched({ ...draft, status: 'issued', issue }, act);
}

/** Keeps the signed paper beside the frozen words; the first one stands. Throws `DraftError` ('not-in-status'). */
export function attachSignedScan(draft: Draft, key: string, act: Act): Draft {
  if (!draft.issue || draft.issue.signedScan !== null) throw new DraftError('not-in-status', { status: draft.status });
  return touched({ ...draft, issue: { ...draft.issue, signedScan: key } }, act);
}

/** Adds a remark; allowed until the paper goes out. */
export function commentDraft(
  draft: Draft,
  comment: { readonly id: string; readonly text: string; readonly paragraphId: string | null },
  act: Act,
): Draft {
  requireStatus(draft, ['drafting', 'returned', 'submitted', 'approved']);
  if (comment.text.trim() === '') throw new DraftError('reason-required');
  return { ...draft, comments: [...draft.comments, { ...comment, text: comment.text.trim(), ...act }] };
}

function requireStatus(draft: Draft, allowed: readonly DraftStatus[]): void {
  if (allowed.includes(draft.status)) return;
  throw new DraftError(draft.status === 'issued' ? 'frozen' : 'not-in-status', { status: draft.status });
}

function requireCurrent(draft: Draft, book: FactBook): void {
  const outdated = outdatedFields(draft, book);
  if (outdated.length > 0) throw new DraftError('outdated-fields', { outdated: outdated.length });
}

function requireWhole(draft: Draft, book: FactBook): void {
  requireCurrent(draft, book);
  const blanks = allPieces(draft).filter(({ type }) => type === 'blank').length;
  if (blanks > 0) throw new DraftError('blank-slots', { blanks });
}

const touched = (draft: Draft, { by, at }: Act): Draft => ({ ...draft, changedBy: by, changedAt: at });
