import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { FileResource, RecordHistory } from '../../shared/contracts/api-records.ts';
import { signIn } from '../support/api-client.ts';
import { OFFICE, SIGN_INS, startTestHost } from '../support/test-host.ts';

const TEXT = new TextEncoder().encode('Thực hiện Chỉ thị số 12-CT/TU ngày 05/3/2024 của Ban Thường vụ Tỉnh ủy.');

it('a backup of a running machine starts as a machine with the same reports and files', {
  timeout: 60_000,
}, async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'trich-luc-backup-')), 'ban-sao');
  const host = await startTestHost();
  const clerk = await signIn(host.url, ...SIGN_INS.clerk);
  const id = await clerk.upload('van-ban.txt', TEXT, OFFICE);
  await clerk.waitFor(id, 'awaiting-review');
  const before = await clerk.detail(id);
  const archivist = await signIn(host.url, ...SIGN_INS.archivist);
  const fields = { title: 'Hồ sơ giám sát', retention: '20' };
  const file = await archivist.json<FileResource>('POST', '/records/files', { fields });
  await promisify(execFile)(process.execPath, ['infra/embedded/backup-cli.ts', '--data', host.data, folder]);
  await host.remove();

  const restored = await startTestHost({ data: folder });
  const again = await signIn(restored.url, ...SIGN_INS.clerk);
  expect(await again.detail(id)).toEqual(before);
  const keeper = await signIn(restored.url, ...SIGN_INS.archivist);
  expect(await keeper.json('GET', '/records/files')).toEqual({ items: [file] });
  expect(await keeper.json<RecordHistory>('GET', `/records/files/${file.id}/history`)).toMatchObject({
    items: [{ version: 1, by: 'luutru' }],
  });
  expect(new Uint8Array(await (await again.request('GET', `/documents/${id}/original`)).arrayBuffer())).toEqual(TEXT);
  await restored.remove();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});
