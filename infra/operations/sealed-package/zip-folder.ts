import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

/** One file in a container: where its bytes are, and what the directory says of it. */
interface Entry {
  readonly name: Buffer;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
/** Sizes and offsets from here on stand in fields of eight bytes (ZIP64, version 4.5). */
const LARGE = 0xffffffff;
const MANY = 0xffff;
const VERSION = 45;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980: what a container says depends on nothing but what it holds. */
const FIRST_DAY = 0x0021;

/**
 * A folder as one ZIP file, stored, not packed (its largest parts are packed already): one folder named `root` at its top,
 * files in the order of their paths. The same folder gives the same bytes wherever and whenever it is written.
 */
export async function* zipFolder(folder: string, root: string): AsyncGenerator<Buffer> {
  const entries: Entry[] = [];
  let offset = 0;
  for (const path of await listFiles(folder)) {
    const file = join(folder, path);
    const entry = { name: Buffer.from(`${root}/${path}`), offset, ...(await weigh(file)) };
    entries.push(entry);
    const head = localHead(entry);
    yield head;
    let read = 0;
    for await (const chunk of createReadStream(file)) {
      read += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
    if (read !== entry.size) throw new Error(`${path} changed while it was written`);
    offset += head.length + entry.size;
  }
  yield* directory(entries, offset);
}

/** Paths of all files below a folder, sorted, with slashes. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

async function weigh(file: string): Promise<Pick<Entry, 'size' | 'crc'>> {
  let crc = 0;
  for await (const chunk of createReadStream(file)) crc = crc32(chunk as Buffer, crc);
  return { size: (await stat(file)).size, crc };
}

function localHead({ name, size, crc }: Entry): Buffer {
  const extra = size >= LARGE ? large(size, size) : Buffer.alloc(0);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(LOCAL, 0);
  writeCommon(head, 4, { crc, size, name, extra });
  return Buffer.concat([head, name, extra]);
}

function centralHead({ name, size, crc, offset }: Entry): Buffer {
  const wide = [...(size >= LARGE ? [size, size] : []), ...(offset >= LARGE ? [offset] : [])];
  const extra = wide.length > 0 ? large(...wide) : Buffer.alloc(0);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(CENTRAL, 0);
  head.writeUInt16LE(VERSION, 4);
  writeCommon(head, 6, { crc, size, name, extra });
  head.writeUInt32LE(Math.min(offset, LARGE), 42);
  return Buffer.concat([head, name, extra]);
}

interface Common extends Pick<Entry, 'crc' | 'size' | 'name'> {
  readonly extra: Buffer;
}

/** What both heads say in one order: version, flags, method (stored), time, sum, sizes, lengths. */
function writeCommon(head: Buffer, at: number, { crc, size, name, extra }: Common): void {
  head.writeUInt16LE(VERSION, at);
  head.writeUInt16LE(UTF8, at + 2);
  head.writeUInt16LE(FIRST_DAY, at + 8);
  head.writeUInt32LE(crc, at + 10);
  head.writeUInt32LE(Math.min(size, LARGE), at + 14);
  head.writeUInt32LE(Math.min(size, LARGE), at + 18);
  head.writeUInt16LE(name.length, at + 22);
  head.writeUInt16LE(extra.length, at + 24);
}

/** The ZIP64 field. */
function large(...values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return extra;
}

function* directory(entries: readonly Entry[], start: number): Generator<Buffer> {
  let size = 0;
  for (const entry of entries) {
    const head = centralHead(entry);
    size += head.length;
    yield head;
  }
  const count = entries.length;
  if (count >= MANY || start + size >= LARGE) yield largeEnd(count, start, size);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(Math.min(count, MANY), 8);
  end.writeUInt16LE(Math.min(count, MANY), 10);
  end.writeUInt32LE(Math.min(size, LARGE), 12);
  end.writeUInt32LE(Math.min(start, LARGE), 16);
  yield end;
}

function largeEnd(count: number, start: number, size: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(END_64, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(VERSION, 12);
  end.writeUInt16LE(VERSION, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(END_64_LOCATOR, 56);
  end.writeBigUInt64LE(BigInt(start + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
