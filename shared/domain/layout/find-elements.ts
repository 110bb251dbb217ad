import { foldVietnamese } from '../../text/fold.ts';
import { type LayoutElement, PARTY_MOTTO, STATE_MOTTO, STATE_SECOND_MOTTO } from './layout-rules.ts';
import type { LaidOutParagraph, PaperLayout } from './paper-layout.ts';

/** The paragraphs that play each part; empty where a part has none. */
export type PaperElements = Readonly<Record<LayoutElement, readonly LaidOutParagraph[]>>;

const DRAFT_MARK = /^du thao(?: lan (?:thu )?\d+)?$/u;
const DASHES = /^[-–—_\s]{2,}$/u;
const HEADING = /^(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*)\s*[-.)]\s*\S/u;
/** Bold headings are short; a long paragraph that begins with a number is text. */
const HEADING_LENGTH = 90;
const folded = (text: string) => foldVietnamese(text.normalize('NFC')).replace(/\s+/gu, ' ').trim();

/** Tells the elements of a paper by where they stand and what they say, whatever they look like. */
export function findElements({ head, body, foot }: PaperLayout): PaperElements {
  const left = shown(head?.left);
  const right = shown(head?.right);
  const mottos = new Set([folded(PARTY_MOTTO), folded(STATE_MOTTO)]);
  const isMotto = (one: LaidOutParagraph) => mottos.has(folded(one.text));
  const number = left.filter(({ text }) => /^Số(?:\s|:)/u.test(text.trim()));
  const star = left.filter(({ text }) => /^\*+$/u.test(text.trim()));
  const names = left.filter((one) => !number.includes(one) && !star.includes(one) && !isMotto(one));
  const title = titleOf(shown(body));
  return {
    ...title,
    motto: right.filter(isMotto),
    'motto-second': right.filter(({ text }) => folded(text) === folded(STATE_SECOND_MOTTO)),
    superior: names.slice(0, -1),
    'body-name': names.slice(-1),
    star,
    number,
    'place-date': right.filter(({ text }) => /ngay .*thang .*nam/u.test(folded(text))),
    ...footOf(shown(foot?.left), shown(foot?.right)),
    'page-number': [],
  };
}

type Title = Pick<PaperElements, 'type-name' | 'subject' | 'dashes' | 'draft-mark' | 'heading' | 'text'>;

/** The first line names the type; its subject follows up to the dashes, the draft mark or the first long line. */
function titleOf(body: readonly LaidOutParagraph[]): Title {
  const [typeName, ...rest] = body;
  const dashesAt = rest.findIndex(({ text }) => DASHES.test(text.trim()));
  const subject = rest.slice(0, 1);
  const after = rest.slice(1).filter((_, index) => index + 1 !== dashesAt);
  const marks = after.filter(({ text }) => DRAFT_MARK.test(folded(text)));
  const prose = after.filter((one) => !marks.includes(one));
  const headings = prose.filter(({ text }) => HEADING.test(text.trim()) && text.trim().length <= HEADING_LENGTH);
  return {
    'type-name': typeName ? [typeName] : [],
    subject,
    dashes: dashesAt > 0 ? [rest[dashesAt]!] : [],
    'draft-mark': marks,
    heading: headings,
    text: prose.filter((one) => !headings.includes(one)),
  };
}

type Foot = Pick<PaperElements, 'authority' | 'position' | 'signer' | 'recipients-head' | 'recipients'>;

function footOf(left: readonly LaidOutParagraph[], right: readonly LaidOutParagraph[]): Foot {
  const authority = right.filter(({ text }) => /^[TKU][/.]?\s?[MTLQ][/.]?\s/iu.test(text.trim()));
  const [position, ...others] = right.filter((one) => !authority.includes(one));
  const head = left.filter(({ text }) => folded(text).startsWith('noi nhan'));
  return {
    authority,
    position: position ? [position] : [],
    signer: others.slice(-1),
    'recipients-head': head,
    recipients: left.filter((one) => !head.includes(one)),
  };
}

const shown = (paragraphs: readonly LaidOutParagraph[] | undefined): LaidOutParagraph[] =>
  (paragraphs ?? []).filter(({ text }) => text.trim() !== '');
