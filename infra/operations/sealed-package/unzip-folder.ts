import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A file that is no ZIP file, or not one as `zipFolder` writes it. */
export class ContainerError extends Error {
  override readonly name = 'ContainerError';
}

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly offset: number;
}

const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const LARGE = 0xffffffff;
const LARGEST_DIRECTORY = 512 * 1024 * 1024;

/**
 * Unpacks a stored ZIP file into a folder and returns the name of the one folder at its top. Throws `ContainerError` for
 * anything else, for a path that leads out, and for a second folder.
 */
export async function unzipFolder(file: string, target: string): Promise<string> {
  const handle = await open(file, 'r');
  let entries: readonly Entry[];
  try {
    entries = await readDirectory(handle);
    const starts = new Map<string, number>();
    for (const entry of entries) starts.set(entry.path, await startOf(handle, entry));
    for (const { path, size } of entries) await copyPart(file, { at: starts.get(path)!, size }, join(target, path));
  } finally {
    await handle.close();
  }
  const roots = new Set(entries.map(({ path }) => path.split('/')[0]!));
  if (roots.size !== 1) throw new ContainerError('not one folder');
  return [...roots][0]!;
}

async function readDirectory(handle: FileHandle): Promise<Entry[]> {
  const { size: length } = await handle.stat();
  const end = await readAt(handle, length - END_BYTES, END_BYTES);
  if (end.readUInt32LE(0) !== 0x06054b50) throw new ContainerError('no end of directory');
  const isLarge = end.readUInt16LE(10) === 0xffff || end.readUInt32LE(12) === LARGE || end.readUInt32LE(16) === LARGE;
  const said = isLarge
    ? await readLargeEnd(handle, length)
    : { count: end.readUInt16LE(10), size: end.readUInt32LE(12), start: end.readUInt32LE(16) };
  if (said.size > LARGEST_DIRECTORY) throw new ContainerError('endless directory');
  return entriesIn(await readAt(handle, said.start, said.size), said.count);
}

async function readLargeEnd(handle: FileHandle, length: number) {
  const locator = await readAt(handle, length - END_BYTES - LOCATOR_BYTES, LOCATOR_BYTES);
  if (locator.readUInt32LE(0) !== 0x07064b50) throw new ContainerError('no large end of directory');
  const end = await readAt(handle, Number(locator.readBigUInt64LE(8)), 56);
  if (end.readUInt32LE(0) !== 0x06064b50) throw new ContainerError('no large end of directory');
  const at = (place: number) => Number(end.readBigUInt64LE(place));
  return { count: at(32), size: at(40), start: at(48) };
}

function entriesIn(directory: Buffer, count: number): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
      throw new ContainerError('torn directory');
    const [nameLength, extraLength] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30)];
    const name = directory.subarray(at + 46, at + 46 + nameLength);
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    if (directory.readUInt16LE(at + 10) !== 0) throw new ContainerError('packed');
    entries.push(
      entryOf(name.toString('utf8'), directory.readUInt32LE(at + 24), directory.readUInt32LE(at + 42), extra),
    );
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function entryOf(path: string, size: number, offset: number, extra: Buffer): Entry {
  const parts = path.split('/');
  const leadsOut =
    parts.length < 2 || parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\'));
  if (leadsOut || path.includes('\0')) throw new ContainerError('a path that leads out');
  let place = 4;
  const wide = (value: number): number => {
    if (value !== LARGE) return value;
    if (place + 8 > extra.length) throw new ContainerError('torn directory');
    place += 8;
    return Number(extra.readBigUInt64LE(place - 8));
  };
  const whole = wide(size);
  // The packed size stands between both.
  if (size === LARGE) place += 8;
  return { path, size: whole, offset: wide(offset) };
}

/** Where an entry's bytes begin. */
async function startOf(handle: FileHandle, { offset }: Entry): Promise<number> {
  const head = await readAt(handle, offset, 30);
  if (head.readUInt32LE(0) !== 0x04034b50) throw new ContainerError('torn entry');
  return offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
}

async function copyPart(
  file: string,
  { at, size }: { readonly at: number; readonly size: number },
  target: string,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const part = size === 0 ? [] : createReadStream(file, { start: at, end: at + size - 1 });
  // A second entry of one name would hide the first.
  await pipeline(part, createWriteStream(target, { flags: 'wx' }));
}

async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  if (!Number.isSafeInteger(at) || at < 0) throw new ContainerError('torn file');
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, at);
  if (bytesRead < length) throw new ContainerError('torn file');
  return buffer;
}
