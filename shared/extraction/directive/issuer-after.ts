import { type NamedBody, readBody } from './body.ts';
import { smallWordAt, stick } from './name-words.ts';
import { ABOUT } from './subject.ts';

/** "của", also where its mark was misread; a person's form of address is no part of the title after it. */
const OF = /[\s,]{0,4}(?:(?<of>c[uủùúũụ]a)|(?<between>giữa)|do)\s{1,4}(?:(?:đồng chí|đ\/c)\s{1,3}(?=\p{Lu}))?/iuy;
const BLANKS = /\s{1,3}(?=\p{Lu})/uy;
const AND = /\s{0,2}(?:,|;|-|–|\svà)\s{1,3}(?:của\s{1,3})?(?=\p{Lu})/uy;
const CENTRE_AND = /\s{0,2}(?:,|\svà)\s{1,3}(?:của\s{1,3})?(?=\p{Lu})/uy;
/** `EVN`, `PVN`; not a word of a heading in capitals. */
const ABBREVIATION = /[A-ZĐ][A-ZĐ\d&]{1,9}(?![\p{L}\d]|\s\p{Lu}{2})/uy;
/** Small words that may follow the names of two bodies without being their verb. */
const AFTER_NAMES = /^(?:về|khóa|khoá|ngày|tại|trong|theo|và|là|cho|đến|nêu|trên)$/u;
const MOST_JOINT = 6;

/**
 * `của Bộ Chính trị`; without "của" only where the subject follows at once: `ngày 16/6/2022 Bộ Chính trị về …`.
 * `unknown` where "của" is followed by what is no body.
 */
export function readIssuer(text: string, at: number, limit: number, raw: string): NamedBody | 'unknown' | null {
  const window = text.slice(0, limit);
  OF.lastIndex = at;
  const of = OF.exec(text);
  if (of) {
    const start = at + of[0].length;
    const body = readBody(window, start, raw) ?? readAbbreviation(window, start);
    if (body) return of.groups?.between ? readJointIssuers(text, body) : withSecondCentre(window, body);
    // "do" also gives a reason, "giữa" a gap: only "của" is sure to name somebody.
    return of.groups?.of && start < limit ? 'unknown' : null;
  }
  const blank = stick(BLANKS, text, at);
  const body = blank ? readBody(window, at + blank.length, raw) : null;
  return body && !body.doubtful && stick(ABOUT, text, body.end) ? body : null;
}

/** All bodies of a joint document: `của Bộ Nội vụ, Bộ Tài chính và Bộ Tư pháp`. The first one says what they are. */
export function readJointIssuers(text: string, first: NamedBody): NamedBody {
  let { end } = first;
  for (let count = 0; count < MOST_JOINT; count += 1) {
    const next = nextBody(text, end);
    if (!next) break;
    end = next.end;
  }
  return joined(text, first, end);
}

/** `của Bộ Chính trị, Ban Bí thư`: bodies of the centre that sign one paper together, under one code. */
function withSecondCentre(text: string, first: NamedBody): NamedBody {
  if (!isCentre(first)) return first;
  let { end } = first;
  for (let next = nextBody(text, end, CENTRE_AND); next && isCentre(next); next = nextBody(text, end, CENTRE_AND)) {
    const word = smallWordAt(text, next.end + 1);
    // "…, Ban Bí thư yêu cầu": the second body may open a new clause.
    if (word !== undefined && !AFTER_NAMES.test(word)) return { ...joined(text, first, end), doubtful: true };
    end = next.end;
  }
  return joined(text, first, end);
}

function isCentre({ kind, level }: NamedBody): boolean {
  return kind === 'committee' && level === 'central';
}

function nextBody(text: string, end: number, joint = AND): NamedBody | null {
  const and = stick(joint, text, end);
  return and ? readBody(text, end + and.length) : null;
}

function joined(text: string, first: NamedBody, end: number): NamedBody {
  return end === first.end ? first : { ...first, end, name: text.slice(first.start, end).replace(/\s+/gu, ' ') };
}

/** An abbreviation that no table lists: taken as printed, never sure by itself. */
function readAbbreviation(text: string, start: number): NamedBody | null {
  const name = stick(ABBREVIATION, text, start);
  return name ? { name, start, end: start + name.length, kind: 'other', level: 'any', doubtful: true } : null;
}
