/** NFC text with the way back to the text it was made from. */
export interface NfcText {
  /** NFC. */
  readonly text: string;
  /**
   * Offset in the input of an offset in `text`. Letters that were composed out of several code units map to the first
   * of them; the end of the text maps to the end of the input.
   */
  toInput(offset: number): number;
}

/** A character with all that NFC may compose with it: marks and the vowels and finals of Hangul. */
const CLUSTER = /\P{M}[\p{M}\u{1160}-\u{11ff}]*|\p{M}+/gu;

/** Composes text to NFC and keeps a map of offsets. Text that is NFC already is returned as it is. */
export function toNfc(input: string): NfcText {
  if (input.normalize('NFC') === input) return { text: input, toInput: (offset) => offset };
  const composed: string[] = [];
  const changes: { readonly at: number; readonly input: number }[] = [{ at: 0, input: 0 }];
  let length = 0;
  let copied = 0;
  for (const { 0: cluster, index } of input.matchAll(CLUSTER)) {
    const nfc = cluster.normalize('NFC');
    if (nfc === cluster) continue;
    composed.push(input.slice(copied, index), nfc);
    length += index - copied;
    changes.push({ at: length, input: index });
    length += nfc.length;
    copied = index + cluster.length;
    changes.push({ at: length, input: copied });
  }
  composed.push(input.slice(copied));
  return { text: composed.join(''), toInput: (offset) => inputOffset(changes, offset) };
}

function inputOffset(changes: readonly { readonly at: number; readonly input: number }[], offset: number): number {
  let low = 0;
  let high = changes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (changes[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  const { at, input } = changes[low]!;
  // Between the start and the end of a composed letter the offset stands at the letter's start.
  const next = changes[low + 1]?.input ?? Number.POSITIVE_INFINITY;
  return Math.min(input + (offset - at), next);
}
