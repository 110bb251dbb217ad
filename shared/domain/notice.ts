import type { Localized } from './sentences.ts';
import { VIETNAM_OFFSET } from './vietnam-clock.ts';

/** What a person is told of a report. */
export const NOTICE_KINDS = ['awaiting-review', 'reopened', 'rejected', 'confirmed'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** When a person's notices go out as mail; the bell shows them at once whatever the rhythm. */
export const RHYTHMS = ['immediately', 'hourly', 'daily', 'never'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** One thing one person is told. Counts and names, never report text. */
export interface PersonalNotice {
  /** The same for a repeated event: document, event, occasion and person. */
  readonly id: string;
  readonly userId: string;
  readonly kind: NoticeKind;
  readonly documentId: string;
  readonly fileName: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly findings: number | null;
  /** Findings that need a person. */
  readonly needLook: number | null;
  /** Why a paper was not taken and what to do; null for the other kinds. */
  readonly message: Localized | null;
}

const HOUR = 3_600_000;

/**
 * When a notice of this time goes into a mail: at once, at the next full hour, or at the next digest hour (0–23) of a
 * Vietnamese clock, always later than `at`. Null = in none.
 */
export function mailTime(rhythm: Rhythm, at: string, digestHour: number): string | null {
  const time = Date.parse(at);
  if (rhythm === 'never') return null;
  if (rhythm === 'immediately') return at;
  if (rhythm === 'hourly') return new Date((Math.floor(time / HOUR) + 1) * HOUR).toISOString();
  const day = 24 * HOUR;
  const midnight = Math.floor((time + VIETNAM_OFFSET) / day) * day - VIETNAM_OFFSET;
  const today = midnight + digestHour * HOUR;
  return new Date(today > time ? today : today + day).toISOString();
}
