import type { DraftPiece, DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { chipOf } from './chip-of.ts';
import type { Pieces } from './pieces.ts';

/** How values keep their proof between two paragraphs of one draft. */
const OWN_TYPE = 'application/x-trich-luc-pieces';
const LONGEST = 20_000;

/** Puts pieces on the clipboard: as words for everybody, with their proofs for this draft. */
export function writeCopied(
  clipboard: DataTransfer,
  draftId: string,
  pieces: Pieces,
  standings: DraftResource['standings'],
): void {
  clipboard.setData('text/plain', pieces.map((piece) => chipOf(piece, standings).text).join(''));
  clipboard.setData(OWN_TYPE, JSON.stringify({ draftId, pieces }));
}

/** What is on the clipboard, line by line: words only, unless they were copied from this very draft. Never empty. */
export function readCopied(clipboard: Pick<DataTransfer, 'getData'>, draftId: string): DraftPiece[][] {
  const own = ownPieces(clipboard.getData(OWN_TYPE), draftId);
  if (own) return [own];
  const lines = clipboard
    .getData('text/plain')
    .normalize('NFC')
    .slice(0, LONGEST)
    .split(/[\r\n]+/u)
    .map((line) => line.replace(/[\s\u{A0}\u{200B}]+/gu, ' '))
    .filter((line) => line.trim() !== '');
  return lines.length === 0 ? [[]] : lines.map((text) => [{ type: 'text', text }]);
}

/** Undefined for what another page or another draft put there. */
function ownPieces(copied: string, draftId: string): DraftPiece[] | undefined {
  try {
    const { draftId: from, pieces } = JSON.parse(copied) as { draftId: string; pieces: DraftPiece[] };
    return from === draftId ? pieces : undefined;
  } catch {
    return undefined;
  }
}
