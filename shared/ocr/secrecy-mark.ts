import { foldVietnamese } from '../text/fold.ts';
import type { Page } from './page.ts';

/** Marks stand at the head of a page, under the number or in a corner; a few words further down only cite the law. */
const HEAD_LINES = 25;
/** What a stamp's border and a broken scan leave around the letters. */
const BORDER = /[^\p{L}\s]+/gu;
const MARKS: ReadonlyMap<string, string> = new Map([
  ['mat', 'MẬT'],
  ['toi mat', 'TỐI MẬT'],
  ['tuyet mat', 'TUYỆT MẬT'],
  ['bi mat nha nuoc', 'BÍ MẬT NHÀ NƯỚC'],
  ['tai lieu thu hoi', 'TÀI LIỆU THU HỒI'],
]);

/**
 * The secrecy mark a page bears, null for none. A mark is a line of its own in capitals ("MẬT", "TỐI MẬT",
 * "TUYỆT MẬT": levels of the Law on the Protection of State Secrets 117/2025/QH15, before it 29/2018/QH14);
 * "bảo mật", "mật độ" and sentences about secrecy are none, nor are marks of urgency (HỎA TỐC, KHẨN). Stamps in red ink were
 * read apart from the text.
 */
export function findSecrecyMark({ text, marks = [] }: Pick<Page, 'text' | 'marks'>): string | null {
  const stamp = marks.find(({ kind }) => kind === 'secrecy');
  if (stamp) return stamp.text;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, HEAD_LINES)) {
    const letters = line.replace(BORDER, ' ').trim().replace(/\s+/gu, ' ');
    if (letters !== letters.toLocaleUpperCase('vi')) continue;
    const mark = MARKS.get(foldVietnamese(letters));
    if (mark) return mark;
  }
  return null;
}
