import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { signIn } from '../support/api-client.ts';
import { OFFICE, SIGN_INS, startTestHost } from '../support/test-host.ts';

const TEXT = new TextEncoder().encode('Thực hiện Chỉ thị số 12-CT/TU ngày 05/3/2024 của Ban Thường vụ Tỉnh ủy.');

it('a backup of a running machine starts as a machine with the same reports', { timeout: 60_000 }, async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'trich-luc-backup-')), 'ban-sao');
  const host = await startTestHost();
  const clerk = await signIn(host.url, ...SIGN_INS.clerk);
  const id = await clerk.upload('van-ban.txt', TEXT, OFFICE);
  await clerk.waitFor(id, 'awaiting-review');
  const before = await clerk.detail(id);
  await promisify(execFile)(process.execPath, ['infra/embedded/backup-cli.ts', '--data', host.data, folder]);
  await host.remove();

  const restored = await startTestHost({ data: folder });
  const again = await signIn(restored.url, ...SIGN_INS.clerk);
  expect(await again.detail(id)).toEqual(before);
  expect(new Uint8Array(await (await again.request('GET', `/documents/${id}/original`)).arrayBuffer())).toEqual(TEXT);
  await restored.remove();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});
