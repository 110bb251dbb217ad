import { clampBox } from './skew.ts';
import type { ReadWord } from './tesseract-page.ts';

/** A block of a Textract response, as far as letters are concerned. Blocks of other types are passed over. */
export interface TextractBlock {
  readonly BlockType?: string | undefined;
  readonly Id?: string | undefined;
  /** 1-based; absent in answers about a single page. */
  readonly Page?: number | undefined;
  readonly Text?: string | undefined;
  /** 0..100. */
  readonly Confidence?: number | undefined;
  readonly TextType?: string | undefined;
  readonly Geometry?:
    | {
        readonly BoundingBox?:
          | {
              readonly Left?: number | undefined;
              readonly Top?: number | undefined;
              readonly Width?: number | undefined;
              readonly Height?: number | undefined;
            }
          | undefined;
      }
    | undefined;
  readonly Relationships?:
    | readonly { readonly Type?: string | undefined; readonly Ids?: readonly string[] | undefined }[]
    | undefined;
}

/** A word Textract read; its box in fractions of the page as stored. */
export interface TextractWord extends ReadWord {
  readonly handwritten: boolean;
}

/** Lines of words of one page, in Textract's order. */
export type TextractLines = readonly (readonly TextractWord[])[];

/** Name for results: the service has no version in its answers that two calls share. */
export const TEXTRACT_ENGINE = 'textract';

/** The words of each page, by page number. A page without words is there with no lines; words without a box are left out. */
export function readTextractBlocks(blocks: readonly TextractBlock[]): ReadonlyMap<number, TextractLines> {
  const byId = new Map(blocks.map((block) => [block.Id, block]));
  const pages = new Map<number, TextractWord[][]>();
  for (const { BlockType, Page = 1 } of blocks) if (BlockType === 'PAGE') pages.set(Page, []);
  for (const line of blocks) {
    if (line.BlockType !== 'LINE') continue;
    const children = (line.Relationships ?? []).filter(({ Type }) => Type === 'CHILD').flatMap(({ Ids = [] }) => Ids);
    const words = children.flatMap((id) => toWord(byId.get(id)) ?? []);
    const page = line.Page ?? 1;
    pages.set(page, [...(pages.get(page) ?? []), words]);
  }
  return pages;
}

function toWord(block: TextractBlock | undefined): TextractWord | undefined {
  const box = block?.Geometry?.BoundingBox;
  const text = block?.Text?.trim().normalize('NFC');
  if (block?.BlockType !== 'WORD' || !text || !box) return undefined;
  const { Left: left, Top: top, Width: width, Height: height } = box;
  if (left === undefined || top === undefined || width === undefined || height === undefined) return undefined;
  return {
    text,
    confidence: Math.min(1, Math.max(0, (block.Confidence ?? 0) / 100)),
    box: clampBox({ left, top, width, height }),
    handwritten: block.TextType === 'HANDWRITING',
  };
}
