import { describe, expect, it } from 'vitest';
import { readTextractBlocks } from '../../../shared/ocr/textract-blocks.ts';
import { fromJobTag, toJobTag } from '../../../shared/ocr/textract-notice.ts';
import { answerBlocks } from '../../support/textract-answers.ts';

const box = { left: 0.25, top: 0.5, width: 0.25, height: 0.125 };

describe('a Textract answer', () => {
  it('gives lines of words page by page, confidence as a fraction, letters in NFC', () => {
    const words = [
      { text: 'Nghi'.normalize('NFD'), box, confidence: 87.5 },
      { text: '30', box, handwritten: true },
    ];
    const pages = readTextractBlocks(answerBlocks([[words], []]));
    expect([...pages.keys()]).toEqual([1, 2]);
    expect(pages.get(1)).toEqual([
      [
        { text: 'Nghi', confidence: 0.875, box, handwritten: false },
        { text: '30', confidence: expect.closeTo(0.991), box, handwritten: true },
      ],
    ]);
    expect(pages.get(2)).toEqual([]);
  });

  it('is about page 1 where blocks name none', () => {
    const blocks = answerBlocks([[[{ text: '30', box }]]]).map(({ Page: _page, ...block }) => block);
    expect(readTextractBlocks(blocks).get(1)).toHaveLength(1);
  });

  it('with a layout, tables and forms gives every word once, as its line has it', () => {
    const [page, line, ...words] = answerBlocks([
      [
        [
          { text: '1.250', box },
          { text: 'người', box },
        ],
      ],
    ]);
    const ids = words.map(({ Id }) => Id!);
    const child = (Ids: readonly string[]) => [{ Type: 'CHILD', Ids }];
    const blocks = [
      { ...page, Relationships: child(['layout', 'table', 'key', line!.Id!]) },
      { BlockType: 'LAYOUT_TEXT', Id: 'layout', Page: 1, Relationships: child([line!.Id!]) },
      { BlockType: 'TABLE', Id: 'table', Page: 1, Relationships: child(['cell', 'merged']) },
      { BlockType: 'CELL', Id: 'cell', Page: 1, Relationships: child([...ids, 'tick']) },
      { BlockType: 'MERGED_CELL', Id: 'merged', Page: 1, Relationships: child(['cell']) },
      { BlockType: 'TABLE_TITLE', Id: 'title', Page: 1, Relationships: child(ids) },
      { BlockType: 'KEY_VALUE_SET', Id: 'key', Page: 1, Relationships: child(ids) },
      { BlockType: 'SELECTION_ELEMENT', Id: 'tick', Page: 1 },
      { ...line, Relationships: child([...ids, 'tick']) },
      ...words,
    ];
    const texts = readTextractBlocks(blocks)
      .get(1)!
      .map((read) => read.map(({ text }) => text));
    expect(texts).toEqual([['1.250', 'người']]);
  });

  it('about a turned page keeps the boxes of the page as stored, inside of it', () => {
    const turned = { left: 0.9, top: -0.02, width: 0.02, height: 0.4 };
    const word = readTextractBlocks(answerBlocks([[[{ text: '30', box: turned, confidence: 19.6 }]]])).get(1)![0]![0]!;
    expect(word.confidence).toBeCloseTo(0.196);
    expect(word.box).toMatchObject({ left: 0.9, top: 0 });
    expect(word.box.height).toBeCloseTo(0.38);
  });

  it('may hold blocks nobody knows, links to nothing and words without a place', () => {
    const blocks = [
      ...answerBlocks([[[{ text: '30', box }]]]),
      { BlockType: 'SIGNATURE', Id: 's', Page: 1 },
      { BlockType: 'HOLOGRAM', Id: 'h', Relationships: [{ Type: 'CHILD', Ids: ['nowhere'] }] },
      { BlockType: 'WORD', Id: 'lost', Text: 'lạc', Page: 1 },
      { BlockType: 'LINE', Id: 'l', Page: 1, Relationships: [{ Type: 'CHILD', Ids: ['lost', 'nowhere'] }] },
    ];
    expect(readTextractBlocks(blocks).get(1)!.flat()).toHaveLength(1);
    expect(readTextractBlocks([])).toEqual(new Map());
  });
});

describe('the tag of a job', () => {
  it.each(['01jd8x2v7mzq4k9s3w5y6p7r8t', 'thư mục', '😀/a'])('brings %s back in letters the service takes', (id) => {
    expect(toJobTag(id)).toMatch(/^[\w-]+$/u);
    expect(fromJobTag(toJobTag(id))).toBe(id);
  });
});
