import type { DraftPiece } from '../../../../shared/contracts/api-drafts.ts';
import type { FieldPlace } from '../api/drafts.ts';
import { type Draft, type Pieces, SUBJECT } from './pieces.ts';
import { paragraphsOf } from './structure.ts';

/** Bound values the server no longer has: they are asked for anew, so that only what is confirmed comes back. */
export interface Restoration {
  /** The draft with blanks in their places. */
  readonly draft: Draft;
  readonly lost: readonly FieldPlace[];
}

/** Takes out what undo brought back and the server has let go meanwhile. `known` are the ids it has. */
export function withoutLostFields(draft: Draft, known: ReadonlySet<string>): Restoration {
  const lost: FieldPlace[] = [];
  const seen = new Set<string>();
  const strip = (paragraphId: string, pieces: Pieces): DraftPiece[] =>
    pieces.map((piece) => {
      if (piece.type !== 'field') return piece;
      if (known.has(piece.id) && !seen.has(piece.id)) {
        seen.add(piece.id);
        return piece;
      }
      const blankId = `r-${lost.length}-${piece.id}`.slice(0, 64);
      const { documentId, findingId, report, page } = piece.binding;
      lost.push({ paragraphId, blankId, documentId, findingId, form: piece.form });
      return { type: 'blank', id: blankId, label: `${report}, tr. ${page}` };
    });
  const subject = strip(SUBJECT, draft.head.subject);
  const sections = draft.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((one) => ({ ...one, pieces: strip(one.id, one.pieces) })),
  }));
  if (lost.length === 0) return { draft, lost };
  return { draft: { ...draft, head: { ...draft.head, subject }, sections }, lost };
}

/** Ids of the bound values of a draft. */
export function fieldIds(draft: Draft): Set<string> {
  const pieces = [...draft.head.subject, ...paragraphsOf(draft).flatMap((one) => one.pieces)];
  return new Set(pieces.flatMap((piece) => (piece.type === 'field' ? [piece.id] : [])));
}
