import type { AccountRefusal } from './account.ts';
import type { FailureCode, RejectionCode } from './reason-codes.ts';

/** The document can never pass this step as it is: no retry, the document becomes `failed`. */
export class PermanentError extends Error {
  override readonly name = 'PermanentError';
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The file cannot be taken: the document becomes `rejected` and the uploader is told what to do. */
export class RejectionError extends Error {
  override readonly name = 'RejectionError';
  readonly code: RejectionCode;
  readonly detail: Readonly<Record<string, string | number>>;
  constructor(code: RejectionCode, detail: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(`file rejected: ${code}`, options);
    this.code = code;
    this.detail = detail;
  }
}

/** Somebody else wrote the document since it was read. Read again and decide anew. */
export class VersionConflictError extends Error {
  override readonly name = 'VersionConflictError';
  readonly documentId: string;
  constructor(documentId: string, options?: ErrorOptions) {
    super(`document ${documentId} was changed by somebody else`, options);
    this.documentId = documentId;
  }
}

export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
  constructor(what: string, id: string, options?: ErrorOptions) {
    super(`${what} ${id} does not exist`, options);
  }
}

/** Why a review command is refused. */
export type ReviewRefusal =
  | 'not-in-review'
  | 'finding-unknown'
  | 'already-decided'
  | 'nothing-to-undo'
  | 'reason-required'
  | 'value-invalid'
  | 'findings-open'
  | 'pages-unchecked'
  | 'second-person-needed'
  | 'claimed';

/** The command does not fit the state of the review; nothing was changed. */
export class ReviewError extends Error {
  override readonly name = 'ReviewError';
  readonly code: ReviewRefusal;
  readonly detail: Readonly<Record<string, string | number>>;
  constructor(code: ReviewRefusal, detail: Readonly<Record<string, string | number>> = {}) {
    super(`review refused: ${code}`);
    this.code = code;
    this.detail = detail;
  }
}

/** The account may not be changed in this way; nothing was changed. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
  readonly code: AccountRefusal;
  constructor(code: AccountRefusal) {
    super(`account change refused: ${code}`);
    this.code = code;
  }
}
