export const DISPATCH_STATUSES = ['waiting', 'sent', 'undeliverable'] as const;
export type DispatchStatus = (typeof DISPATCH_STATUSES)[number];

/** A mail or a call to another system on its way out, and what became of it. Times are ISO 8601 in UTC. */
export interface Dispatch {
  /** The same for a repeated sending: the receiving side can tell. */
  readonly id: string;
  readonly channel: 'mail' | 'webhook';
  /** User id of a mail; address of a webhook. */
  readonly recipient: string;
  readonly subject: string;
  /** Text of a mail; JSON for a webhook. */
  readonly text: string;
  readonly createdAt: string;
  readonly status: DispatchStatus;
  /** Sendings begun so far. */
  readonly attempts: number;
  /** Null once it is over. */
  readonly nextTryAt: string | null;
  /** Why the last sending failed. */
  readonly error: string | null;
  readonly settledAt: string | null;
}

const MINUTE = 60_000;
const LONGEST_PAUSE = 60 * MINUTE;
/** A mail server may be down over a weekend. */
const GIVEN_UP_AFTER = 72 * 60 * MINUTE;

/** A new one, to be sent at once. */
export function newDispatch(
  given: Pick<Dispatch, 'id' | 'channel' | 'recipient' | 'subject' | 'text'>,
  at: string,
): Dispatch {
  return { ...given, createdAt: at, status: 'waiting', attempts: 0, nextTryAt: at, error: null, settledAt: null };
}

export function sent(dispatch: Dispatch, at: string): Dispatch {
  return { ...dispatch, status: 'sent', nextTryAt: null, error: null, settledAt: at };
}

/** No retry can deliver it; a person may send it again once the reason is gone. */
export function undeliverable(dispatch: Dispatch, at: string, error: string): Dispatch {
  return { ...dispatch, status: 'undeliverable', nextTryAt: null, error, settledAt: at };
}

/** After a sending that failed: again after 1, 2, 4 … at most 60 minutes, for three days. */
export function failed(dispatch: Dispatch, at: string, error: string): Dispatch {
  const pause = Math.min(LONGEST_PAUSE, MINUTE * 2 ** Math.max(0, dispatch.attempts - 1));
  const next = Date.parse(at) + pause;
  if (next > Date.parse(dispatch.createdAt) + GIVEN_UP_AFTER) return undeliverable(dispatch, at, error);
  return { ...dispatch, status: 'waiting', nextTryAt: new Date(next).toISOString(), error };
}
