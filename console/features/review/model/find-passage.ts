import { foldVietnamese } from '../../../../shared/text/fold.ts';
import type { Passage } from './page-geometry.ts';

/**
 * The first place of a page that says the typed words, with or without accents and however its blanks run.
 * Undefined when the page does not say them: a finding never stands on words that are not there.
 */
export function findPassage(page: number, text: string, typed: string): Passage | undefined {
  const words = foldVietnamese(typed.normalize('NFC')).trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return undefined;
  const pattern = new RegExp(words.map(escapePattern).join('\\s+'), 'u');
  const match = pattern.exec(foldVietnamese(text));
  if (!match) return undefined;
  const end = match.index + match[0].length;
  return { page, offset: [match.index, end], quote: text.slice(match.index, end) };
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
