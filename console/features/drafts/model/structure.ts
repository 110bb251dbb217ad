import {
  type Draft,
  lengthOfAll,
  type Paragraph,
  type Pieces,
  type Section,
  SUBJECT,
  splitAt,
  tidied,
} from './pieces.ts';

/** Which way something moves: up or down by one. */
export type Step = -1 | 1;

export const paragraphsOf = ({ sections }: Pick<Draft, 'sections'>): readonly Paragraph[] =>
  sections.flatMap(({ paragraphs }) => paragraphs);

/** Pieces of a paragraph or of the title; undefined when it is gone. */
export function piecesOf(draft: Pick<Draft, 'head' | 'sections'>, paragraphId: string): Pieces | undefined {
  if (paragraphId === SUBJECT) return draft.head.subject;
  return paragraphsOf(draft).find(({ id }) => id === paragraphId)?.pieces;
}

/** The draft with other pieces in one paragraph or in the title. */
export function withPieces(draft: Draft, paragraphId: string, pieces: Pieces): Draft {
  if (paragraphId === SUBJECT) return { ...draft, head: { ...draft.head, subject: [...pieces] } };
  return changed(draft, paragraphId, (paragraph) => [{ ...paragraph, pieces: [...pieces] }]);
}

export function withStyle(draft: Draft, paragraphId: string, style: Paragraph['style']): Draft {
  return changed(draft, paragraphId, (paragraph) => [{ ...paragraph, style }]);
}

export function withoutParagraph(draft: Draft, paragraphId: string): Draft {
  return changed(draft, paragraphId, () => []);
}

/** An empty paragraph behind another one. */
export function withParagraphAfter(draft: Draft, paragraphId: string, id: string): Draft {
  return changed(draft, paragraphId, (paragraph) => [paragraph, { id, style: 'body', pieces: [] }]);
}

/** An empty paragraph at the end of a section. */
export function withParagraphIn(draft: Draft, sectionId: string, id: string): Draft {
  return withSection(draft, sectionId, (section) => [
    { ...section, paragraphs: [...section.paragraphs, { id, style: 'body', pieces: [] }] },
  ]);
}

/** What stands behind the place becomes a paragraph of its own, of the same style. */
export function withSplit(draft: Draft, paragraphId: string, at: number, id: string): Draft {
  return changed(draft, paragraphId, (paragraph) => {
    const [before, after] = splitAt(paragraph.pieces, at);
    const style = paragraph.style === 'subheading' ? 'body' : paragraph.style;
    return [
      { ...paragraph, pieces: before },
      { id, style, pieces: after },
    ];
  });
}

/** Lines as paragraphs behind a place, one for each id; what stood behind the place follows the last of them. */
export function withLines(
  draft: Draft,
  paragraphId: string,
  at: number,
  lines: readonly (readonly [id: string, pieces: Pieces])[],
): Draft {
  return changed(draft, paragraphId, (paragraph) => {
    const [before, after] = splitAt(paragraph.pieces, at);
    const added = lines.map(([id, pieces], index) => {
      const isLast = index === lines.length - 1;
      return { id, style: paragraph.style, pieces: isLast ? tidied([...pieces, ...after]) : [...pieces] };
    });
    return [{ ...paragraph, pieces: before }, ...added];
  });
}

/** A paragraph joined to the one before it in its section, and where the seam is; null where none stands before. */
export function joined(
  draft: Draft,
  paragraphId: string,
): { readonly draft: Draft; readonly into: string; readonly at: number } | null {
  for (const { paragraphs } of draft.sections) {
    const index = paragraphs.findIndex(({ id }) => id === paragraphId);
    const before = paragraphs[index - 1];
    if (index < 0) continue;
    if (!before) return null;
    const pieces = tidied([...before.pieces, ...paragraphs[index]!.pieces]);
    const next = withPieces(withoutParagraph(draft, paragraphId), before.id, pieces);
    return { draft: next, into: before.id, at: lengthOfAll(before.pieces) };
  }
  return null;
}

/** A paragraph one place further; past the edge of its section it enters the next one. */
export function withParagraphMoved(draft: Draft, paragraphId: string, step: Step): Draft {
  const from = draft.sections.findIndex(({ paragraphs }) => paragraphs.some(({ id }) => id === paragraphId));
  const section = draft.sections[from];
  if (!section) return draft;
  const at = section.paragraphs.findIndex(({ id }) => id === paragraphId);
  const paragraph = section.paragraphs[at]!;
  if (section.paragraphs[at + step]) {
    const paragraphs = section.paragraphs.toSpliced(at, 1).toSpliced(at + step, 0, paragraph);
    return withSection(draft, section.id, () => [{ ...section, paragraphs }]);
  }
  const next = draft.sections[from + step];
  if (!next) return draft;
  const taken = withoutParagraph(draft, paragraphId);
  const paragraphs = step > 0 ? [paragraph, ...next.paragraphs] : [...next.paragraphs, paragraph];
  return withSection(taken, next.id, () => [{ ...next, paragraphs }]);
}

/** True where a paragraph has somewhere to go. */
export function mayMove(draft: Draft, paragraphId: string, step: Step): boolean {
  return withParagraphMoved(draft, paragraphId, step) !== draft;
}

export function withSectionTitle(draft: Draft, sectionId: string, title: string): Draft {
  return withSection(draft, sectionId, (section) => [{ ...section, title }]);
}

export function withoutSection(draft: Draft, sectionId: string): Draft {
  return withSection(draft, sectionId, () => []);
}

/** A section with one empty paragraph behind another section. */
export function withSectionAfter(draft: Draft, sectionId: string, id: string, title: string): Draft {
  const empty: Paragraph = { id: `${id}-1`, style: 'body', pieces: [] };
  return withSection(draft, sectionId, (section) => [section, { id, title, paragraphs: [empty] }]);
}

/** A section one place further; the opening without a title stays first. */
export function withSectionMoved(draft: Draft, sectionId: string, step: Step): Draft {
  const at = draft.sections.findIndex(({ id }) => id === sectionId);
  const other = draft.sections[at + step];
  if (!other || isOpening(draft, other.id) || isOpening(draft, sectionId)) return draft;
  const sections = draft.sections.toSpliced(at, 1).toSpliced(at + step, 0, draft.sections[at]!);
  return { ...draft, sections };
}

/** The words before the first heading. */
export const isOpening = (draft: Draft, sectionId: string): boolean =>
  draft.sections[0]?.id === sectionId && draft.sections[0].title === '';

function withSection(draft: Draft, sectionId: string, change: (section: Section) => Section[]): Draft {
  return {
    ...draft,
    sections: draft.sections.flatMap((section) => (section.id === sectionId ? change(section) : [section])),
  };
}

/** Only the section of the paragraph becomes a new one: what did not change is not drawn anew. */
function changed(draft: Draft, paragraphId: string, change: (paragraph: Paragraph) => Paragraph[]): Draft {
  const section = draft.sections.find(({ paragraphs }) => paragraphs.some(({ id }) => id === paragraphId));
  if (!section) return draft;
  const paragraphs = section.paragraphs.flatMap((one) => (one.id === paragraphId ? change(one) : [one]));
  return withSection(draft, section.id, () => [{ ...section, paragraphs }]);
}
