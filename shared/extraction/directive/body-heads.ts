import { comparisonKey, foldVietnamese } from '../../text/fold.ts';
import { BODY_HEADS, type BodyHead } from '../tables/bodies.ts';
import { FIELD_NAMES } from '../tables/body-fields.ts';
import { BODY_TITLES } from '../tables/titles.ts';
import { skipBlanks, stopsAt } from './name-words.ts';

/** A known word a body's name has, or the title of who signs for a body. */
export interface Head extends BodyHead {
  readonly folded: string;
  /** Where in a title the name of the body starts: `Trưởng |Ban` Tổ chức; the length of the head where it does not. */
  readonly bodyAt: number;
  readonly isTitle: boolean;
}

/** One more piece of a name: a known word with its field, a place, a term. */
export interface Piece {
  readonly end: number;
  /** The known words in it. */
  readonly heads: readonly Head[];
  /** What ends it; nothing said where a known word does. Small letters may go on, and so may a capital of an open name. */
  readonly ending?: 'listed' | 'small' | 'capital';
  /** `huyện`: what follows is a place. */
  readonly isPlace?: boolean;
  /** It is a run of small letters that no table lists at all. */
  readonly isUnlisted?: boolean;
  /** Its marks are others than the table's: `Tĩnh ủy`. */
  readonly isMisread?: boolean;
}

const HEADS: readonly Head[] = [
  ...BODY_HEADS.map((head) => ({ ...head, shared: '', isTitle: false })),
  ...BODY_TITLES.map((title) => ({ ...title, open: false, isTitle: true })),
]
  .map(({ shared, ...head }) => ({
    ...head,
    folded: foldVietnamese(head.name),
    bodyAt: head.name.length - shared.length,
  }))
  .sort((a, b) => b.folded.length - a.folded.length);
const HEADS_BY_FIRST = Map.groupBy(HEADS, ({ folded }) => folded.charAt(0));
const FIELDS = FIELD_NAMES.map((name) => ({ folded: foldVietnamese(name), key: comparisonKey(name) })).sort(
  (a, b) => b.folded.length - a.folded.length,
);

/** A known word of a name with what follows it: the field it is for, the body a title is of. */
export function headPiece(window: string, folded: string, at: number, before?: Head): Piece | null {
  const title =
    headAt(window, folded, at) ?? (before?.isTitle && !stopsAt(window, at) ? findHead(folded, at) : undefined);
  if (!title) return null;
  const body = title.bodyAt < title.name.length ? findHead(folded, at + title.bodyAt) : undefined;
  const head = body ?? title;
  const end = at + (body ? title.bodyAt : 0) + head.folded.length;
  const heads = body ? [title, body] : [title];
  const isMisread = bearsOtherMarks(window.slice(end - head.folded.length, end), head);
  const field = fieldEnd(window, folded, end, head);
  if (field === null) return { end, heads, isMisread };
  const isSmall = /\p{Ll}/u.test(window.charAt(skipBlanks(window, end)));
  return { end: field, heads, isMisread, ending: isSmall ? 'small' : 'listed' };
}

/** Words without any mark are typed so; words with other marks are misread, or not these words at all. */
function bearsOtherMarks(printed: string, { name, folded }: Head): boolean {
  if (printed === name || printed.toLowerCase() === folded) return false;
  return comparisonKey(printed) !== comparisonKey(name);
}

/** The known word at the offset: the longest one. */
export function headAt(window: string, folded: string, at: number): Head | undefined {
  // A name starts with a capital; text without any capitals (folded, lower-cased) is read all the same.
  return /\p{Ll}/u.test(window.charAt(at)) && window !== folded ? undefined : findHead(folded, at);
}

function findHead(folded: string, at: number): Head | undefined {
  return HEADS_BY_FIRST.get(folded.charAt(at))?.find(
    (head) => folded.startsWith(head.folded, at) && !/[a-z\d]/u.test(folded.charAt(at + head.folded.length)),
  );
}

function fieldEnd(window: string, folded: string, end: number, head: BodyHead): number | null {
  if (!head.open) return null;
  const at = skipBlanks(folded, end);
  const field = FIELDS.find((known) => startsField(window, folded, at, known));
  return field === undefined ? null : at + field.folded.length;
}

/** Marks may be misread behind a capital; in small letters `có số` is not `cơ sở`. */
function startsField(window: string, folded: string, at: number, field: (typeof FIELDS)[number]): boolean {
  const end = at + field.folded.length;
  if (!folded.startsWith(field.folded, at) || /[a-z]/u.test(folded.charAt(end))) return false;
  const printed = window.slice(at, end);
  return /^\p{Lu}/u.test(printed) || printed === field.folded || comparisonKey(printed) === field.key;
}
