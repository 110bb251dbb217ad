import type { BoundingBox, Reading } from './page.ts';
import { unionBox } from './page-text.ts';
import type { ReadParagraphs, ReadWord } from './tesseract-page.ts';

/** Words with digits below this are read again. Measured: all wrong digits lay below, and one right word in ten. */
const SURE = 0.9;
/** More doubts than this and the page is no text: reading on would take for ever and prove nothing. */
const MOST_DOUBTS = 60;
/** Share of a word's width another reading must cover to be of the same ink. */
const SAME_INK = 0.5;
/** What two agreeing readings make of a doubt at most; a person still sees that it was read twice. */
const AGREED = 0.97;
/** A neighbour farther away than this many word heights belongs to another column. */
const FARTHEST = 3;
const PAD_ACROSS = 0.35;
const PAD_ALONG = 0.3;

/** A word worth a second look, and the piece of its line to look at. */
export interface Doubt {
  readonly word: ReadWord;
  /** The words before and after it, which a look may have run together with it. */
  readonly neighbours: readonly ReadWord[];
  /** The word with its neighbours: letters are read better among others. */
  readonly crop: BoundingBox;
}

/** The words with digits that the engine was not sure of. */
export function findDoubts(paragraphs: ReadParagraphs): Doubt[] {
  const lines = paragraphs.flat();
  const doubts = lines.flatMap((line) =>
    line.flatMap((word, index) => {
      if (!/\d/u.test(word.text) || word.confidence >= SURE) return [];
      const neighbours = [line[index - 1], line[index + 1]].filter((other) => other !== undefined);
      const near = neighbours.filter(({ box }) => gapBetween(box, word.box) < word.box.height * FARTHEST);
      const others = lines.filter((other) => other !== line).flat();
      return [
        {
          word,
          neighbours: near,
          crop: cropAround([word, ...near], word.box.height, others),
        },
      ];
    }),
  );
  return doubts.length > MOST_DOUBTS ? [] : doubts;
}

/** The words with some room, without the feet of the line above and the heads of the line below: half letters are read as words. */
function cropAround(words: readonly ReadWord[], height: number, others: readonly ReadWord[]): BoundingBox {
  const tight = unionBox(words.map(({ box }) => box))!;
  const piece = padded(tight, height);
  const middle = tight.top + tight.height / 2;
  let [top, bottom] = [piece.top, piece.top + piece.height];
  for (const { box } of others) {
    if (box.left > piece.left + piece.width || box.left + box.width < piece.left) continue;
    if (box.top > middle) bottom = Math.min(bottom, box.top);
    else if (box.top + box.height < middle) top = Math.max(top, box.top + box.height);
  }
  top = Math.min(top, tight.top);
  return {
    ...piece,
    top,
    height: Math.max(bottom, tight.top + tight.height) - top,
  };
}

const gapBetween = (one: BoundingBox, other: BoundingBox): number =>
  Math.max(one.left, other.left) - Math.min(one.left + one.width, other.left + other.width);

/** True when another look read the doubtful word the same way, and that way is no misreading on the face of it. */
export function agrees(doubt: Doubt, look: readonly ReadWord[]): boolean {
  return readingOf(doubt, look)?.text === doubt.word.text && isWritten(doubt.word.text);
}

/**
 * Sets each doubtful word against further readings of its crop: what each look saw there. Agreement makes it surer. Where looks
 * disagree, a reading that can be written stands, then the one most looks share, then the surest; every other one stays beside it: nothing is chosen silently.
 */
export function settleDoubts(
  paragraphs: ReadParagraphs,
  doubts: readonly Doubt[],
  looks: readonly ReadonlyMap<Doubt, readonly ReadWord[]>[],
  engine: string,
): ReadParagraphs {
  const settled = new Map<ReadWord, ReadWord>();
  for (const doubt of doubts) {
    const readings = looks.flatMap((look) => readingOf(doubt, look.get(doubt) ?? []) ?? []);
    settled.set(doubt.word, settle(doubt.word, readings, engine));
  }
  return paragraphs.map((paragraph) => paragraph.map((line) => line.map((word) => settled.get(word) ?? word)));
}

function settle(word: ReadWord, readings: readonly Vote[], engine: string): ReadWord {
  const votes = [{ text: word.text, confidence: word.confidence }, ...readings];
  const texts = [...new Set(votes.map(({ text }) => text))];
  const ranked = texts
    .map((text) => tally(text, votes))
    .sort(
      (a, b) =>
        Number(isWritten(b.text)) - Number(isWritten(a.text)) || b.votes - a.votes || b.confidence - a.confidence,
    );
  const [best, ...others] = ranked as [Tally, ...Tally[]];
  const confidence = best.votes > 1 ? Math.min(AGREED, Math.max(best.confidence, best.together)) : best.confidence;
  const alternatives: Reading[] = others.map(({ text, confidence: sure }) => ({
    engine,
    text,
    confidence: sure,
  }));
  return {
    ...word,
    text: best.text,
    confidence,
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

/** False where a digit stands inside the letters of a symbol (`09/0Đ`, `18/2013/T7`); only `QH15`, `K12` end in a number. */
const isWritten = (text: string): boolean => !/[/-]\d+\p{Lu}|[/-]\p{Lu}\d(?!\d)|\/\d{1,3}-\p{Lu}{3}/u.test(text);

interface Vote {
  readonly text: string;
  readonly confidence: number;
}

interface Tally extends Vote {
  readonly votes: number;
  /** How sure the agreeing looks are taken together. */
  readonly together: number;
}

function tally(text: string, votes: readonly Vote[]): Tally {
  const mine = votes.filter((vote) => vote.text === text);
  return {
    text,
    votes: mine.length,
    confidence: Math.max(...mine.map(({ confidence }) => confidence)),
    together: 1 - mine.reduce((doubt, { confidence }) => doubt * (1 - confidence), 1),
  };
}

/** What a look read where the word stands; null when nothing, or when it cannot be told from its neighbours. */
function readingOf({ word, neighbours }: Doubt, words: readonly ReadWord[]): Vote | null {
  const same = words.filter(
    (other) => covered(other.box, word.box) >= SAME_INK || covered(word.box, other.box) >= SAME_INK,
  );
  let text = same.map((other) => other.text).join(' ');
  for (const { text: neighbour, box } of neighbours) {
    const isApart = words.some((other) => !same.includes(other) && covered(box, other.box) >= SAME_INK);
    if (isApart || !same.some((other) => covered(box, other.box) >= SAME_INK)) continue;
    if (box.left < word.box.left && text.startsWith(neighbour)) text = text.slice(neighbour.length).trim();
    else if (box.left > word.box.left && text.endsWith(neighbour)) text = text.slice(0, -neighbour.length).trim();
    else return null;
  }
  return text === ''
    ? null
    : {
        text,
        confidence: Math.min(...same.map(({ confidence }) => confidence)),
      };
}

/** Share of the first box's width that lies over the second. */
function covered(one: BoundingBox, other: BoundingBox): number {
  const shared = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  return shared / Math.max(1e-9, one.width);
}

/** Boxes are fractions of the page; it is about 1.41 times as high as wide. */
function padded({ left, top, width, height }: BoundingBox, wordHeight: number): BoundingBox {
  const [across, along] = [wordHeight * PAD_ACROSS * Math.SQRT2, wordHeight * PAD_ALONG];
  return {
    left: left - across,
    top: top - along,
    width: width + 2 * across,
    height: height + 2 * along,
  };
}
