import type { DraftPiece, DraftResource, DraftSection } from '../../../../shared/contracts/api-drafts.ts';
import { unboundNumbers } from '../../../../shared/domain/draft/unbound-numbers.ts';

export type Paragraph = DraftSection['paragraphs'][number];
type Draft = DraftResource['draft'];

/** The draft with one paragraph replaced; a paragraph without pieces goes. */
export function withParagraph(draft: Draft, paragraphId: string, pieces: readonly DraftPiece[]): Draft {
  const sections = draft.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.flatMap((paragraph) => {
      if (paragraph.id !== paragraphId) return [paragraph];
      return pieces.length === 0 ? [] : [{ ...paragraph, pieces: [...pieces] }];
    }),
  }));
  return { ...draft, sections };
}

/** The draft with an empty paragraph behind another one. */
export function withParagraphAfter(draft: Draft, paragraphId: string, id: string): Draft {
  const sections = draft.sections.map((section) => {
    const at = section.paragraphs.findIndex((paragraph) => paragraph.id === paragraphId);
    if (at < 0) return section;
    const added: Paragraph = { id, style: 'body', pieces: [{ type: 'text', text: '' }] };
    return { ...section, paragraphs: section.paragraphs.toSpliced(at + 1, 0, added) };
  });
  return { ...draft, sections };
}

/** One line a piece can be edited on: text stands as it is, everything else between its neighbours. */
export function withText(pieces: readonly DraftPiece[], at: number, text: string): DraftPiece[] {
  return pieces.map((piece, index) => (index === at ? { type: 'text' as const, text } : piece));
}

export function withoutPiece(pieces: readonly DraftPiece[], at: number): DraftPiece[] {
  return pieces.filter((_, index) => index !== at);
}

/** Text between two pieces that are no text, so that there is always a place to write. */
export function withGaps(pieces: readonly DraftPiece[]): DraftPiece[] {
  const filled: DraftPiece[] = [];
  for (const piece of pieces) {
    const last = filled.at(-1);
    if (piece.type === 'text' && last?.type === 'text')
      filled[filled.length - 1] = { type: 'text', text: last.text + piece.text };
    else if (piece.type !== 'text' && last?.type !== 'text') filled.push({ type: 'text', text: '' }, piece);
    else filled.push(piece);
  }
  return filled.at(-1)?.type === 'text' ? filled : [...filled, { type: 'text', text: '' }];
}

/** Drops the empty places to write. */
export function withoutGaps(pieces: readonly DraftPiece[]): DraftPiece[] {
  return pieces.filter((piece) => piece.type !== 'text' || piece.text !== '');
}

/** Parts of a text, numbers typed by hand apart. */
export function textParts(
  text: string,
  startsLine: boolean,
): readonly { readonly text: string; readonly isNumber: boolean }[] {
  const parts: { text: string; isNumber: boolean }[] = [];
  let end = 0;
  for (const span of unboundNumbers(text, startsLine)) {
    if (span.start > end) parts.push({ text: text.slice(end, span.start), isNumber: false });
    parts.push({ text: text.slice(span.start, span.end), isNumber: true });
    end = span.end;
  }
  return end < text.length ? [...parts, { text: text.slice(end), isNumber: false }] : parts;
}
