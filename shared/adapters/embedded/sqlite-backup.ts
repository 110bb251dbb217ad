import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import type { ObjectHead, ObjectStore } from '../../ports/object-store.ts';
import { makeFolder, syncFolder } from './file-durability.ts';
import { createFileObjectStore } from './file-object-store.ts';

const DATABASE = 'trich-luc.sqlite';
const OBJECTS = 'objects';
/** Database pages (4 KB) copied before other work gets its turn. */
const PAGES_AT_ONCE = 1000;

export interface BackupSource {
  /** The open database. */
  readonly db: DatabaseSync;
  /** The folder of the file object store. */
  readonly objects: string;
}

export interface BackupReport {
  readonly copied: number;
  /** Already there from an earlier backup into the same folder. */
  readonly kept: number;
  /** Taken out of the folder because the machine no longer has them. */
  readonly removed: number;
  /** Keys or files the disk has lost bytes of; a good copy from an earlier backup stays. */
  readonly damaged: readonly string[];
}

/**
 * Copies a running machine into a folder that can itself be started as a data folder. A second backup into the same
 * folder copies only what is new. The database takes its place as the last act, after a check: a backup that is cut off
 * leaves the one before whole. Throws when the folder is the machine's own or was itself started.
 */
export async function backupTo(folder: string, { db, objects }: BackupSource): Promise<BackupReport> {
  await refuseBadTarget(folder, objects);
  await makeFolder(folder);
  const copy = prepareObjectCopy(objects, join(folder, OBJECTS));
  const part = join(folder, `.${randomUUID()}.part`);
  try {
    // Objects, rows, objects: what the copied rows speak of was stored before them (the last round gets what is new),
    // and what is deleted while the backup runs was copied in the first round.
    await copy.round();
    await backup(db, part, { rate: PAGES_AT_ONCE });
    await settleCopy(part);
    await copy.round();
    await rename(part, join(folder, DATABASE));
    await syncFolder(folder);
  } finally {
    await rm(part, { force: true });
  }
  return copy.finish();
}

async function refuseBadTarget(folder: string, objects: string): Promise<void> {
  const way = relative(resolve(objects), resolve(folder, OBJECTS));
  const isInside = way === '' || way.split(sep)[0] !== '..';
  if (isInside) throw new Error(`${folder} lies inside the data it would keep: choose a folder elsewhere`);
  const log = await stat(join(folder, `${DATABASE}-wal`)).catch(() => undefined);
  if (log) throw new Error(`${folder} is in use or was started as a data folder: choose another one`);
}

/** Copies objects round by round; every round sees what came since the last one. */
function prepareObjectCopy(from: string, to: string) {
  const damaged = new Set<string>();
  const seen = new Set<string>();
  let copied = 0;
  let kept = 0;
  // A copy keeps the time of storing: it tells versions of an object apart.
  let storedAt = new Date();
  const source = createFileObjectStore(from, { onDamaged: (path) => damaged.add(path) });
  const target = createFileObjectStore(to, { clock: { now: () => storedAt } });

  const copyOne = async (head: ObjectHead): Promise<void> => {
    const isNew = !seen.has(head.key);
    seen.add(head.key);
    if (isSame(head, await headIn(target, head.key))) {
      if (isNew) kept += 1;
      return;
    }
    const body = await source.read(head.key);
    if (!body) return;
    storedAt = new Date(head.storedAt);
    await target.put(head.key, body, head.contentType);
    copied += 1;
  };
  return {
    round: async (): Promise<void> => {
      for await (const head of source.list('')) {
        await copyOne(head).catch((error: unknown) => {
          if (!isDamage(error)) throw error;
          damaged.add(head.key);
        });
      }
    },
    finish: async (): Promise<BackupReport> => {
      let removed = 0;
      // A damaged file has lost its key: while there is one, nothing here is known to be gone.
      for await (const { key } of damaged.size > 0 ? [] : target.list('')) {
        if (seen.has(key)) continue;
        await target.delete(key);
        removed += 1;
      }
      return { copied, kept, removed, damaged: [...damaged] };
    },
  };
}

/** A damaged copy counts as none: it is written anew. */
async function headIn(target: ObjectStore, key: string): Promise<ObjectHead | undefined> {
  try {
    return await target.head(key);
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}

function isSame(a: ObjectHead, b: ObjectHead | undefined): boolean {
  return a.size === b?.size && a.storedAt === b.storedAt && a.contentType === b.contentType;
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && error.name === 'DamagedObjectError';
}

/** Makes the copy whole without a log beside it, checks it and puts it on the disk. */
async function settleCopy(file: string): Promise<void> {
  const copy = new DatabaseSync(file);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
    const verdict = copy.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    if (verdict !== 'ok') throw new Error(`the copy of the database is damaged: ${verdict}`);
  } finally {
    copy.close();
  }
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
