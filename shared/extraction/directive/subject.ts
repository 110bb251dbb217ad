import { foldVietnamese } from '../../text/fold.ts';

/** What leads on to what a document is about. Sticky. */
export const ABOUT = /[\s,]{0,4}(?:"|“)?(?:về việc|về|V\/v|v\/v|Về việc|Về)(?![\p{L}])\s{0,3}(?:"|“)?/uy;
/** Clauses that go on after a comma without being part of the title. */
const NEW_CLAUSE =
  /^(?:cu the|trong do|dong thoi|theo do|tu do|qua do|den nay|ngay|nham|de|ban|doan|dang uy|cac|bao cao|yeu cau|de nghi|cua|va cac|tiep do|sau do|voi|ket qua|nhu|hien nay|vi vay)(?![a-z])/u;
const SUBJECT_LENGTH = 220;

/** What the document is about: up to the end of the clause. */
export function readSubject(text: string, start: number, next: number): string | null {
  // The title may cite another document ("về thực hiện Nghị quyết số …"); after "và" or a comma a new citation starts.
  const stop = /(?:[,;]|\svà|\svà các|,\s?các)\s*$/u.test(text.slice(Math.max(start, next - 8), next))
    ? next
    : text.length;
  const window = text.slice(start, Math.min(stop, start + SUBJECT_LENGTH)).replace(/(?:[,;]|\svà)(?: các)?\s*$/u, '');
  let end = window.length;
  for (const { 0: sign, index } of window.matchAll(/[.;:,)”"\]]|\((?:sau đây|gọi tắt|viết tắt)/gu)) {
    const after = window.slice(index + 1).trimStart();
    const inNumber = /\d/u.test(window.charAt(index - 1)) && /^\d/u.test(window.slice(index + 1));
    const goesOn = sign === ',' && /^\p{Ll}/u.test(after) && !NEW_CLAUSE.test(foldVietnamese(after.slice(0, 20)));
    if (inNumber || goesOn) continue;
    end = index;
    break;
  }
  const cut = end === SUBJECT_LENGTH ? window.lastIndexOf(' ') : end;
  const subject = window.slice(0, Math.max(cut, 0)).replace(/\s+/gu, ' ').trim();
  return subject.length >= 4 ? subject : null;
}
