import type { Dispatch, DispatchStatus } from '../domain/dispatch.ts';
import type { PersonalNotice } from '../domain/notice.ts';

/** A notice and when it goes into a mail; null = in none. */
export interface AddedNotice {
  readonly notice: PersonalNotice;
  readonly mailAt: string | null;
}

export interface ReadNotice extends PersonalNotice {
  readonly readAt: string | null;
}

export interface NoticeList {
  /** Newest first. */
  readonly items: readonly ReadNotice[];
  /** Among the newest hundred. */
  readonly unread: number;
}

export interface DispatchQuery {
  /** Null = any. */
  readonly status: DispatchStatus | null;
  readonly limit: number;
  readonly cursor: string | null;
}

export interface DispatchPage {
  /** Newest first. */
  readonly items: readonly Dispatch[];
  readonly nextCursor: string | null;
}

/**
 * What people are told, and what is on its way out. A notice is folded into exactly one mail, or none; who sends a
 * mail has taken it first, so that of two senders at once one sends. Durable when a promise resolves.
 */
export interface NoticeRepository {
  /** Adds notices; one that was added before changes nothing, whatever became of it. */
  add(notices: readonly AddedNotice[]): Promise<void>;
  list(userId: string, limit: number): Promise<NoticeList>;
  /** Null = everything up to now. */
  markRead(userId: string, ids: readonly string[] | null, at: string): Promise<void>;
  /** Notices whose mail is due, oldest first, by person; at most ninety a person. */
  due(now: string): Promise<readonly (readonly PersonalNotice[])[]>;
  /** Puts the mail that tells these notices on its way, all or nothing. False when one of them was folded before. */
  fold(mail: Dispatch, notices: readonly PersonalNotice[]): Promise<boolean>;
  /** Puts something else on its way. False when its id is known. */
  enqueue(dispatch: Dispatch): Promise<boolean>;
  /** Takes what is to be sent now; nobody else gets it before `until`. Counts the attempt. */
  take(now: string, until: string, limit: number): Promise<readonly Dispatch[]>;
  /** Writes what became of a dispatch that was taken. */
  settle(dispatch: Dispatch): Promise<void>;
  listDispatches(query: DispatchQuery): Promise<DispatchPage>;
  /** Sends once more what was given up. False when there is no such one. */
  retry(dispatchId: string, at: string): Promise<boolean>;
}

/** Most notices one mail tells. */
export const MOST_A_MAIL = 90;
/** Notices looked through for the unread count. */
export const COUNTED_NOTICES = 100;
