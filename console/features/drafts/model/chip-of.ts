import type { DraftPiece, DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import type { Chip } from './editable-dom.ts';

/** What stands where nothing may be printed. */
export const HOLE = '……';

/** What a piece that is no text reads, and whether it may be taken for a value. */
export function chipOf(piece: DraftPiece, standings: DraftResource['standings']): Chip {
  if (piece.type === 'blank') return { text: `[${HOLE} ${piece.label}]`, state: 'blank' };
  if (piece.type === 'quote') return { text: quoteText(piece), state: 'quote' };
  if (piece.type === 'text') return { text: piece.text, state: 'current' };
  const standing = standings[piece.id];
  if (standing?.state === 'current') return { text: standing.text ?? HOLE, state: 'current' };
  return { text: standing?.text ?? standing?.was ?? HOLE, state: standing?.text ? 'current' : 'outdated' };
}

/** A quote as it is printed, with its report and page. */
export const quoteText = ({ text, report, page }: Extract<DraftPiece, { type: 'quote' }>): string =>
  `“${text}” (${report}, tr. ${page})`;
