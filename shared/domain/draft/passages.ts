import { foldVietnamese } from '../../text/fold.ts';

/** What a passage of a report speaks of. */
export type PassageTopic = 'strengths' | 'limits' | 'causes';

/** Words under a heading of a report, to be quoted with their page. Nobody has confirmed them. */
export interface Passage {
  readonly topic: PassageTopic;
  readonly heading: string;
  /** 1-based. */
  readonly page: number;
  readonly text: string;
}

/** Folded words a heading begins with, after its number. */
const TOPICS: readonly (readonly [PassageTopic, RegExp])[] = [
  ['strengths', /^(?:ve\s+)?(?:nhung\s+)?(?:uu diem|ket qua dat duoc|mat duoc|mat manh)(?![\p{L}])/u],
  ['limits', /^(?:ve\s+)?(?:nhung\s+)?(?:mot so\s+)?(?:ton tai,?\s+)?(?:han che|khuyet diem|ton tai)(?![\p{L}])/u],
  ['causes', /^(?:ve\s+)?(?:nhung\s+)?nguyen nhan(?![\p{L}])/u],
];
const NUMBERING = /^\s*(?:\*|(?:[ivx]{1,5}|[a-h]|\d{1,2}(?:\.\d{1,2})*)\s*[.)\-–]\s*|[-+]\s*)?\s*/u;
/** A line that opens the next point: what stood before it is over. */
const NEXT_HEADING = /^\s*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)\s*[.)\-–]\s*\p{Lu}/u;
const HEADING_LENGTH = 90;
const LONGEST_PASSAGE = 1_500;

/** Passages under the usual headings, page by page in reading order. A passage ends at the next heading or its page. */
export function findPassages(pages: readonly { readonly page: number; readonly text: string }[]): Passage[] {
  return pages.flatMap(({ page, text }) => passagesOfPage(page, text.split('\n')));
}

function passagesOfPage(page: number, lines: readonly string[]): Passage[] {
  const passages: Passage[] = [];
  let open: { topic: PassageTopic; heading: string; lines: string[] } | null = null;
  const close = () => {
    const text = open?.lines.join(' ').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_PASSAGE);
    if (open && text) passages.push({ topic: open.topic, heading: open.heading, page, text });
    open = null;
  };
  for (const line of lines) {
    const topic = topicOf(line);
    if (topic) {
      close();
      const [heading, rest] = splitHeading(line);
      open = { topic, heading, lines: rest === '' ? [] : [rest] };
    } else if (NEXT_HEADING.test(line)) close();
    else open?.lines.push(line);
  }
  close();
  return passages;
}

function topicOf(line: string): PassageTopic | undefined {
  const folded = foldVietnamese(line);
  const words = folded.slice(NUMBERING.exec(folded)?.[0].length ?? 0);
  const isHeading = line.trim().length <= HEADING_LENGTH || words.slice(0, HEADING_LENGTH).includes(':');
  return isHeading ? TOPICS.find(([, pattern]) => pattern.test(words))?.[0] : undefined;
}

/** A heading may run into its text behind a colon. */
function splitHeading(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return colon < 0 ? [line.trim(), ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}
