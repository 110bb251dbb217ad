import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPackage } from '../../../../infra/operations/sealed-package/import-package.ts';
import {
  verifyPackageAt,
  withPackageFolder,
  writePackageFile,
} from '../../../../infra/operations/sealed-package/package-file.ts';
import { unzipFolder } from '../../../../infra/operations/sealed-package/unzip-folder.ts';
import { listFiles, zipFolder } from '../../../../infra/operations/sealed-package/zip-folder.ts';
import { createFileObjectStore } from '../../../../shared/adapters/embedded/file-object-store.ts';
import { createSqliteDocumentRepository } from '../../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteRecordRepository } from '../../../../shared/adapters/embedded/sqlite-record-repository.ts';
import { temporaryDatabase } from '../../../adapters/embedded/temporary-database.ts';
import { temporaryFolder } from '../../../adapters/embedded/temporary-folder.ts';
import { REQUEST, sealed } from './sealed.ts';

async function sealedFile(ids: readonly string[] = ['d1', 'd 2/Đ']) {
  const sources = await sealed(ids);
  const file = join(temporaryFolder(), 'Hồ sơ 1.zip');
  await writePackageFile({ ...REQUEST, documentIds: ids }, file, sources);
  return { file, sources };
}

describe('a package as one file', () => {
  it('holds what the folder holds, in one folder of its name, and nothing is left beside it', async () => {
    const { file, sources } = await sealedFile();
    expect(await readdir(dirname(file))).toEqual([basename(file)]);
    expect(await verifyPackageAt(file)).toEqual([]);
    expect(await verifyPackageAt(sources.folder)).toEqual([]);
    const target = temporaryFolder();
    expect(await unzipFolder(file, target)).toBe('Hồ sơ 1');
    const unpacked = join(target, 'Hồ sơ 1');
    expect(await listFiles(unpacked)).toEqual(await listFiles(sources.folder));
    for (const path of await listFiles(unpacked))
      expect(await readFile(join(unpacked, path))).toEqual(await readFile(join(sources.folder, path)));
  });

  it('is the same file however often it is written', async () => {
    const { folder } = await sealed();
    const bytes = async () => Buffer.concat(await Array.fromAsync(zipFolder(folder, 'goi')));
    expect((await bytes()).equals(await bytes())).toBe(true);
  });

  it('is not whole with any byte flipped, added or cut off', async () => {
    const { file } = await sealedFile(['d1']);
    const bytes = await readFile(file);
    const places = [0, 4, 12, 26, bytes.length - 1, bytes.length - 22, bytes.length - 6];
    const check = async (changed: Buffer) => {
      await writeFile(file, changed);
      expect(await verifyPackageAt(file)).not.toEqual([]);
    };
    for (const at of places) await check(Buffer.from(bytes).fill(bytes[at]! ^ 1, at, at + 1));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) =>
        check(Buffer.from(bytes).fill(bytes[at]! ^ flip, at, at + 1)),
      ),
      { numRuns: 60 },
    );
    await check(Buffer.concat([bytes, Buffer.from([0])]));
    await writeFile(file, bytes);
    await truncate(file, bytes.length - 1);
    expect(await verifyPackageAt(file)).toEqual([{ code: 'not-one-folder', path: 'Hồ sơ 1.zip' }]);
  });

  it('names what is wrong inside as well', async () => {
    const { file } = await sealedFile(['d1']);
    const bytes = await readFile(file);
    const at = bytes.indexOf('bản lưu');
    await writeFile(file, Buffer.from(bytes).fill(bytes[at]! ^ 1, at, at + 1));
    expect(await verifyPackageAt(file)).toEqual(
      expect.arrayContaining([
        { code: 'container-differs', path: 'Hồ sơ 1.zip' },
        { code: 'changed', path: 'data/d1/archive.pdf' },
      ]),
    );
  });

  it('takes no other file for a package', async () => {
    const file = join(temporaryFolder(), 'a.zip');
    for (const bytes of ['', 'PK', 'x'.repeat(5_000)]) {
      await writeFile(file, bytes);
      expect(await verifyPackageAt(file)).toEqual([{ code: 'not-one-folder', path: 'a.zip' }]);
    }
  });

  it('follows no path out of the folder it is unpacked into', async () => {
    const folder = temporaryFolder();
    await writeFile(join(folder, 'a.txt'), 'a');
    const file = join(temporaryFolder(), 'a.zip');
    const bytes = Buffer.concat(await Array.fromAsync(zipFolder(folder, 'xx')));
    for (const name of ['../a.txt', '//a.txtt', 'xx\\a.txt', 'xxa.txtt', './a.txtt'])
      await expect(refuse(file, bytes, name)).rejects.toThrow();
  });

  it('is restored like a folder', async () => {
    const { file } = await sealedFile(['d1']);
    const db = temporaryDatabase();
    const to = {
      documents: createSqliteDocumentRepository(db),
      records: createSqliteRecordRepository(db),
      objects: createFileObjectStore(temporaryFolder()),
    };
    const report = await withPackageFolder(file, (folder) => importPackage(folder, to));
    expect(report).toEqual({ restored: ['d1'], kept: [] });
    expect((await to.records.find('d1'))?.version).toBe(2);
  });

  const hasPython = canRun('python3');
  it.skipIf(!hasPython)(`is unpacked by another program${hasPython ? '' : ' (needs python3)'}`, async () => {
    const { file, sources } = await sealedFile();
    const target = join(temporaryFolder(), 'out');
    await mkdir(target);
    await promisify(execFile)('python3', ['-m', 'zipfile', '-e', file, target]);
    expect(await listFiles(join(target, 'Hồ sơ 1'))).toEqual(await listFiles(sources.folder));
    expect(existsSync(join(target, 'Hồ sơ 1', 'dublin-core.xml'))).toBe(true);
  });
});

/** Writes another name of the same length over the one in both heads. */
async function refuse(file: string, bytes: Buffer, name: string): Promise<string> {
  const changed = Buffer.from(bytes);
  const given = Buffer.from(name).subarray(0, 8);
  for (let at = changed.indexOf('xx/a.txt'); at >= 0; at = changed.indexOf('xx/a.txt', at + 1)) given.copy(changed, at);
  await writeFile(file, changed);
  return unzipFolder(file, temporaryFolder());
}

function canRun(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
