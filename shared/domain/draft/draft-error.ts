import type { AwaitingFinding } from './confirmed-facts.ts';

/** Why a command on a draft is refused. */
export type DraftRefusal =
  | 'unconfirmed'
  | 'frozen'
  | 'not-in-status'
  | 'own-approval'
  | 'outdated-fields'
  | 'blank-slots'
  | 'no-reports'
  | 'reason-required'
  | 'field-changed'
  | 'issue-invalid';

/** The command does not fit the draft; nothing was changed. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
  readonly code: DraftRefusal;
  /** What awaits a person, where values were asked for that nobody has confirmed. */
  readonly awaiting: readonly AwaitingFinding[];
  readonly detail: Readonly<Record<string, string | number>>;
  constructor(
    code: DraftRefusal,
    detail: Readonly<Record<string, string | number>> = {},
    awaiting: readonly AwaitingFinding[] = [],
  ) {
    super(`draft refused: ${code}`);
    this.code = code;
    this.detail = detail;
    this.awaiting = awaiting;
  }
}
