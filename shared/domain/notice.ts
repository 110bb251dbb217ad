import type { Localized } from './sentences.ts';
import { VIETNAM_OFFSET } from './vietnam-clock.ts';

/** What a person is told: of a report, a draft, a round, a saved search. */
export const NOTICE_KINDS = [
  ...(['awaiting-review', 'reopened', 'rejected', 'confirmed'] as const),
  ...(['draft-outdated', 'draft-submitted', 'draft-returned', 'draft-issued'] as const),
  ...(['report-due', 'report-late', 'round-question', 'round-answered'] as const),
  ...(['search-hits'] as const),
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a notice may be about. */
export const SUBJECT_KINDS = ['document', 'draft', 'round', 'search'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface NoticeSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  /** File name, title or name as it was when the notice was made. */
  readonly name: string;
}

/** What the sentence of a notice says besides the name; each kind has its own. */
export interface NoticeDetail {
  readonly findings?: number | undefined;
  /** Findings that need a person. */
  readonly needLook?: number | undefined;
  /** Values of a draft whose proof no longer stands. */
  readonly outdated?: number | undefined;
  /** New hits of a saved search. */
  readonly hits?: number | undefined;
  /** Number of an issued paper. */
  readonly number?: string | undefined;
  /** ISO day on which a report is, or was, due. */
  readonly due?: string | undefined;
  /** Units of a round without a report; told to who runs it. */
  readonly units?: number | undefined;
}

/** When a person's notices go out as mail; the bell shows them at once whatever the rhythm. */
export const RHYTHMS = ['immediately', 'hourly', 'daily', 'never'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** One thing one person is told. Counts and names, never report text. */
export interface PersonalNotice {
  /** The same for a repeated event: subject, event, occasion and person. */
  readonly id: string;
  readonly userId: string;
  readonly kind: NoticeKind;
  readonly about: NoticeSubject;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly detail: NoticeDetail;
  /** Why a paper was not taken and what to do; null for the other kinds. */
  readonly message: Localized | null;
}

const HOUR = 3_600_000;

/** Where the console shows what a notice is about; bell and mail lead there. */
export function noticePath({ kind, about, detail }: Pick<PersonalNotice, 'kind' | 'about' | 'detail'>): string {
  const id = encodeURIComponent(about.id);
  if (detail.units !== undefined) return `${PAGES.round}${id}`;
  switch (kind) {
    case 'draft-issued':
      return `/thong-bao-da-ban-hanh#${id}`;
    case 'report-due':
    case 'report-late':
    case 'round-question':
      // These go to the office that reports: it sees its rounds where it uploads.
      return '/nop';
    default:
      return `${PAGES[about.kind]}${id}`;
  }
}

const PAGES: Readonly<Record<SubjectKind, string>> = {
  document: '/bao-cao/',
  draft: '/du-thao/',
  round: '/dot-giam-sat/',
  search: '/tra-cuu?da-luu=',
};

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
