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
