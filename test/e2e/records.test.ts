import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordList, RecordResource } from '../../shared/contracts/api-records.ts';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { builtConsole, CHROMIUM, launchBrowser, signInByPage } from '../support/browser.ts';
import { confirmWhole, reportText } from '../support/draft-reports.ts';
import { OFFICE, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

describe.skipIf(!CHROMIUM)('the records of the archive (Chromium)', { timeout: 60_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let archivist: ApiClient;
  let id: string;
  const open = async (who: readonly [string, string]): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await signInByPage(page, host.url, ...who);
    await page.goto(`${host.url}/luu-tru`);
    return page;
  };
  const read = () => archivist.json<RecordResource>('GET', `/records/${id}`);
  beforeAll(async () => {
    host = await startTestHost({ consoleFolder: await builtConsole() });
    const reviewer = await signIn(host.url, ...SIGN_INS.reviewer);
    id = await reviewer.upload('mot.txt', reportText(15), OFFICE);
    await reviewer.waitFor(id, 'awaiting-review');
    await confirmWhole(reviewer, id);
    archivist = await signIn(host.url, ...SIGN_INS.archivist);
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.remove();
  });

  it('are described by keyboard alone, and a conflict keeps what was typed', async () => {
    const page = await open(SIGN_INS.archivist);
    await page.locator('tbody a').first().click();
    const keywords = page.locator('[data-field="keywords"]');
    await keywords.focus();
    await page.keyboard.type('giám sát');
    await page.getByText('Có 1 thay đổi chưa lưu').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu.').waitFor();
    expect((await read()).fields.keywords).toMatchObject({
      value: 'giám sát',
      source: { kind: 'typed', by: 'luutru' },
    });

    const note = page.locator('[data-field="note"]');
    await note.focus();
    await page.keyboard.type('bản của tôi');
    await archivist.json('PUT', `/records/${id}`, { version: (await read()).version, fields: { sheet: '4' } });
    await page.keyboard.press('Control+s');
    await page.getByText('Người khác vừa sửa hồ sơ này').waitFor();
    await page.getByRole('button', { name: 'Xem bản mới' }).click();
    await expect.poll(() => page.locator('[data-field="sheet"]').inputValue()).toBe('4');
    expect(await note.inputValue()).toBe('bản của tôi');
    await page.keyboard.press('Control+s');
    await expect.poll(async () => (await read()).fields.note?.value).toBe('bản của tôi');
    await page.context().close();
  });

  it('are put into a file in bulk, held, and stand where they are looked for', async () => {
    const page = await open(SIGN_INS.archivist);
    await page.getByRole('link', { name: 'Hồ sơ', exact: true }).click();
    await page.getByRole('button', { name: 'Lập hồ sơ' }).click();
    await page.locator('[data-field="title"]').fill('Hồ sơ giám sát 2001');
    await page.locator('[data-field="end"]').fill('31/12/2001');
    await page.locator('[data-field="retention"]').selectOption('5');
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: 'Hồ sơ giám sát 2001' }).waitFor();
    await page.getByRole('link', { name: 'Tài liệu', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Chọn mọi tài liệu đang hiện' }).check();
    await page.getByRole('button', { name: 'Ghi hàng loạt' }).click();
    await page.getByRole('dialog').getByLabel('Hồ sơ').selectOption({ label: 'Hồ sơ giám sát 2001' });
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Đã ghi 1 tài liệu.').waitFor();
    expect((await read()).standing).toMatchObject({ retention: 5, due: '2006-12-31', isDue: true });
    await page.getByRole('button', { name: 'Đến hạn tiêu hủy' }).click();
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.context().close();
  });

  it('are proposed by the archivist and disposed of by the administrator, once, by a decision', async () => {
    const page = await open(SIGN_INS.archivist);
    await page.getByRole('checkbox', { name: 'Chọn mọi tài liệu đang hiện' }).check();
    await page.getByRole('button', { name: 'Đề nghị tiêu hủy', exact: true }).last().click();
    await page.getByLabel('Lý do').fill('hết thời hạn');
    await page.getByRole('dialog').getByRole('button', { name: 'Đề nghị tiêu hủy' }).click();
    await page.getByText('Đã ghi 1 tài liệu.').waitFor();
    await page.context().close();

    const admin = await open(SIGN_INS.admin);
    await admin.getByRole('checkbox', { name: 'Chọn mọi tài liệu đang hiện' }).check();
    await admin.getByRole('button', { name: 'Tiêu hủy theo quyết định' }).click();
    const dialog = admin.getByRole('dialog');
    const decide = dialog.getByRole('button', { name: 'Tiêu hủy theo quyết định' });
    await dialog.getByLabel('Số quyết định').fill('15-QĐ/TU');
    await dialog.getByLabel('Ngày quyết định').fill('03/01/2026');
    await dialog.getByLabel('Người hoặc cơ quan quyết định').fill('Thường trực Tỉnh ủy');
    expect(await decide.isDisabled()).toBe(true);
    await dialog.getByRole('checkbox').check();
    await decide.click();
    await admin.getByText('Đã ghi 1 tài liệu.').waitFor();
    const { standing, disposal } = await read();
    expect([standing.state, disposal?.decision?.removedAt]).toEqual(['disposed', expect.any(String)]);
    expect((await archivist.request('GET', `/documents/${id}/original`)).status).toBe(404);
    const { items } = await archivist.json<RecordList>('GET', '/records?state=disposed');
    expect(items.map(({ documentId }) => documentId)).toEqual([id]);
    await admin.context().close();
  });
});
