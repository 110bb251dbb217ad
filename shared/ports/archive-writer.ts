import type { MediaType } from '../domain/document.ts';
import type { Page } from '../ocr/page.ts';

/** Why a copy does not declare itself PDF/A. */
export type ArchiveReason =
  | 'encrypted'
  | 'javascript'
  | 'xfa'
  | 'embedded-files'
  | 'launch-action'
  | 'multimedia'
  | 'annotation'
  | 'font-not-embedded'
  | 'device-cmyk'
  | 'lzw'
  | 'postscript'
  | 'optional-content'
  | 'rewritten';

/** What a copy says of itself beside its pages. */
export interface ArchiveFacts {
  readonly documentId: string;
  readonly fileName: string;
  /** Hex SHA-256 of the original; the copy names it as its source. */
  readonly sha256: string | null;
  /** ISO 8601, UTC: stands as the date of the copy, so that writing it again gives the same bytes. */
  readonly receivedAt: string;
}

export interface ArchiveRequest {
  /** Read only: the copy is another file. */
  readonly original: Uint8Array;
  /** Plain text has no archive copy. */
  readonly mediaType: Exclude<MediaType, 'text/plain'>;
  /** Every page of the original as read, in order. */
  readonly pages: readonly Page[];
  readonly facts: ArchiveFacts;
}

/** A searchable PDF of the original. */
export interface ArchiveCopy {
  readonly bytes: Uint8Array;
  /** What the copy's metadata declares; never checked by a validator. Null where the original forbids it. */
  readonly declares: 'PDF/A-2b' | null;
  /** Why it declares nothing; empty when it does. */
  readonly reasons: readonly ArchiveReason[];
  /** True when the original's signature values were left out: a copy with them would look like a broken signature. */
  readonly signaturesLeftOut: boolean;
}

/** Writes searchable copies. Files are hostile: a call that hangs or dies throws, and the next one works. */
export interface ArchiveWriter {
  /** Pictures keep their bytes; pages read from a picture get an invisible text layer, word by word. Throws when no copy can be made. */
  write(request: ArchiveRequest): Promise<ArchiveCopy>;
}
