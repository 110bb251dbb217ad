import type { DraftPiece, DraftResource, DraftSection } from '../../../../shared/contracts/api-drafts.ts';
import { unboundNumbers } from '../../../../shared/domain/draft/unbound-numbers.ts';

export type Draft = DraftResource['draft'];
export type Section = DraftSection;
export type Paragraph = DraftSection['paragraphs'][number];
export type Pieces = readonly DraftPiece[];

/** Where the words of the title stand: edited like a paragraph, but it can neither go nor move. */
export const SUBJECT = 'subject';

/** Letters of a text; everything else counts as one. */
export const lengthOf = (piece: DraftPiece): number => (piece.type === 'text' ? piece.text.length : 1);
export const lengthOfAll = (pieces: Pieces): number => pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);

/** Neighbouring texts as one, empty ones gone. */
export function tidied(pieces: Pieces): DraftPiece[] {
  const kept: DraftPiece[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    if (piece.type !== 'text') kept.push(piece);
    else if (piece.text !== '' && last?.type === 'text')
      kept[kept.length - 1] = { type: 'text', text: last.text + piece.text };
    else if (piece.text !== '') kept.push(piece);
  }
  return kept;
}

/** What stands before and behind a place; see `lengthOf` for its unit. */
export function splitAt(pieces: Pieces, at: number): readonly [DraftPiece[], DraftPiece[]] {
  const before: DraftPiece[] = [];
  const after: DraftPiece[] = [];
  let passed = 0;
  for (const piece of pieces) {
    const end = passed + lengthOf(piece);
    if (end <= at) before.push(piece);
    else if (passed >= at || piece.type !== 'text') after.push(piece);
    else {
      before.push({ type: 'text', text: piece.text.slice(0, at - passed) });
      after.push({ type: 'text', text: piece.text.slice(at - passed) });
    }
    passed = end;
  }
  return [tidied(before), tidied(after)];
}

/** The pieces with one more at a place; null = at the end. */
export function withPieceAt(pieces: Pieces, at: number | null, piece: DraftPiece): DraftPiece[] {
  const [before, after] = splitAt(pieces, at ?? lengthOfAll(pieces));
  return [...before, piece, ...after];
}

/** Says what pieces say without their proofs: equal for what reads and stands the same. */
export function signatureOf(pieces: Pieces): string {
  return JSON.stringify(
    tidied(pieces).map((piece) => {
      if (piece.type === 'text') return piece.text;
      return 'id' in piece ? [piece.type, piece.id] : piece;
    }),
  );
}

/** Where the caret stands after `next` took the place of `before`: behind what differs. */
export function caretAfter(before: Pieces, next: Pieces): number {
  const [a, b] = [flat(before), flat(next)];
  let same = 0;
  while (same < a.length && same < b.length && a[a.length - 1 - same] === b[b.length - 1 - same]) same++;
  return b.length - same;
}

const flat = (pieces: Pieces): string[] =>
  pieces.flatMap((piece) => (piece.type === 'text' ? piece.text.split('') : [signatureOf([piece])]));

/** Parts of a text, numbers typed by hand apart. */
export function textParts(
  text: string,
  startsLine: boolean,
): readonly { readonly text: string; readonly isNumber: boolean }[] {
  // Most texts have none, and a draft may have ten thousand texts.
  if (!/\p{N}/u.test(text)) return [{ text, isNumber: false }];
  const parts: { text: string; isNumber: boolean }[] = [];
  let end = 0;
  for (const span of unboundNumbers(text, startsLine)) {
    if (span.start > end) parts.push({ text: text.slice(end, span.start), isNumber: false });
    parts.push({ text: text.slice(span.start, span.end), isNumber: true });
    end = span.end;
  }
  return end < text.length ? [...parts, { text: text.slice(end), isNumber: false }] : parts;
}
