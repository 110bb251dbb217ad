import type { TextractBlock } from '../../shared/ocr/textract-blocks.ts';

/** A word for an answer: its text, place (fractions of the page), and what Textract says of it. */
export interface AnswerWord {
  readonly text: string;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly confidence?: number;
  readonly handwritten?: boolean;
}

/** Blocks in the shape of a recorded answer of the asynchronous form: PAGE, then LINE and WORD with polygons and links. */
export function answerBlocks(pages: readonly (readonly (readonly AnswerWord[])[])[]): TextractBlock[] {
  return pages.flatMap((lines, index) => {
    const Page = index + 1;
    const lineBlocks = lines.map((words, line) => ({ id: `p${Page}-l${line}`, words }));
    const page = block('PAGE', `p${Page}`, Page, {
      ids: lineBlocks.map(({ id }) => id),
      box: { left: 0, top: 0, width: 1, height: 1 },
    });
    return [page, ...lineBlocks.flatMap(({ id, words }) => lineOf(id, Page, words))];
  });
}

function lineOf(id: string, Page: number, words: readonly AnswerWord[]): TextractBlock[] {
  const ids = words.map((_, index) => `${id}-w${index}`);
  const [first] = words;
  const text = words.map((word) => word.text).join(' ');
  return [
    { ...block('LINE', id, Page, { ids, box: first?.box ?? { left: 0, top: 0, width: 0, height: 0 } }), Text: text },
    ...words.map((word, index) => ({
      ...block('WORD', ids[index]!, Page, { box: word.box }),
      Text: word.text,
      TextType: word.handwritten ? 'HANDWRITING' : 'PRINTED',
      Confidence: word.confidence ?? 99.1,
    })),
  ];
}

function block(
  BlockType: string,
  Id: string,
  Page: number,
  { ids, box }: { readonly ids?: readonly string[]; readonly box: AnswerWord['box'] },
): TextractBlock {
  const { left, top, width, height } = box;
  return {
    BlockType,
    Id,
    Page,
    Geometry: { BoundingBox: { Left: left, Top: top, Width: width, Height: height } },
    ...(ids ? { Relationships: [{ Type: 'CHILD', Ids: ids }] } : {}),
  };
}
