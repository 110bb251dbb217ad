import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolderSync } from './file-durability.ts';

/** A temporary file this old is nobody's, even when a process of its number lives. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;
const TEMPORARY = '.part';

/** Where objects lie under the folder of the store. */
export interface ObjectLayout {
  /** Throws on a key that has no bytes of its own: an empty one, or one with half a surrogate pair. */
  fileOf(key: string): string;
  temporaryFile(): string;
  /** The folder that holds every key with this first segment. */
  folderOfFirst(segment: string): string;
  /** The folder that holds every key with these first two segments. */
  folderOfSecond(first: string, second: string): string;
  readonly folder: string;
}

/**
 * `<hash of segment 1>/<2 digits>/<hash of segment 2>/<hash of the key>`: the objects of one document lie in one folder,
 * and listing a prefix of one or two segments walks only its part. Makes the folder and removes abandoned temporary files.
 */
export function openLayout(folder: string): ObjectLayout {
  const temporaries = join(folder, 'incomplete');
  makeFolderSync(temporaries);
  sweep(temporaries);
  const folderOfFirst = (segment: string): string => join(folder, shortHash(segment));
  const folderOfSecond = (first: string, second: string): string => {
    const name = shortHash(second);
    return join(folderOfFirst(first), name.slice(0, 2), name);
  };
  return {
    folder,
    folderOfFirst,
    folderOfSecond,
    fileOf: (key) => {
      if (key === '' || !key.isWellFormed()) throw new TypeError('an object key is well-formed text and not empty');
      const [first = '', second = ''] = key.split('/', 3);
      return join(folderOfSecond(first, key.includes('/') ? second : ''), hash(key));
    },
    temporaryFile: () => join(temporaries, `${process.pid}-${randomUUID()}${TEMPORARY}`),
  };
}

/** Every object file that may hold a key with the prefix, in no order. */
export async function* listObjectFiles(layout: ObjectLayout, prefix: string): AsyncIterable<string> {
  const [first = '', second = ''] = prefix.split('/', 3);
  const wholeSegments = prefix.split('/', 3).length - 1;
  if (wholeSegments === 0) yield* walk(layout.folder, 3);
  else if (wholeSegments === 1) yield* walk(layout.folderOfFirst(first), 2);
  else yield* walk(layout.folderOfSecond(first, second), 0);
}

/** UTF-8 order, which is the order S3 lists in; JavaScript's own differs beyond U+FFFF. */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return sortUnit(left) - sortUnit(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for characters above every other code unit. */
function sortUnit(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x1_0000 : unit;
}

async function* walk(folder: string, levels: number): AsyncIterable<string> {
  for (const { name, isFolder } of await entriesOf(folder)) {
    const path = join(folder, name);
    if (isFolder && levels > 0) yield* walk(path, levels - 1);
    else if (!isFolder && levels === 0) yield path;
  }
}

async function entriesOf(folder: string): Promise<{ name: string; isFolder: boolean }[]> {
  try {
    const entries = [];
    for await (const entry of await opendir(folder)) entries.push({ name: entry.name, isFolder: entry.isDirectory() });
    return entries;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Removes temporary files whose process is gone. A living one (another store on this folder) keeps its own. */
function sweep(folder: string): void {
  const startedAt = Date.now() - process.uptime() * 1000;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(TEMPORARY)) continue;
    const path = join(folder, name);
    const writtenAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const pid = Number.parseInt(name, 10);
    // In a container the number of the last life is often our own: then the time tells.
    const isOurs = pid === process.pid && writtenAt >= startedAt;
    const isAlive = pid !== process.pid && isRunning(pid) && Date.now() - writtenAt < ABANDONED_AFTER_MS;
    if (!isOurs && !isAlive) rmSync(path, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function shortHash(text: string): string {
  return hash(text).slice(0, 32);
}
