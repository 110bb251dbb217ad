import { canonicalJson } from '../decision.ts';
import type { FindingValue } from '../finding.ts';
import { type AwaitingReason, awaitingOf, bindingOf, type FactBook, findFact } from './confirmed-facts.ts';
import { allFields, type BoundField, type Draft, mapPieces, type Piece } from './draft.ts';
import { valueText } from './value-text.ts';

/** What a field may print today. Only `current` is a value. */
export type FieldStanding =
  | { readonly state: 'current'; readonly text: string }
  | {
      readonly state: 'outdated';
      /** What it printed when it was bound. */
      readonly was: string;
      /** What is confirmed now; null while nothing is. */
      readonly now: string | null;
      readonly why: 'corrected' | 'decided-anew' | AwaitingReason;
    };

export interface OutdatedField {
  readonly fieldId: string;
  readonly documentId: string;
  readonly findingId: string;
  readonly report: string;
  readonly page: number;
  readonly was: string;
  readonly now: string | null;
  readonly why: Extract<FieldStanding, { state: 'outdated' }>['why'];
}

/**
 * Holds a field against what people have decided since. It is current only while the very decision it was bound to
 * stands with the very same value in a confirmed report.
 */
export function standingOf(field: BoundField, book: FactBook): FieldStanding {
  const known = standings.get(book) ?? new WeakMap<BoundField, FieldStanding>();
  standings.set(book, known);
  const standing = known.get(field) ?? standingNow(field, book);
  known.set(field, standing);
  return standing;
}

/** A draft is looked at several times with the same book: marked, counted, printed. Neither changes. */
const standings = new WeakMap<FactBook, WeakMap<BoundField, FieldStanding>>();

function standingNow({ form, binding }: BoundField, book: FactBook): FieldStanding {
  const was = valueText(binding.kind, binding.value, form) ?? '';
  const fact = findFact(book, binding);
  if (!fact) return { state: 'outdated', was, now: null, why: awaitingOf(book, binding).why };
  const now = fact.kind === binding.kind ? valueText(fact.kind, fact.value, form) : null;
  const isSameValue = fact.kind === binding.kind && isSame(fact.value, binding.value);
  if (!isSameValue) return { state: 'outdated', was, now, why: 'corrected' };
  if (fact.decisionHash !== binding.decisionHash) return { state: 'outdated', was, now, why: 'decided-anew' };
  return now === null ? { state: 'outdated', was, now, why: 'corrected' } : { state: 'current', text: now };
}

/** Same fields with the same values, whatever their order; mostly the order is the same too. */
const isSame = (one: FindingValue, other: FindingValue): boolean =>
  JSON.stringify(one) === JSON.stringify(other) || canonicalJson(one) === canonicalJson(other);

/** Fields whose proof no longer stands, in the order of the draft. */
export function outdatedFields(draft: Pick<Draft, 'head' | 'sections'>, book: FactBook): OutdatedField[] {
  return allFields(draft).flatMap((field) => {
    const standing = standingOf(field, book);
    if (standing.state === 'current') return [];
    const { documentId, findingId, report, page } = field.binding;
    const { was, now, why } = standing;
    return [{ fieldId: field.id, documentId, findingId, report, page, was, now, why }];
  });
}

/**
 * Binds outdated fields anew to what is confirmed now; where nothing is, a visible blank takes the place. `only` names
 * the fields to refresh; without it all are.
 */
export function refreshFields<D extends Pick<Draft, 'head' | 'sections'>>(
  draft: D,
  book: FactBook,
  only?: ReadonlySet<string>,
): D {
  return mapPieces(draft, (piece) => {
    if (piece.type !== 'field' || (only && !only.has(piece.id))) return piece;
    return standingOf(piece, book).state === 'current' ? piece : boundAnew(piece, book);
  });
}

function boundAnew({ id, form, binding }: BoundField, book: FactBook): Piece {
  const fact = findFact(book, binding);
  const report = book.get(binding.documentId);
  if (!fact || !report || valueText(fact.kind, fact.value, form) === null)
    return { type: 'blank', id, label: `chờ xác nhận: ${binding.report}, tr. ${binding.page}` };
  return { type: 'field', id, form, binding: bindingOf(fact, report) };
}
