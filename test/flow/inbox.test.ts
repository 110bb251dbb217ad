import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { OFFICE, SAMPLES, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const TEXT = 'Thực hiện Chỉ thị số 12-CT/TU, ngày 05/3/2024 của Ban Thường vụ Tỉnh ủy; kết nạp 15 đảng viên.\n';

describe('the inbox folder of an office', () => {
  let host: TestHost;
  let clerk: ApiClient;
  let inbox: string;
  beforeAll(async () => {
    host = await startTestHost();
    clerk = await signIn(host.url, ...SIGN_INS.clerk);
    inbox = join(host.data, 'inbox', OFFICE);
    mkdirSync(inbox, { recursive: true });
  });
  afterAll(() => host.remove());

  const named = async (fileName: string) => (await clerk.list()).items.filter((item) => item.fileName === fileName);

  it('gives a file to the pipeline and lets it go only once it is stored', async () => {
    const bytes = readFileSync(join(SAMPLES, 'scans', 'cong-van-vi-tri-viec-lam.office.jpg'));
    writeFileSync(join(inbox, 'cong-van.jpg'), bytes);
    await expect
      .poll(async () => (await named('cong-van.jpg'))[0]?.status, { timeout: 60_000 })
      .toBe('awaiting-review');
    expect(existsSync(join(inbox, 'cong-van.jpg'))).toBe(false);
    const [document] = await named('cong-van.jpg');
    const original = await clerk.request('GET', `/documents/${document!.id}/original`);
    expect(Buffer.compare(Buffer.from(await original.arrayBuffer()), bytes)).toBe(0);
  });

  it('leaves a file alone that another program is still writing', async () => {
    writeFileSync(join(inbox, 'dang-ghi.txt.part'), TEXT);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(existsSync(join(inbox, 'dang-ghi.txt.part'))).toBe(true);
    renameSync(join(inbox, 'dang-ghi.txt.part'), join(inbox, 'da-ghi.txt'));
    await expect.poll(async () => (await named('da-ghi.txt'))[0]?.status, { timeout: 20_000 }).toBe('awaiting-review');
  });

  it('calls the same file dropped again a duplicate, not nothing', async () => {
    writeFileSync(join(inbox, 'lan-hai.txt'), TEXT);
    await expect.poll(async () => (await named('lan-hai.txt'))[0]?.status, { timeout: 20_000 }).toBe('duplicate');
  });
});
