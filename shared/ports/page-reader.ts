import type { MediaType } from '../domain/document.ts';
import type { BoundingBox, Page } from '../ocr/page.ts';

/** What a file is, found out without reading its pages. */
export interface FileInspection {
  readonly mediaType: MediaType;
  readonly pageCount: number;
  /** Codes for `Document.notes`. */
  readonly notes: readonly string[];
}

/** Limits a file must keep to. */
export interface FileLimits {
  readonly maxPages: number;
  readonly maxBytes: number;
  /** Pixels of one page image. */
  readonly maxPagePixels: number;
}

/** The limits where a deployment sets none. */
export const DEFAULT_FILE_LIMITS: FileLimits = { maxPages: 1_000, maxBytes: 500_000_000, maxPagePixels: 100_000_000 };

/** One page made ready: either its letters are known already, or its picture is to be recognised. */
export interface PreparedPage {
  /** 1-based. */
  readonly page: number;
  /** Upright picture of the page for people (WebP or JPEG); null for plain text. */
  readonly image: {
    readonly bytes: Uint8Array;
    readonly contentType: string;
    readonly width: number;
    readonly height: number;
  } | null;
  /** The page as read from a trusted text layer, plain text or a blank sheet; null when it must be recognised. */
  readonly known: Page | null;
  /** What the recognizer gets when `known` is null: upright, lossless. */
  readonly picture: PagePicture | null;
}

/** A page picture for a recognizer. */
export interface PagePicture {
  /** 1-based. */
  readonly page: number;
  /** An encoded picture (PNG or JPEG). */
  readonly bytes: Uint8Array;
  /** Pixels of the upright page; a straightened picture is larger (`straightenedSize` in `shared/ocr/skew.ts`). */
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
  readonly rotation: 0 | 90 | 180 | 270;
  /** Degrees the picture was turned to straighten it; boxes must be turned back (`onUnstraightenedPage`). */
  readonly skew: number;
  /** Stamps in red ink, drawn alone (the picture itself has none of that ink), and where they lie on the upright page. */
  readonly stamps?: readonly { readonly bytes: Uint8Array; readonly box: BoundingBox }[];
  /** Where blue pen ink lies on the upright page: what stands there was written by hand. */
  readonly penInk?: readonly BoundingBox[];
}

/** Opens files of every kind the system takes. Files are hostile: no call hangs, and none takes unbounded memory. */
export interface PageReader {
  /** Throws `RejectionError` with the reason when the file cannot be taken. */
  inspect(bytes: Uint8Array, fileName: string, limits: FileLimits): Promise<FileInspection>;
  /** Yields the pages first..last (1-based, inclusive) in order. */
  prepare(
    bytes: Uint8Array,
    mediaType: MediaType,
    pages: { readonly first: number; readonly last: number },
  ): AsyncIterable<PreparedPage>;
}
