import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { IntegrityResponse } from '../../shared/contracts/api-integrity.ts';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { builtConsole, CHROMIUM, launchBrowser, signInByPage } from '../support/browser.ts';
import { confirmWhole, reportText } from '../support/draft-reports.ts';
import { OFFICE, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

describe.skipIf(!CHROMIUM)('the page that checks what people decided (Chromium)', { timeout: 60_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let page: Page;
  let reviewer: ApiClient;
  beforeAll(async () => {
    host = await startTestHost({ consoleFolder: await builtConsole() });
    reviewer = await signIn(host.url, ...SIGN_INS.reviewer);
    const id = await reviewer.upload('mot.txt', reportText(15), OFFICE);
    await reviewer.waitFor(id, 'awaiting-review');
    await confirmWhole(reviewer, id);
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await signInByPage(page, host.url, ...SIGN_INS.archivist);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.remove();
  });

  const isAccessible = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };
  const compareWith = async (roots: unknown) => {
    const buffer = Buffer.from(JSON.stringify(roots));
    await page
      .locator('input[type=file]')
      .last()
      .setInputFiles({ name: 'goc.json', mimeType: 'application/json', buffer });
  };

  it('finds whole chains whole and shows the root of each day', async () => {
    await page.getByRole('button', { name: 'Tài khoản' }).click();
    const menu = page.getByRole('menu');
    await menu.getByRole('menuitem', { name: 'Kiểm chứng hồ sơ' }).click();
    await page.getByRole('heading', { name: 'Kiểm chứng hồ sơ' }).waitFor();
    await menu.waitFor({ state: 'detached' });
    await isAccessible();
    await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
    await page.getByText('Mọi chuỗi quyết định còn nguyên.').waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await isAccessible();
  });

  it('says of a kept file whether its days still hold, and of another file that it is none', async () => {
    const root = await page.locator('td code').innerText();
    const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    await compareWith([{ day, decisions: 1, root }]);
    await page.getByText('Khớp cả 1 ngày').waitFor();
    await compareWith([{ day, decisions: 1, root: 'ab'.repeat(32) }]);
    await page.getByText('khác với tệp đã giữ', { exact: false }).waitFor();
    await compareWith({ some: 'thing' });
    await page.getByText('không phải tệp gốc băm', { exact: false }).waitFor();
    await isAccessible();
  });

  it('names the report and the decision somebody touched behind the system’s back', async () => {
    const db = new DatabaseSync(join(host.data, 'trich-luc.sqlite'));
    db.exec('DROP TRIGGER decisions_never_change');
    db.exec(`UPDATE decisions SET body = replace(body, '"duyet"', '"khac"') WHERE sequence = 2`);
    db.close();
    await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await page.getByText('1 báo cáo có chuỗi quyết định bị đứt', { exact: false }).waitFor();
    await page.getByText('chuỗi đứt ở quyết định 2').waitFor();
    await isAccessible();
  });

  it('is for those who look after what is kept', async () => {
    expect((await reviewer.request('GET', '/integrity')).status).toBe(403);
    const archivist = await signIn(host.url, ...SIGN_INS.archivist);
    const { items } = await archivist.json<z.infer<typeof IntegrityResponse>>('GET', '/integrity');
    expect(items.map(({ broken }) => broken)).toEqual([2]);
  });
});
