/** How long a record is kept: for good, or that many years. */
export type RetentionTerm = 'permanent' | number;

/** Terms offered where nobody has chosen others; the ministry's and the Party's tables go on changing, so any year may be typed. */
export const OFFERED_TERMS: readonly RetentionTerm[] = ['permanent', 70, 50, 30, 20, 15, 10, 5];
export const LONGEST_TERM = 150;

/** A term as facets and files write it: `permanent`, or the years. */
export const termCode = (term: RetentionTerm): string => String(term);

/** The term behind a code; undefined for anything else. */
export function termOfCode(code: string): RetentionTerm | undefined {
  if (code === 'permanent') return 'permanent';
  const years = /^[1-9]\d{0,2}$/u.test(code) ? Number(code) : 0;
  return years >= 1 && years <= LONGEST_TERM ? years : undefined;
}

export function isRetentionTerm(term: unknown): term is RetentionTerm {
  return (typeof term === 'number' || typeof term === 'string') && termOfCode(String(term)) !== undefined;
}

/**
 * The last day of a term, ISO; null for permanent records and where the work has not ended. The years run from the end
 * of the year in which the work ended: no other way of counting ends later, so nothing is due too early.
 */
export function dueDay(term: RetentionTerm | null, ended: string | null): string | null {
  const year = Number(/^(?<year>\d{4})(?:-|$)/u.exec(ended ?? '')?.groups?.year);
  if (term === null || term === 'permanent' || !Number.isInteger(year)) return null;
  return `${String(year + term).padStart(4, '0')}-12-31`;
}

/** True once the last day of the term has passed. Days are ISO. */
export const isDue = (due: string | null, today: string): boolean => due !== null && due < today;
