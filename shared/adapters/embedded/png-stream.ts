/** A PNG picture whose compressed pixels can stand in a PDF as they are. */
export interface PngStream {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colour: 'grey' | 'rgb' | 'palette';
  /** The picture's data chunks joined: FlateDecode with PNG's predictor. */
  readonly data: Uint8Array;
  /** Red, green, blue for each colour of the palette. */
  readonly palette: Uint8Array | null;
}

const COLOURS: Readonly<Record<number, PngStream['colour']>> = { 0: 'grey', 2: 'rgb', 3: 'palette' };

/** Null for a picture with transparency, interlacing or a broken frame: those must be decoded. */
export function readPngStream(file: Uint8Array): PngStream | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks = readChunks(view, file);
  const header = chunks?.find(({ type }) => type === 'IHDR');
  if (!chunks || !header || header.body.length < 13 || chunks.some(({ type }) => type === 'tRNS')) return null;
  const at = header.body.byteOffset - file.byteOffset;
  const colour = COLOURS[view.getUint8(at + 9)];
  const palette = chunks.find(({ type }) => type === 'PLTE')?.body ?? null;
  const isInterlaced = view.getUint8(at + 12) !== 0;
  if (colour === undefined || isInterlaced || (colour === 'palette' && palette === null)) return null;
  return {
    width: view.getUint32(at),
    height: view.getUint32(at + 4),
    bits: view.getUint8(at + 8),
    colour,
    data: Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body)),
    palette: colour === 'palette' ? palette : null,
  };
}

function readChunks(view: DataView, file: Uint8Array): { type: string; body: Uint8Array }[] | null {
  const chunks: { type: string; body: Uint8Array }[] = [];
  for (let at = 8; at + 12 <= file.length; ) {
    const length = view.getUint32(at);
    const type = Buffer.from(file.subarray(at + 4, at + 8)).toString('latin1');
    if (at + 12 + length > file.length) return null;
    chunks.push({ type, body: file.subarray(at + 8, at + 8 + length) });
    if (type === 'IEND') return chunks;
    at += 12 + length;
  }
  return null;
}
