/** Steps of the tone curve. */
const STEPS = 1024;
const HEADER = 128;
/** Illuminant D50 as an ICC profile writes it. */
const D50 = [0.9642, 1, 0.8249] as const;
/** sRGB's primaries adapted to D50 (IEC 61966-2-1, Bradford). */
const RED = [0.43607, 0.22249, 0.01392] as const;
const GREEN = [0.38515, 0.71687, 0.09708] as const;
const BLUE = [0.14307, 0.06061, 0.7141] as const;

/** An ICC 2.1 display profile of sRGB, made here so that no profile of anybody's has to be carried along. */
export function buildSrgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: readonly [signature: string, body: Uint8Array][] = [
    ['desc', description('sRGB')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(D50)],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const bodies = [...new Set(tags.map(([, body]) => body))];
  const offsets = new Map<Uint8Array, number>();
  let size = HEADER + 4 + tags.length * 12;
  for (const body of bodies) {
    offsets.set(body, size);
    size += Math.ceil(body.length / 4) * 4;
  }
  const profile = new Uint8Array(size);
  writeHeader(new DataView(profile.buffer), size);
  const view = new DataView(profile.buffer);
  view.setUint32(HEADER, tags.length);
  tags.forEach(([signature, body], index) => {
    const entry = HEADER + 4 + index * 12;
    writeAscii(view, entry, signature);
    view.setUint32(entry + 4, offsets.get(body)!);
    view.setUint32(entry + 8, body.length);
    profile.set(body, offsets.get(body)!);
  });
  return profile;
}

function writeHeader(view: DataView, size: number): void {
  view.setUint32(0, size);
  view.setUint32(8, 0x02100000);
  writeAscii(view, 12, 'mntrRGB XYZ ');
  // The date is a required field: a fixed one keeps copies the same byte for byte.
  for (const [index, part] of [2024, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + index * 2, part);
  writeAscii(view, 36, 'acsp');
  for (const [index, value] of D50.entries()) view.setInt32(68 + index * 4, fixed(value));
}

function toneCurve(): Uint8Array {
  const view = new DataView(new ArrayBuffer(12 + STEPS * 2));
  writeAscii(view, 0, 'curv');
  view.setUint32(8, STEPS);
  for (let step = 0; step < STEPS; step += 1) {
    const value = step / (STEPS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + step * 2, Math.round(linear * 0xffff));
  }
  return new Uint8Array(view.buffer);
}

function xyz(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(20));
  writeAscii(view, 0, 'XYZ ');
  for (const [index, value] of values.entries()) view.setInt32(8 + index * 4, fixed(value));
  return new Uint8Array(view.buffer);
}

function text(words: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + words.length + 1));
  writeAscii(view, 0, 'text');
  writeAscii(view, 8, words);
  return new Uint8Array(view.buffer);
}

/** `textDescriptionType`: the ASCII name, then empty Unicode and Macintosh names of fixed length. */
function description(name: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(12 + name.length + 1 + 8 + 3 + 67));
  writeAscii(view, 0, 'desc');
  view.setUint32(8, name.length + 1);
  writeAscii(view, 12, name);
  return new Uint8Array(view.buffer);
}

const fixed = (value: number): number => Math.round(value * 0x10000);

function writeAscii(view: DataView, offset: number, letters: string): void {
  for (let index = 0; index < letters.length; index += 1) view.setUint8(offset + index, letters.charCodeAt(index));
}
