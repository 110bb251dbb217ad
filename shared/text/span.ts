/** A half-open range `[start, end)` of UTF-16 code units in NFC text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span on one page (1-based) of a document. */
export interface PageSpan extends Span {
  readonly page: number;
}
