import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';

/**
 * An object is one file: its bytes, then a trailer that says what they are. The bytes come first so that a picture or
 * PDF still opens in a viewer straight from the folder, and so that one rename puts bytes and description in place.
 *
 *     bytes | trailer as JSON | length of the JSON (4 bytes, little endian) | MAGIC (8 bytes)
 */
const MAGIC = Buffer.from('TRLCOBJ1', 'latin1');
const TAIL_BYTES = 4 + MAGIC.length;
/** Most trailers fit in the first read from the end of the file. */
const FIRST_READ_BYTES = 2048;

const Trailer = z.object({
  key: z.string(),
  size: z.int().min(0),
  contentType: z.string(),
  storedAt: z.string(),
  /** Hex digest of the bytes: tells a rotten disk from a good one. */
  sha256: z.string(),
});
export type ObjectTrailer = z.infer<typeof Trailer>;

export function encodeTrailer(trailer: ObjectTrailer): Buffer {
  const json = Buffer.from(JSON.stringify(trailer));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([json, length, MAGIC]);
}

/** Reads the trailer of an open object file. Throws when the file is cut short or is none of ours. */
export async function readTrailer(handle: FileHandle, path: string): Promise<ObjectTrailer> {
  const { size } = await handle.stat();
  const end = await readAt(handle, Math.max(0, size - FIRST_READ_BYTES), size);
  const length = trailerLength(end);
  if (length === undefined || length > size) throw new DamagedObjectError(path);
  return trailerAtEnd(length > end.length ? await readAt(handle, size - length, size) : end, size, path);
}

/** Reads a whole object file and checks its bytes against their digest; throws like `readTrailer`. */
export async function readObject(handle: FileHandle, path: string): Promise<Uint8Array> {
  const { size } = await handle.stat();
  const file = await readAt(handle, 0, size);
  const trailer = trailerAtEnd(file, size, path);
  const bytes = new Uint8Array(file.buffer, file.byteOffset, trailer.size);
  if (createHash('sha256').update(bytes).digest('hex') !== trailer.sha256) throw new DamagedObjectError(path);
  return bytes;
}

/** `end`: the last bytes of a file of `size` bytes, the trailer among them. */
function trailerAtEnd(end: Buffer, size: number, path: string): ObjectTrailer {
  const length = trailerLength(end);
  if (length === undefined || length > end.length) throw new DamagedObjectError(path);
  const trailer = parseTrailer(end.subarray(end.length - length, end.length - TAIL_BYTES).toString());
  if (trailer?.size !== size - length) throw new DamagedObjectError(path);
  return trailer;
}

/** Bytes of the trailer with length and magic; undefined when there is none. */
function trailerLength(end: Buffer): number | undefined {
  if (end.length < TAIL_BYTES || !end.subarray(-MAGIC.length).equals(MAGIC)) return undefined;
  return end.readUInt32LE(end.length - TAIL_BYTES) + TAIL_BYTES;
}

function parseTrailer(json: string): ObjectTrailer | undefined {
  try {
    return Trailer.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** Bytes `[start, end)` of a file; fewer when it ends before. */
async function readAt(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(end - start);
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** The disk gives back something else than was stored. Restore the file from a backup. */
export class DamagedObjectError extends Error {
  override readonly name = 'DamagedObjectError';
  constructor(path: string, options?: ErrorOptions) {
    super(`stored object ${path} is damaged: restore it from a backup`, options);
  }
}
