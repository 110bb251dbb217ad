/** A piece of an excerpt; marked where it answers the query. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
  readonly start: number;
}

/** Cuts an excerpt at its marks, which lie in order inside it. The pieces joined are the excerpt. */
export function cutMarks(excerpt: string, marks: readonly { readonly start: number; readonly end: number }[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) pieces.push({ text: excerpt.slice(at, start), isMarked: false, start: at });
    pieces.push({ text: excerpt.slice(start, end), isMarked: true, start });
    at = end;
  }
  if (at < excerpt.length) pieces.push({ text: excerpt.slice(at), isMarked: false, start: at });
  return pieces;
}
