import type { Span } from '../text/span.ts';

/** Fractions 0..1 of the upright page. Textract's field names, in lower case. */
export interface BoundingBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Another reading of the same ink. */
export interface Reading {
  readonly engine: string;
  readonly text: string;
  /** 0..1, not comparable between engines. */
  readonly confidence: number;
}

export interface Word extends Span {
  /** `w{page}-{index}`, stable for one reading of the page. */
  readonly id: string;
  /** NFC; equals `page.text.slice(start, end)`. */
  readonly text: string;
  readonly box: BoundingBox;
  /** 0..1; null for a text layer. */
  readonly confidence: number | null;
  readonly handwritten?: boolean;
  readonly alternatives?: readonly Reading[];
}

export interface Line {
  readonly id: string;
  readonly box: BoundingBox;
  readonly words: readonly Word[];
}

/** Where the letters of a page came from; `unreadable`: the page's picture cannot be had, so nobody knows what stands on it. */
export type PageSource = 'text-layer' | 'tesseract' | 'textract' | 'fused' | 'plain-text' | 'blank' | 'unreadable';

/** Something put on the page that is no part of its running text; its words are in no line of the page. */
export interface Mark {
  /** `signature`: the picture a digital signature leaves; `stamp`: words nobody sorted. */
  readonly kind: 'secrecy' | 'urgency' | 'incoming' | 'signature' | 'stamp';
  /** As read, lines ended with `\n`. */
  readonly text: string;
  readonly box: BoundingBox;
}

/** One page as read. Boxes are always given on the upright original page, before any deskewing. */
export interface Page {
  /** 1-based. */
  readonly page: number;
  /** Pixels of the upright page image; 0 for plain text. */
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
  /** Degrees clockwise by which the stored page was turned to stand upright. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Degrees of skew measured on the upright page; boxes are not deskewed. */
  readonly skew: number;
  readonly source: PageSource;
  /** Name and version of the engine, e.g. `tesseract.js 7.0.0 (vie best_int)`. */
  readonly engine: string;
  /** NFC; lines end with `\n`. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** Stamps and signature pictures; absent where none were seen. */
  readonly marks?: readonly Mark[];
}
