import type { NoticeSubject, PersonalNotice } from '../domain/notice.ts';

/** A notice as it was first written: always about a report. */
interface ReportNotice extends Pick<PersonalNotice, 'id' | 'userId' | 'kind' | 'at' | 'message'> {
  readonly documentId: string;
  readonly fileName: string;
  readonly findings: number | null;
  readonly needLook: number | null;
}

/** A notice out of a store, in either form. Stored ones are never rewritten. */
export function storedNotice(stored: unknown): PersonalNotice {
  const notice = stored as PersonalNotice | ReportNotice;
  if ('about' in notice) return notice;
  const { documentId, fileName, findings, needLook, ...kept } = notice;
  const about: NoticeSubject = { kind: 'document', id: documentId, name: fileName };
  return { ...kept, about, detail: findings === null ? {} : { findings, needLook: needLook ?? 0 } };
}
