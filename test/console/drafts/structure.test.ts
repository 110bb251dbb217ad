import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../console/features/drafts/model/pieces.ts';
import {
  joined,
  mayMove,
  withLines,
  withoutParagraph,
  withParagraphAfter,
  withParagraphMoved,
  withPieces,
  withSectionAfter,
  withSectionMoved,
  withSplit,
} from '../../../console/features/drafts/model/structure.ts';
import { draftOf, field, paragraph, section, text } from './draft-factory.ts';

const DRAFT = draftOf(
  section('A', paragraph('a1', text('một '), field('f1')), paragraph('a2', text('hai'))),
  section('B', paragraph('b1', text('ba'))),
);
const order = ({ sections }: Draft) => sections.map(({ id, paragraphs }) => [id, ...paragraphs.map((one) => one.id)]);

describe('the parts of a draft', () => {
  it('split where the caret stands; the bound value stays whole', () => {
    const { sections } = withSplit(DRAFT, 'a1', 4, 'new');
    expect(sections[1]!.paragraphs.map(({ pieces }) => pieces)).toEqual([[text('một ')], [field('f1')], [text('hai')]]);
  });

  it('take pasted lines as paragraphs; what stood behind the caret follows the last', () => {
    const { sections } = withLines(DRAFT, 'a1', 4, [
      ['l1', [text('dòng hai')]],
      ['l2', [text('dòng ba ')]],
    ]);
    expect(sections[1]!.paragraphs.map(({ id, pieces }) => [id, pieces])).toEqual([
      ['a1', [text('một ')]],
      ['l1', [text('dòng hai')]],
      ['l2', [text('dòng ba '), field('f1')]],
      ['a2', [text('hai')]],
    ]);
  });

  it('join to the one before, and say where the seam is', () => {
    const seam = joined(DRAFT, 'a2')!;
    expect(seam).toMatchObject({ into: 'a1', at: 5 });
    expect(seam.draft.sections[1]!.paragraphs).toEqual([paragraph('a1', text('một '), field('f1'), text('hai'))]);
    expect(joined(DRAFT, 'b1')).toBeNull();
  });

  it('move within their section and over its edge', () => {
    expect(order(withParagraphMoved(DRAFT, 'a1', 1))).toEqual([['opening'], ['A', 'a2', 'a1'], ['B', 'b1']]);
    expect(order(withParagraphMoved(DRAFT, 'a2', 1))).toEqual([['opening'], ['A', 'a1'], ['B', 'a2', 'b1']]);
    expect(order(withParagraphMoved(DRAFT, 'a1', -1))).toEqual([
      ['opening', 'a1'],
      ['A', 'a2'],
      ['B', 'b1'],
    ]);
    expect(mayMove(DRAFT, 'b1', 1)).toBe(false);
  });

  it('leave the opening first when sections move', () => {
    expect(order(withSectionMoved(DRAFT, 'B', -1)).map(([id]) => id)).toEqual(['opening', 'B', 'A']);
    expect(withSectionMoved(DRAFT, 'A', -1)).toBe(DRAFT);
    expect(order(withSectionAfter(DRAFT, 'A', 'N', 'MỤC MỚI')).map(([id]) => id)).toEqual(['opening', 'A', 'N', 'B']);
  });

  it('leave every section alone that was not changed', () => {
    for (const next of [
      withPieces(DRAFT, 'b1', [text('bốn')]),
      withParagraphAfter(DRAFT, 'b1', 'new'),
      withoutParagraph(DRAFT, 'b1'),
    ])
      expect(next.sections[1]).toBe(DRAFT.sections[1]);
  });
});
