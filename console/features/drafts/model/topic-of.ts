import { foldVietnamese } from '../../../../shared/text/fold.ts';
import type { Draft, Pieces } from './pieces.ts';

export const TOPICS = ['strengths', 'limits', 'causes'] as const;
export type Topic = (typeof TOPICS)[number];
export type FactKind = 'directive' | 'date' | 'figure';

/** Folded words a blank or a heading names its topic by. */
const WORDS: readonly (readonly [Topic, RegExp])[] = [
  ['strengths', /uu diem|ket qua dat duoc|mat duoc/u],
  ['limits', /han che|khuyet diem|ton tai/u],
  ['causes', /nguyen nhan/u],
];
const KINDS: readonly (readonly [FactKind, RegExp])[] = [
  ['date', /thoi gian|thoi han|moc thoi|ngay |giai doan/u],
  ['directive', /quyet dinh|van ban|chi thi|nghi quyet|ke hoach|can cu/u],
  ['figure', /so lieu|so luong|ty le|chi tieu/u],
];

/** What a blank asks to be quoted; undefined where it asks for no quote. */
export const topicOfLabel = (label: string): Topic | undefined => firstOf(WORDS, label);
/** What kind of value a blank waits for, as far as its words say. */
export const kindOfLabel = (label: string): FactKind | undefined =>
  topicOfLabel(label) ? undefined : firstOf(KINDS, label);

/** What the place in the paper is about: the paragraph's own blank, else the heading it stands under. */
export function topicAt(draft: Draft, paragraphId: string | null): Topic | undefined {
  const section = draft.sections.find(({ paragraphs }) => paragraphs.some(({ id }) => id === paragraphId));
  if (!section) return undefined;
  const at = section.paragraphs.findIndex(({ id }) => id === paragraphId);
  const own = section.paragraphs[at]!.pieces.find((piece) => piece.type === 'blank' && topicOfLabel(piece.label));
  if (own?.type === 'blank') return topicOfLabel(own.label);
  const heading = section.paragraphs.slice(0, at + 1).findLast(({ style }) => style === 'subheading');
  return topicOfLabel(heading ? wordsOf(heading.pieces) : section.title);
}

/** Only the words, for a short mention of a paragraph. */
export const wordsOf = (pieces: Pieces): string =>
  pieces
    .map((piece) => (piece.type === 'text' ? piece.text : piece.type === 'blank' ? `[${piece.label}]` : '…'))
    .join('');

function firstOf<T>(rows: readonly (readonly [T, RegExp])[], text: string): T | undefined {
  const folded = foldVietnamese(text.normalize('NFC'));
  return rows.find(([, pattern]) => pattern.test(folded))?.[0];
}
