import { comparable, countErrors, countFound, type TextErrors } from './text-metrics.ts';

const PATTERNS = {
  // 28-CTr/TU | 30/2020/NĐ-CP
  numbers: /(?<![\p{L}\p{N}])\d+(?:\/\d{4})?[-/][\p{Lu}][\p{L}]*(?:[-/][\p{Lu}][\p{L}\d]*)+/gu,
  // 28/8/2023 | ngày 28 tháng 8 năm 2023
  dates: /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)|ngày \d{1,2} tháng \d{1,2} năm \d{4}/giu,
  // 1.250 | 98,5%
  figures: /(?<![\p{L}\d/.,-])\d+(?:[.,]\d+)*%?(?![\p{L}\d/]|-\p{L})/gu,
} as const;
export type Critical = keyof typeof PATTERNS;

/** How well pages were read: wrong characters and words, and how many of the critical strings came through unharmed. */
export interface ScanScore {
  readonly pages: number;
  readonly errors: TextErrors;
  readonly found: Readonly<Record<Critical, readonly [found: number, wanted: number]>>;
}

export const NO_SCORE: ScanScore = {
  pages: 0,
  errors: { characters: 0, words: 0, foldedCharacters: 0, ofCharacters: 0, ofWords: 0 },
  found: { numbers: [0, 0], dates: [0, 0], figures: [0, 0] },
};

/** Adds one page to a score; of the truths (reading orders differ) the nearest one counts. */
export function scorePage(score: ScanScore, reading: string, truths: readonly string[]): ScanScore {
  const errors = countErrors(reading, truths);
  const [read, right] = [unbroken(comparable(reading)), unbroken(comparable(truths.at(-1)!))];
  const tally = (kind: Critical): [number, number] => {
    const wanted = right.match(PATTERNS[kind]) ?? [];
    const [found, all] = score.found[kind];
    return [found + countFound(wanted, read.match(PATTERNS[kind]) ?? []), all + wanted.length];
  };
  return {
    pages: score.pages + 1,
    errors: {
      characters: score.errors.characters + errors.characters,
      words: score.errors.words + errors.words,
      foldedCharacters: score.errors.foldedCharacters + errors.foldedCharacters,
      ofCharacters: score.errors.ofCharacters + errors.ofCharacters,
      ofWords: score.errors.ofWords + errors.ofWords,
    },
    found: { numbers: tally('numbers'), dates: tally('dates'), figures: tally('figures') },
  };
}

/** A number broken over a line end (`31-⏎CT/TU`) is a number. */
const unbroken = (text: string): string => text.replace(/(?<=\d[-/]) (?=\p{Lu})/gu, '');

/** Wrong characters in percent of the truth's. */
export const characterErrorRate = ({ errors }: ScanScore): number => percent(errors.characters, errors.ofCharacters);
/** The same without marks and case. */
export const foldedErrorRate = ({ errors }: ScanScore): number => percent(errors.foldedCharacters, errors.ofCharacters);
/** Wrong words in percent of the truth's. */
export const wordErrorRate = ({ errors }: ScanScore): number => percent(errors.words, errors.ofWords);
/** Strings of a kind that came through, in percent; 100 where there are none. */
export const recall = ({ found }: ScanScore, kind: Critical): number =>
  found[kind][1] === 0 ? 100 : percent(...found[kind]);

const percent = (part: number, whole: number): number => (part / Math.max(1, whole)) * 100;
