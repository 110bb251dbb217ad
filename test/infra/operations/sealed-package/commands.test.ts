import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { unzipFolder } from '../../../../infra/operations/sealed-package/unzip-folder.ts';
import { openDatabase } from '../../../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteRecordRepository } from '../../../../shared/adapters/embedded/sqlite-record-repository.ts';
import { temporaryFolder } from '../../../adapters/embedded/temporary-folder.ts';
import { sealed } from './sealed.ts';

const run = async (command: string, ...words: readonly string[]) => {
  const file = `infra/operations/sealed-package/${command}-cli.ts`;
  const ended = await promisify(execFile)(process.execPath, [file, ...words]).catch((error: unknown) => error);
  const { code = 0, stdout, stderr } = ended as { code?: number; stdout: string; stderr: string };
  return { code, said: `${stdout}${stderr}` };
};

describe('the commands of sealed packages', { timeout: 60_000 }, () => {
  it('pack a whole file of the archive as one file, check it, and restore it elsewhere', async () => {
    const { data } = await sealed(['d1', 'd2']);
    const target = join(temporaryFolder(), 'ho-so-01');
    const made = await run('package', '--data', data, '--zip', '--file', 'f1', target);
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining('Đã đóng gói 1 báo cáo') });
    expect([existsSync(`${target}.zip`), existsSync(target), existsSync(`${target}.zip.folder`)]).toEqual([
      ...[true, false, false],
    ]);
    expect(await run('verify-package', `${target}.zip`)).toMatchObject({ code: 0 });
    const unpacked = temporaryFolder();
    const root = await unzipFolder(`${target}.zip`, unpacked);
    expect(await readFile(join(unpacked, root, 'bag-info.txt'), 'utf8')).toContain(
      'External-Description: Hồ sơ <giám sát>',
    );
    const other = temporaryFolder();
    expect(await run('import-package', '--data', other, `${target}.zip`)).toMatchObject({ code: 0 });
    const db = openDatabase(join(other, 'trich-luc.sqlite'));
    expect(await createSqliteRecordRepository(db).documentsOf('f1')).toEqual(['d1']);
    db.close();
  });

  it('write over nothing, and say what they do not know or take', async () => {
    const { data, folder } = await sealed(['d1']);
    const target = join(temporaryFolder(), 'goi');
    await writeFile(`${target}.zip`, 'x');
    expect(await run('package', '--data', data, '--zip', target, 'd1')).toMatchObject({ code: 1 });
    expect(await run('package', '--data', data, target, '--file', 'f9')).toMatchObject({ code: 1 });
    expect(await run('package', '--data', data, target)).toMatchObject({ code: 2 });
    const broken = await run('verify-package', `${target}.zip`);
    expect(broken).toMatchObject({ code: 1, said: expect.stringContaining('not-one-folder') });
    expect(await run('import-package', '--data', temporaryFolder(), `${target}.zip`)).toMatchObject({ code: 1 });
    expect(await run('verify-package', folder)).toMatchObject({ code: 0 });
  });
});
