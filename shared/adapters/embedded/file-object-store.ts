import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { NotFoundError } from '../../domain/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ObjectHead, ObjectStore } from '../../ports/object-store.ts';
import { makeFolder, syncFolder } from './file-durability.ts';
import {
  DamagedObjectError,
  encodeTrailer,
  type ObjectTrailer,
  readObject,
  readTrailer,
} from './file-object-format.ts';
import { compareKeys, listObjectFiles, type ObjectLayout, openLayout } from './file-object-layout.ts';
import { systemClock } from './system-clock.ts';

const READ_CHUNK_BYTES = 256 * 1024;
/** Files a listing reads at once. */
const FILES_AT_ONCE = 32;

export interface FileObjectStoreOptions {
  readonly clock?: Clock;
  /** Told of a file a listing must leave out, because the disk lost the end of it and with it the key. */
  onDamaged?(path: string): void;
}

/**
 * Objects as files under one folder, named by the hash of their key: no key can leave the folder. A put is on the disk
 * when it resolves. Opening removes what puts of a dead process left half-written. A whole read checks the bytes
 * against their digest and throws `DamagedObjectError` when the disk has lost them.
 */
export function createFileObjectStore(folder: string, options: FileObjectStoreOptions = {}): ObjectStore {
  const { clock = systemClock, onDamaged = () => {} } = options;
  const layout = openLayout(folder);
  const store: ObjectStore = {
    put: (key, body, contentType) => putObject(layout, key, body, contentType, clock),
    get: async (key) => withFile(layout.fileOf(key), readObject),
    read: async (key, range) => {
      const path = layout.fileOf(key);
      return (await headOf(path)) && readBytes(path, range);
    },
    head: async (key) => headOf(layout.fileOf(key)),
    copy: async (fromKey, toKey) => {
      const head = await store.head(fromKey);
      if (!head) throw new NotFoundError('object', fromKey);
      await store.put(toKey, readBytes(layout.fileOf(fromKey)), head.contentType);
    },
    delete: async (key) => deleteFile(layout.fileOf(key)),
    list: (prefix) => listHeads(layout, prefix, onDamaged),
  };
  return store;
}

async function putObject(
  layout: ObjectLayout,
  key: string,
  body: Uint8Array | AsyncIterable<Uint8Array>,
  contentType: string,
  clock: Clock,
): Promise<ObjectHead> {
  const path = layout.fileOf(key);
  const temporary = layout.temporaryFile();
  try {
    const written = await writeTemporary(temporary, body);
    const trailer = { key, contentType, storedAt: clock.now().toISOString(), ...written.summary };
    await written.finish(encodeTrailer(trailer));
    await moveInto(temporary, path);
    return headFrom(trailer);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Streams the body to a file with one chunk in memory; `finish` appends the trailer and puts all of it on the disk. */
async function writeTemporary(path: string, body: Uint8Array | AsyncIterable<Uint8Array>) {
  const handle = await open(path, 'wx');
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of body instanceof Uint8Array ? [body] : body) {
      hash.update(chunk);
      size += chunk.byteLength;
      await handle.writeFile(chunk);
    }
    const finish = async (trailer: Uint8Array): Promise<void> => {
      try {
        await handle.writeFile(trailer);
        await handle.datasync();
      } finally {
        await handle.close();
      }
    };
    return { summary: { size, sha256: hash.digest('hex') }, finish };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function moveInto(temporary: string, path: string): Promise<void> {
  await makeFolder(dirname(path));
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

async function headOf(path: string): Promise<ObjectHead | undefined> {
  const trailer = await withFile(path, readTrailer);
  return trailer && headFrom(trailer);
}

/** Opens the file only when the first chunk is asked for, so that a stream nobody reads holds nothing open. */
async function* readBytes(path: string, range?: { readonly start: number; readonly end: number }) {
  const handle = await open(path, 'r');
  try {
    const trailer = await readTrailer(handle, path);
    const start = Math.max(0, range?.start ?? 0);
    const end = Math.min(range?.end ?? trailer.size, trailer.size);
    const hash = start === 0 && end === trailer.size ? createHash('sha256') : undefined;
    for (let position = start; position < end; ) {
      const buffer = new Uint8Array(Math.min(READ_CHUNK_BYTES, end - position));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
      if (bytesRead === 0) throw new DamagedObjectError(path);
      position += bytesRead;
      hash?.update(buffer.subarray(0, bytesRead));
      // The last chunk of a whole read is handed out only after the digest proved all of them.
      if (position === end && hash && hash.digest('hex') !== trailer.sha256) throw new DamagedObjectError(path);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function deleteFile(path: string): Promise<void> {
  try {
    await unlink(path);
    await syncFolder(dirname(path));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** Reads the descriptions first, a few files at a time, then hands them out in order. */
async function* listHeads(
  layout: ObjectLayout,
  prefix: string,
  onDamaged: (path: string) => void,
): AsyncIterable<ObjectHead> {
  const headOrReport = (path: string) =>
    headOf(path).catch((error: unknown) => {
      if (!(error instanceof DamagedObjectError)) throw error;
      onDamaged(path);
    });
  const heads: ObjectHead[] = [];
  let paths: string[] = [];
  const readPaths = async (): Promise<void> => {
    for (const head of await Promise.all(paths.map(headOrReport))) {
      // What was deleted meanwhile is left out.
      if (head?.key.startsWith(prefix)) heads.push(head);
    }
    paths = [];
  };
  for await (const path of listObjectFiles(layout, prefix)) {
    if (paths.push(path) === FILES_AT_ONCE) await readPaths();
  }
  await readPaths();
  yield* heads.sort((a, b) => compareKeys(a.key, b.key));
}

/** What `read` makes of the open file; undefined when there is no such file. */
async function withFile<T>(
  path: string,
  read: (handle: FileHandle, path: string) => Promise<T>,
): Promise<T | undefined> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  if (!handle) return undefined;
  try {
    return await read(handle, path);
  } finally {
    await handle.close();
  }
}

function headFrom({ key, size, contentType, storedAt }: ObjectTrailer): ObjectHead {
  return { key, size, contentType, storedAt };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
