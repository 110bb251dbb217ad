const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** Shorter words are a letter away from too many others. */
const LEAST_LENGTH = 3;
const MOST_LENGTH = 14;

/** Words of folded letters one letter away: dropped, doubled, swapped or misread. None for short words and numbers. */
export function nearWords(word: string): string[] {
  if (!/^[a-z]+$/u.test(word) || word.length < LEAST_LENGTH || word.length > MOST_LENGTH) return [];
  const near = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) {
      near.add(head + letter + tail);
      if (tail) near.add(head + letter + tail.slice(1));
    }
    if (tail) near.add(head + tail.slice(1));
    if (tail.length > 1) near.add(head + tail[1] + tail[0] + tail.slice(2));
  }
  near.delete(word);
  return [...near].filter((other) => other.length >= LEAST_LENGTH);
}

/** A folded word torn by a blank: `dieu` as `d ieu`, `di eu`, `die u`. */
export function tornWords(word: string): [string, string][] {
  if (!/^[a-z]+$/u.test(word) || word.length < LEAST_LENGTH) return [];
  return Array.from({ length: word.length - 1 }, (_, at) => [word.slice(0, at + 1), word.slice(at + 1)]);
}
