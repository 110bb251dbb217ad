import type { DraftPiece } from '../../../../shared/contracts/api-drafts.ts';
import type { FieldForm } from '../../../../shared/domain/draft/draft.ts';
import { findBlank } from '../model/find-field.ts';
import { withPieceAt } from '../model/pieces.ts';
import { piecesOf, withPieces } from '../model/structure.ts';
import type { OpenDraft } from './use-draft.ts';
import type { Choice } from './use-side.ts';
import type { useWriting } from './use-writing.ts';

export interface Fact {
  readonly documentId: string;
  readonly findingId: string;
  readonly form: FieldForm;
}

/** Where things from the side panel go: the chosen blank, else the caret, else the end of the chosen paragraph. */
export function usePlace(open: OpenDraft, writing: ReturnType<typeof useWriting>, choice: Choice | null) {
  const draft = open.draft;
  const blank = draft && findBlank(draft, choice?.pieceId ?? null);
  const written = writing.writing?.paragraphId;
  const paragraphId = blank ? choice!.paragraphId : (written ?? choice?.paragraphId ?? null);
  const pieces = draft && paragraphId !== null ? piecesOf(draft, paragraphId) : undefined;
  /** Puts a piece there and returns whether there was a place. */
  const put = (piece: DraftPiece): boolean => {
    if (!draft || !pieces || paragraphId === null) return false;
    const at = blank ? pieces.findIndex((one) => one.type === 'blank' && one.id === blank.id) : -1;
    const caret = paragraphId === written ? writing.caret.current : null;
    const next = at < 0 ? withPieceAt(pieces, caret, piece) : pieces.toSpliced(at, 1, piece);
    open.edit(withPieces(draft, paragraphId, next));
    return true;
  };
  /** Asks the server for the value; the place is held by a blank until it answers. */
  const insert = async (fact: Fact): Promise<void> => {
    if (!pieces || paragraphId === null) return;
    if (blank) return open.insert({ paragraphId, blankId: blank.id, ...fact });
    const blankId = `c-${crypto.randomUUID()}`;
    put({ type: 'blank', id: blankId, label: '' });
    try {
      await open.insert({ paragraphId, blankId, ...fact });
    } catch (error) {
      open.step('undo');
      throw error;
    }
  };
  return { blank, paragraphId: pieces ? paragraphId : null, isAtCaret: !blank && written !== undefined, put, insert };
}
export type Place = ReturnType<typeof usePlace>;
