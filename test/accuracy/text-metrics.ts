/** Text as compared with a truth: NFC, one blank between words, one kind of dash and quote. Case and marks are kept. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The text without marks and case: what is left when only the letters count. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .toLowerCase();
}

/** Fewest insertions, deletions and replacements that turn one list into the other. */
export function editDistance<T>(from: readonly T[], to: readonly T[]): number {
  let previous = Uint32Array.from({ length: to.length + 1 }, (_, index) => index);
  let current = new Uint32Array(to.length + 1);
  for (let row = 1; row <= from.length; row += 1) {
    current[0] = row;
    const item = from[row - 1];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = previous[column - 1]! + (item === to[column - 1] ? 0 : 1);
      const other = Math.min(previous[column]!, current[column - 1]!) + 1;
      current[column] = Math.min(replaced, other);
    }
    [previous, current] = [current, previous];
  }
  return previous[to.length]!;
}

/** Errors of one reading and the size of its truth: characters, words, characters without marks. */
export interface TextErrors {
  readonly characters: number;
  readonly words: number;
  readonly foldedCharacters: number;
  readonly ofCharacters: number;
  readonly ofWords: number;
}

/** Compares a reading with each truth (reading orders differ) and keeps the one with the fewest wrong characters. */
export function countErrors(reading: string, truths: readonly string[]): TextErrors {
  const read = comparable(reading);
  const results = truths.map((truth) => {
    const right = comparable(truth);
    return {
      characters: editDistance([...read], [...right]),
      words: editDistance(read.split(' '), right.split(' ')),
      foldedCharacters: editDistance([...folded(read)], [...folded(right)]),
      ofCharacters: right.length,
      ofWords: right.split(' ').length,
    };
  });
  return results.reduce((best, result) => (result.characters < best.characters ? result : best));
}

/** How many of the wanted strings the text holds, each as often as it is wanted. */
export function countFound(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of found) left.set(item, (left.get(item) ?? 0) + 1);
  let count = 0;
  for (const item of wanted) {
    const available = left.get(item) ?? 0;
    if (available === 0) continue;
    left.set(item, available - 1);
    count += 1;
  }
  return count;
}
