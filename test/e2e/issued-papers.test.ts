import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftResource } from '../../shared/contracts/api-drafts.ts';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { builtConsole, CHROMIUM, launchBrowser, signInByPage } from '../support/browser.ts';
import { confirmWhole, fillBlanks, reportText, sendSignedScan } from '../support/draft-reports.ts';
import { OFFICE, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

describe.skipIf(!CHROMIUM)('an office and the papers it was sent (Chromium)', { timeout: 60_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let page: Page;
  let draft: DraftResource;
  beforeAll(async () => {
    host = await startTestHost({ consoleFolder: await builtConsole() });
    const [reviewer, head] = await Promise.all([
      signIn(host.url, ...SIGN_INS.reviewer),
      signIn(host.url, ...SIGN_INS.admin),
    ]);
    const report = await reviewer.upload('mot.txt', reportText(15), OFFICE);
    await reviewer.waitFor(report, 'awaiting-review');
    await confirmWhole(reviewer, report);
    const plan = { title: 'Kết luận giám sát Chỉ thị 49', templateId: 'party-conclusion', reports: [report] };
    draft = await fillBlanks(reviewer, await reviewer.json<DraftResource>('POST', '/drafts', plan));
    const act = async (who: ApiClient, name: string, more: object = {}) => {
      draft = await who.json('POST', `/drafts/${draft.draft.id}/${name}`, { version: draft.draft.version, ...more });
    };
    await act(reviewer, 'submit');
    await act(head, 'approve');
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })).newPage();
    page.setDefaultTimeout(15_000);
    await signInByPage(page, host.url, ...SIGN_INS.clerk);
    await act(head, 'issue', { number: '12', date: '2024-09-20' });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.remove();
  });

  it('reads of a new paper at the bell while it looks, and is led to it', async () => {
    await page.getByRole('button', { name: /^Thông báo, \d chưa đọc/u }).click();
    await page.getByRole('link', { name: /Kết luận giám sát Chỉ thị 49 Đã ban hành: số 12-TB\/BTCTU/u }).click();
    await page.waitForURL(/thong-bao-da-ban-hanh#/u);
    const row = page.getByRole('main').locator('li[aria-current]');
    expect(await row.innerText()).toMatch(/12-TB\/BTCTU\s+20\/09\/2024/u);
  });

  it('takes the Word file that was set when the paper went out', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải tệp Word của 12-TB/BTCTU' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Kết luận giám sát Chỉ thị 49.docx');
  });

  it('finds it on its home page too, and opens the signed copy once there is one', async () => {
    const reviewer = await signIn(host.url, ...SIGN_INS.reviewer);
    expect((await sendSignedScan(reviewer, draft.draft.id, '%PDF-1.7 signed')).status).toBe(200);
    await page.reload();
    await page.getByRole('link', { name: 'Mở bản có chữ ký của 12-TB/BTCTU' }).waitFor();
    await page.getByRole('link', { name: 'Việc hôm nay', exact: true }).click();
    await page.getByRole('region', { name: 'Mới ban hành' }).getByRole('link', { name: 'Xem tất cả' }).click();
    await page.waitForURL(/thong-bao-da-ban-hanh$/u);
  });
});
