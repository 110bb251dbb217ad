/** A reproducible stream of numbers 0..1 (mulberry32): the same seed gives the same scan. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Seed from a name: two papers never share their noise. */
export const seedOf = (name: string): number =>
  [...name].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0, 2_166_136_261);

/** Roughly normal, mean 0, deviation 1: four uniform draws are enough for scanner noise. */
export const normalOf = (random: () => number): number => (random() + random() + random() + random() - 2) * 1.732;
