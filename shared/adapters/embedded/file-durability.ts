import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Makes a rename or delete inside a folder survive power loss. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder with its parents; each new name is on the disk when the promise resolves. */
export async function makeFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  const first = await mkdir(path, { recursive: true });
  for (const parent of parentsOfNew(path, first)) await syncFolder(parent);
}

/** The same, at once: for opening a store. */
export function makeFolderSync(folder: string): void {
  const path = resolve(folder);
  const first = mkdirSync(path, { recursive: true });
  for (const parent of parentsOfNew(path, first)) {
    const descriptor = openSync(parent, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
}

/** The folders that got a new name when the folders from `first` down to `folder` were made. */
function parentsOfNew(folder: string, first: string | undefined): string[] {
  const parents: string[] = [];
  if (first === undefined) return parents;
  const top = dirname(resolve(first));
  for (let made = folder; made !== top && made !== dirname(made); made = dirname(made)) parents.push(dirname(made));
  return parents;
}

/** Writes a file all or nothing: a reader sees the old one or the new one, also after power loss. */
export async function writeWhole(folder: string, name: string, bytes: string | Uint8Array): Promise<void> {
  await makeFolder(folder);
  const temporary = join(folder, `.${randomUUID()}.part`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}
