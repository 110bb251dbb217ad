import type { DirectiveHit } from '../directive/hit.ts';
import { type HeaderLine, restOfLine } from './header-lines.ts';

const MOST_LINES = 7;
const LETTER_ABOUT = /^(?:v\/v|v\/\s?v|ve viec|ve )/u;
/** The first words of a body or of the next part of the form. */
const BODY_START =
  /^(?:kinh gui|can cu|thuc hien (?:nghi|chi|quyet|ke|chuong|cong|quy|thong|huong|ket)|ngay \d|trong |sau khi|theo |de |xet |tren co so|phan |chuong |dieu 1|i[.-]|1[.-]|a[.-]|so[: ]|noi nhan|du thao|[(]?kem theo|duoc su|qua |tiep tuc thuc hien (?:nghi|chi|quyet|ke))/u;

const NEVER_TITLE = /^(?:kinh gui|can cu|ngay \d|so[: ]|noi nhan|dieu 1|i[.-]|1[.])/u;

/** What the document is about: under the type line, or after "V/v" under the number of a letter. */
export function readTitle(lines: readonly HeaderLine[], typeAt: number, hit: DirectiveHit | null): string | null {
  if (typeAt >= 0) return joinTitle(lines.slice(typeAt + 1), true);
  const numberAt = hit ? lines.findIndex(({ start, end }) => start <= hit.start && hit.start <= end) : -1;
  if (numberAt === -1) return null;
  const about = lines.findIndex(
    ({ folded }, index) => index > numberAt && index <= numberAt + 6 && LETTER_ABOUT.test(folded.trim()),
  );
  return about === -1 ? null : joinTitle(lines.slice(about), false);
}

function joinTitle(lines: readonly HeaderLine[], afterType: boolean): string | null {
  const title: string[] = [];
  for (const line of lines) {
    const text = afterType ? line.text.trim() : restOfLine(line);
    const isEmpty = !/\p{L}{2}/u.test(text);
    if (isEmpty && title.length === 0 && text === '') continue;
    if (isEmpty || title.length === MOST_LINES || line.type !== null) break;
    if ((title.length > 0 ? BODY_START : NEVER_TITLE).test(line.folded.trim())) break;
    if (title.length > 0 && isAuthority(text)) break;
    // A title under the type starts with a small letter or "Về"; a long line with a full stop is the body.
    if (afterType && title.length === 0 && /[.;]$/u.test(text) && text.length > 80) break;
    title.push(text);
  }
  const joined = title
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.\-–_*]+$/u, '')
    .trim();
  return joined.length >= 6 ? joined : null;
}

/** `BỘ TRƯỞNG BỘ …`, `CHỦ TỊCH ỦY BAN NHÂN DÂN …`: who acts, in capitals, after the title of a State paper. */
function isAuthority(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\s,.-]{8,}$/u.test(text.trim());
}
