import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { builtConsole, CHROMIUM, launchBrowser, signInByPage } from '../support/browser.ts';
import { OFFICE, SAMPLES, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const SCAN = 'quyet-dinh-giam-sat.stamp.pdf';

describe.skipIf(!CHROMIUM)('a reviewer in a real browser (Chromium)', { timeout: 120_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let reviewer: ApiClient;
  let page: Page;
  let documentId: string;

  beforeAll(async () => {
    host = await startTestHost({ consoleFolder: await builtConsole() });
    const clerk = await signIn(host.url, ...SIGN_INS.clerk);
    reviewer = await signIn(host.url, ...SIGN_INS.reviewer);
    documentId = await clerk.upload(SCAN, readFileSync(join(SAMPLES, 'scans', SCAN)), OFFICE);
    await reviewer.waitFor(documentId, 'awaiting-review');
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.remove();
  });

  it('signs in and sees what awaits review', async () => {
    await signInByPage(page, host.url, ...SIGN_INS.reviewer);
    await page
      .getByRole('link', { name: new RegExp(SCAN.replaceAll('.', '\\.')) })
      .or(page.getByText('46-QĐ/BTCTU'))
      .first()
      .waitFor();
  });

  it('opens the report: the page with a box on every finding, beside the list', async () => {
    await page.goto(`${host.url}/bao-cao/${documentId}`);
    await page.getByRole('button', { name: /Hoàn tất/u }).waitFor();
    const { findings } = await reviewer.detail(documentId);
    const onFirstPage = findings.filter(({ evidence }) => evidence.page === 1).length;
    expect(onFirstPage).toBeGreaterThan(3);
    await expect
      .poll(() => page.getByTitle(/^(?:Văn bản chỉ đạo|Ngày tháng|Số liệu): /u).count(), { timeout: 15_000 })
      .toBeGreaterThanOrEqual(onFirstPage);
  });

  it('confirms all findings by keyboard alone and sees the state change', async () => {
    const open = async () =>
      (await reviewer.detail(documentId)).findings.filter(
        ({ state, reasons }) => state === 'open' && reasons.length > 0,
      ).length;
    const toConfirm = await open();
    expect(toConfirm).toBeGreaterThan(0);
    for (let pressed = 0; pressed < toConfirm; pressed++) {
      await page.keyboard.press('Enter');
      await expect.poll(open, { timeout: 10_000 }).toBe(toConfirm - pressed - 1);
    }
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(async () => (await reviewer.detail(documentId)).document.status, { timeout: 10_000 })
      .toBe('confirmed');
    await page.getByText('Đã xác nhận').first().waitFor();
  });
});

describe.skipIf(!CHROMIUM)('a clerk in a real browser (Chromium)', { timeout: 120_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  beforeAll(async () => {
    host = await startTestHost({ consoleFolder: await builtConsole() });
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.remove();
  });

  it('drops a scan after stating that it is not secret, and watches it arrive without reloading', async () => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    await signInByPage(page, host.url, ...SIGN_INS.clerk);
    await page.goto(`${host.url}/nop`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(join(SAMPLES, 'scans', 'cong-van-vi-tri-viec-lam.office.jpg'));
    const send = page.getByRole('button', { name: /^Nộp 1 tệp/u });
    await send.click();
    await page.getByText('Hãy xác nhận các tệp không có dấu mật trước khi nộp.').waitFor();
    expect((await (await signIn(host.url, ...SIGN_INS.clerk)).list()).items).toEqual([]);
    await page.getByRole('checkbox', { name: /không mang dấu mật/u }).check();
    await send.click();
    await page.getByText('cong-van-vi-tri-viec-lam.office.jpg').first().waitFor();
    await page.getByText('Chờ duyệt').first().waitFor({ timeout: 60_000 });
  });
});
