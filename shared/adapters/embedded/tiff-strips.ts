/** One fax-coded page of a TIFF file, as its strips stand in the file. */
export interface FaxPage {
  readonly width: number;
  readonly height: number;
  /** As CCITTFaxDecode wants it: -1 for Group 4, 0 or 1 for Group 3 in one or two dimensions. */
  readonly k: number;
  readonly byteAligned: boolean;
  /** TIFF's PhotometricInterpretation 1: what the code calls white is shown black. */
  readonly inverted: boolean;
  /** Top to bottom; each is coded by itself. */
  readonly strips: readonly { readonly bytes: Uint8Array; readonly rows: number }[];
}

/** One page of a TIFF file: its resolution, and its strips when it is fax-coded. */
export interface TiffPage {
  /** Pixels an inch; null where the file does not say. */
  readonly resolution: { readonly x: number; readonly y: number } | null;
  readonly fax: FaxPage | null;
}

const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  offsets: 273,
  samples: 277,
  rowsPerStrip: 278,
  counts: 279,
  xResolution: 282,
  yResolution: 283,
  t4Options: 292,
  unit: 296,
} as const;
const TYPE_BYTES: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8 };
const GROUP_3 = 3;
const GROUP_4 = 4;
const MOST_PAGES = 10_000;
const MOST_STRIPS = 1_000;

/** The pages of a TIFF file in order (TIFF 6.0). Null when the file is not plain TIFF or its directory is broken. */
export function readTiffPages(file: Uint8Array): TiffPage[] | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 8) return null;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const little = order === 0x4949;
  if (view.getUint16(2, little) !== 42) return null;
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  try {
    let offset = view.getUint32(4, little);
    while (offset !== 0) {
      if (seen.has(offset) || pages.length >= MOST_PAGES) return null;
      seen.add(offset);
      const count = view.getUint16(offset, little);
      pages.push(readPage(file, readDirectory(view, offset, count, little)));
      offset = view.getUint32(offset + 2 + count * 12, little);
    }
  } catch (error) {
    // Offsets that point out of the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
  return pages;
}

type Directory = ReadonlyMap<number, readonly number[]>;

function readDirectory(view: DataView, start: number, count: number, little: boolean): Directory {
  const directory = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1) {
    const entry = start + 2 + index * 12;
    const bytes = TYPE_BYTES[view.getUint16(entry + 2, little)];
    const values = view.getUint32(entry + 4, little);
    if (bytes === undefined || values > 100_000) continue;
    const at = values * bytes <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    directory.set(
      view.getUint16(entry, little),
      Array.from({ length: values }, (_, value) => readValue(view, at + value * bytes, bytes, little)),
    );
  }
  return directory;
}

function readValue(view: DataView, at: number, bytes: number, little: boolean): number {
  if (bytes === 1) return view.getUint8(at);
  if (bytes === 2) return view.getUint16(at, little);
  const whole = view.getUint32(at, little);
  return bytes === 4 ? whole : whole / view.getUint32(at + 4, little);
}

function readPage(file: Uint8Array, directory: Directory): TiffPage {
  const one = (tag: number, otherwise: number): number => directory.get(tag)?.[0] ?? otherwise;
  const perInch = one(TAG.unit, 2) === 3 ? 2.54 : 1;
  const x = one(TAG.xResolution, 0) * perInch;
  const y = one(TAG.yResolution, 0) * perInch;
  const isKnown = one(TAG.unit, 2) !== 1 && x > 1 && y > 1 && Number.isFinite(x + y);
  return { resolution: isKnown ? { x, y } : null, fax: readFax(file, directory, one) };
}

function readFax(file: Uint8Array, directory: Directory, one: (tag: number, otherwise: number) => number) {
  const compression = one(TAG.compression, 1);
  if (compression !== GROUP_3 && compression !== GROUP_4) return null;
  if (one(TAG.bits, 1) !== 1 || one(TAG.samples, 1) !== 1 || one(TAG.photometric, 0) > 1) return null;
  const options = one(TAG.t4Options, 0);
  const width = one(TAG.width, 0);
  const height = one(TAG.height, 0);
  const rows = Math.min(one(TAG.rowsPerStrip, height), height);
  const offsets = directory.get(TAG.offsets) ?? [];
  const counts = directory.get(TAG.counts) ?? [];
  if (width < 1 || rows < 1 || offsets.length !== Math.ceil(height / rows) || counts.length !== offsets.length)
    return null;
  if (offsets.length > MOST_STRIPS) return null;
  const reversed = one(TAG.fillOrder, 1) === 2;
  const strips = offsets.map((offset, index) => {
    if (offset + counts[index]! > file.length) throw new RangeError('a strip ends behind the file');
    const bytes = file.subarray(offset, offset + counts[index]!);
    return { bytes: reversed ? reverseBits(bytes) : bytes, rows: Math.min(rows, height - index * rows) };
  });
  return {
    width,
    height,
    k: compression === GROUP_4 ? -1 : options & 1,
    byteAligned: compression === GROUP_3 && (options & 4) !== 0,
    inverted: one(TAG.photometric, 0) === 1,
    strips,
  };
}

/** The same bits in PDF's order: the highest bit of a byte comes first. */
function reverseBits(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => {
    let reversed = 0;
    for (let bit = 0; bit < 8; bit += 1) reversed |= ((byte >> bit) & 1) << (7 - bit);
    return reversed;
  });
}
