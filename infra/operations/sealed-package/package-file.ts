import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PackagedFile } from '../../../shared/domain/records/describe-package.ts';
import { unzipFolder } from './unzip-folder.ts';
import { type PackageFault, verifyPackage } from './verify-package.ts';
import { type PackageRequest, type PackageSources, writePackage } from './write-package.ts';
import { zipFolder } from './zip-folder.ts';

/** A package as one ZIP file, beside nothing else. The file takes its name as the last act. Throws `PackageError`. */
export async function writePackageFile(
  request: Omit<PackageRequest, 'folder'>,
  file: string,
  sources: PackageSources,
): Promise<readonly PackagedFile[]> {
  const [folder, part] = [`${file}.folder`, `${file}.part`];
  try {
    const files = await writePackage({ ...request, folder }, sources);
    await pipeline(zipFolder(folder, rootOf(file)), createWriteStream(part, { flags: 'wx', flush: true }));
    await rename(part, file);
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(part, { force: true });
  }
}

/** Runs `use` over the folder of a package, unpacked beside nothing where it is one file; its faults where it cannot be. */
export async function withPackageFolder<T>(
  path: string,
  use: (folder: string, faults: readonly PackageFault[]) => Promise<T>,
): Promise<T> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return use(path, []);
  const scratch = await mkdtemp(join(tmpdir(), 'trich-luc-goi-'));
  try {
    const name = basename(path);
    const root = await unzipFolder(path, scratch).catch(() => null);
    if (root === null) return await use(scratch, [{ code: 'not-one-folder', path: name }]);
    const folder = join(scratch, root);
    const isSealed = await isWrittenAs(path, zipFolder(folder, root));
    return await use(folder, isSealed ? [] : [{ code: 'container-differs', path: name }]);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Checks a package, be it a folder or one file. Of a file every byte counts: what holds the folder together too. */
export async function verifyPackageAt(path: string): Promise<PackageFault[]> {
  return withPackageFolder(path, async (folder, faults) => {
    const isLost = faults.some(({ code }) => code === 'not-one-folder');
    return [...faults, ...(isLost ? [] : await verifyPackage(folder))];
  });
}

/** Whether a file holds these bytes and no others. */
async function isWrittenAs(file: string, expected: AsyncIterable<Buffer>): Promise<boolean> {
  const stream = createReadStream(file);
  try {
    return await isSame(stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>, expected);
  } finally {
    stream.destroy();
  }
}

async function isSame(actual: AsyncIterator<Buffer>, expected: AsyncIterable<Buffer>): Promise<boolean> {
  let left: Buffer = Buffer.alloc(0);
  for await (const chunk of expected) {
    let wanted = chunk;
    while (wanted.length > 0) {
      if (left.length === 0) {
        const next = await actual.next();
        if (next.done) return false;
        left = next.value;
      }
      const length = Math.min(left.length, wanted.length);
      if (!left.subarray(0, length).equals(wanted.subarray(0, length))) return false;
      [left, wanted] = [left.subarray(length), wanted.subarray(length)];
    }
  }
  return left.length === 0 && (await actual.next()).done === true;
}

/** The one folder in a container bears its name. */
const rootOf = (file: string): string => basename(file).replace(/\.zip$/iu, '') || basename(dirname(file));
