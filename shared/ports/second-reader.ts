import type { TextractLines } from '../ocr/textract-blocks.ts';

/** What is to be read a second time. */
export interface SecondReadingRequest {
  readonly documentId: string;
  /** Hex, of the original's bytes: the same document and bytes are one job, however often asked for. */
  readonly sha256: string;
  readonly key: string;
}

/** How far a job is. */
export type SecondReadingState =
  | { readonly state: 'reading' }
  /** For good: asking again changes nothing. */
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'read'; readonly pages: readonly { readonly page: number; readonly lines: TextractLines }[] };

/** Reads whole documents in its own time. Errors that pass (throttling, quotas) keep their names and are thrown. */
export interface SecondReader {
  /** The job's id, or why there can be none. */
  start(request: SecondReadingRequest): Promise<{ readonly jobId: string } | { readonly refused: string }>;
  collect(jobId: string): Promise<SecondReadingState>;
}
