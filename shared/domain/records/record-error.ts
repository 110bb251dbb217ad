/** Why the archive refuses an act on a record. */
export const RECORD_REFUSALS = [
  'field-invalid',
  'not-confirmed',
  'file-unknown',
  'reason-required',
  'already-on-hold',
  'not-on-hold',
  'on-hold',
  'no-term',
  'permanent',
  'term-running',
  'already-proposed',
  'not-proposed',
  'decision-incomplete',
  'content-differs',
  'disposed',
] as const;
export type RecordRefusal = (typeof RECORD_REFUSALS)[number];

/** The act does not fit the record as it stands; nothing was changed. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  readonly code: RecordRefusal;
  readonly detail: Readonly<Record<string, string | number>>;
  constructor(code: RecordRefusal, detail: Readonly<Record<string, string | number>> = {}) {
    super(`record act refused: ${code}`);
    this.code = code;
    this.detail = detail;
  }
}
