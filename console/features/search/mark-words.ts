import { foldVietnamese } from '../../../shared/text/fold.ts';

/** A piece of an excerpt; marked where it answers the query. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Cuts an excerpt where it holds a word of the query, with or without accents. The pieces joined are the excerpt. */
export function markWords(excerpt: string, query: string): Piece[] {
  const text = excerpt.normalize('NFC');
  const folded = foldVietnamese(text);
  const words = [...new Set(foldVietnamese(query.normalize('NFC')).split(/\s+/u))].filter((word) => word.length > 1);
  const isMarked = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      isMarked.fill(true, at, at + word.length);
    }
  }
  return cutWhereMarkChanges(text, isMarked);
}

function cutWhereMarkChanges(text: string, isMarked: readonly boolean[]): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && isMarked[at] === isMarked[start]) continue;
    pieces.push({ text: text.slice(start, at), isMarked: isMarked[start] ?? false });
    start = at;
  }
  return pieces;
}
