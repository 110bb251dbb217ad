import type { DraftPiece } from '../../../../shared/contracts/api-drafts.ts';
import type { Draft } from './pieces.ts';
import { paragraphsOf } from './structure.ts';

type Field = Extract<DraftPiece, { type: 'field' }>;
type Blank = Extract<DraftPiece, { type: 'blank' }>;

const indexes = new WeakMap<Draft, ReadonlyMap<string, Field | Blank>>();

/** A bound value of the draft, by its id. */
export function findField(draft: Draft, id: string | null): Field | undefined {
  const piece = id === null ? undefined : indexOf(draft).get(id);
  return piece?.type === 'field' ? piece : undefined;
}

/** A place that waits for a value, by its id. */
export function findBlank(draft: Draft, id: string | null): Blank | undefined {
  const piece = id === null ? undefined : indexOf(draft).get(id);
  return piece?.type === 'blank' ? piece : undefined;
}

function indexOf(draft: Draft): ReadonlyMap<string, Field | Blank> {
  const known = indexes.get(draft);
  if (known) return known;
  const index = new Map<string, Field | Blank>();
  for (const pieces of [draft.head.subject, ...paragraphsOf(draft).map((one) => one.pieces)])
    for (const piece of pieces) if (piece.type === 'field' || piece.type === 'blank') index.set(piece.id, piece);
  indexes.set(draft, index);
  return index;
}
