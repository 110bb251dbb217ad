/** One operator of a page's contents with its operands, and where both stand. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
  readonly start: number;
  readonly end: number;
}

const WHITE = '[\\0\\t\\n\\f\\r ]';
const REGULAR = '[^\\0\\t\\n\\f\\r ()<>\\[\\]{}/%]';
const TOKEN = new RegExp(
  `(?:${WHITE}|%[^\\r\\n]*(?=[\\r\\n]|$))*(/${REGULAR}*|${REGULAR}+|<<|>>|<[^>]*>|[\\[\\]{}(])`,
  'uy',
);
const OPERATOR = /^(?:[A-Za-z]+[0-9*]?|['"])$/u;
const KEYWORDS = new Set(['true', 'false', 'null']);
/** The end of a picture written into the contents (ISO 32000-1, 8.9.7). */
const PICTURE_END = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/gu;

/** Takes page contents (one letter a byte) apart; null when they break off or nest wrongly. */
export function readOperations(contents: string): Operation[] | null {
  const operations: Operation[] = [];
  let operands: string[] = [];
  let depth = 0;
  let start = -1;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(contents); match; match = TOKEN.exec(contents)) {
    const token = match[1]!;
    let end = TOKEN.lastIndex;
    if (start < 0) start = end - token.length;
    if (token === '(') {
      end = endOfText(contents, end);
      if (end < 0) return null;
      TOKEN.lastIndex = end;
    }
    if (token === '[' || token === '<<') depth += 1;
    if (token === ']' || token === '>>') depth -= 1;
    if (depth > 0 || !OPERATOR.test(token) || KEYWORDS.has(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'ID') {
      PICTURE_END.lastIndex = end;
      if (!PICTURE_END.test(contents)) return null;
      end = PICTURE_END.lastIndex;
      TOKEN.lastIndex = end;
    }
    // The dictionary of such a picture is no operation of its own: `BI` waits for its end.
    if (token === 'BI') continue;
    operations.push({ operator: token, operands, start, end });
    operands = [];
    start = -1;
  }
  const hasRest =
    TOKEN.lastIndex === 0 && /\S/u.test(contents.slice(operations.at(-1)?.end ?? 0).replace(/%[^\r\n]*/gu, ''));
  return depth !== 0 || operands.length > 0 || hasRest ? null : operations;
}

/** Behind the closing bracket of a text that was opened; -1 without one. */
function endOfText(contents: string, from: number): number {
  let depth = 1;
  for (let at = from; at < contents.length; at += 1) {
    const letter = contents[at];
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return -1;
}
