import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import AxeBuilder from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { builtConsole, CHROMIUM, launchBrowser, signInByPage } from '../support/browser.ts';
import { REVIEWERS, startHostWith } from '../support/planted-reports.ts';
import { OTHER_OFFICE, type TestHost } from '../support/test-host.ts';

const SHARED = '77-CT/TU';

describe.skipIf(!CHROMIUM)('the archive (Chromium)', { timeout: 120_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let page: Page;
  let api: ApiClient;
  beforeAll(async () => {
    const planted = { pages: 2, doubted: 1, sure: 2, shared: SHARED };
    const consoleFolder = await builtConsole();
    host = await startHostWith(
      [
        { ...planted, id: 'first' },
        { ...planted, id: 'second', fields: { office: OTHER_OFFICE, status: 'confirmed' } },
      ],
      { consoleFolder },
    );
    const [user, , password] = REVIEWERS[0];
    api = await signIn(host.url, user, password);
    while (((await api.json<{ items: unknown[] }>('GET', '/search?text=77-CT%2FTU')).items ?? []).length < 4)
      await delay(50);
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    page = await context.newPage();
    await signInByPage(page, host.url, user, password);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await host?.remove();
  });

  const search = async (text: string) => {
    await page.goto(`${host.url}/tra-cuu`);
    await page.getByRole('searchbox').fill(text);
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'trang khớp' }).waitFor();
  };
  const isAccessible = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };

  it('finds a directive as it is typed, and keeps the filter in the address', async () => {
    await search('77 ct tu');
    await page.getByText('2 báo cáo, 4 trang khớp').waitFor();
    // The box follows the address, a moment after the click: `check` would not wait for it.
    await page.getByRole('group', { name: 'Đơn vị' }).getByRole('checkbox').first().click();
    await page.getByText('1 báo cáo, 2 trang khớp').waitFor();
    expect(new URL(page.url()).searchParams.getAll('don-vi')).toHaveLength(1);
    await isAccessible();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByText('2 báo cáo, 4 trang khớp').waitFor();
  });

  it('shows the same hits as a table', async () => {
    await search('77 ct tu');
    await page.getByRole('button', { name: 'Bảng' }).click();
    await expect.poll(() => page.getByRole('row').count()).toBe(5);
    await isAccessible();
  });

  it('writes the result as a workbook', async () => {
    await search('77 ct tu');
    await page.getByRole('button', { name: 'Xuất kết quả' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Excel (XLSX)' }).click(),
    ]);
    const sheet = strFromU8(unzipSync(readFileSync(await download.path()))['xl/worksheets/sheet1.xml']!);
    expect(sheet.match(/<row>/gu)).toHaveLength(5);
  });

  it('opens a hit at its page with the words boxed', async () => {
    await search('"77-CT/TU"');
    await page.getByRole('list').getByRole('link').first().click();
    await page.locator('[data-search-mark]').first().waitFor();
    expect(new URL(page.url()).searchParams.get('tim')).toBe('"77-CT/TU"');
  });

  it('follows the directive from the search to the reports that cite it', async () => {
    await search('77 ct tu');
    await page.getByRole('link', { name: 'Theo dõi văn bản chỉ đạo này', exact: false }).click();
    await page.getByRole('heading', { name: `Chỉ thị ${SHARED}` }).waitFor();
    expect(await page.getByRole('region', { name: 'Báo cáo trích dẫn' }).getByRole('listitem').count()).toBe(2);
    await isAccessible();
  });

  it('keeps a search by name, opens it again, silences and forgets it', async () => {
    await search('77 ct tu');
    await page.getByRole('button', { name: 'Lưu tìm kiếm' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên').fill('Chỉ thị 77');
    await isAccessible();
    await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto(`${host.url}/tra-cuu`);
    const told = page.getByRole('checkbox', { name: 'Báo khi có kết quả mới: Chỉ thị 77' });
    expect(await told.isChecked()).toBe(true);
    await isAccessible();
    await told.click();
    await expect.poll(() => told.isChecked()).toBe(false);
    const { items } = await api.json<{ items: { id: string; notifies: boolean }[] }>('GET', '/searches');
    expect(items.map(({ notifies }) => notifies)).toEqual([false]);
    await page.goto(`${host.url}/tra-cuu?da-luu=${items[0]!.id}`);
    await page.getByText('2 báo cáo, 4 trang khớp').waitFor();
    await page.goto(`${host.url}/tra-cuu`);
    await page.getByRole('button', { name: 'Xóa tìm kiếm Chỉ thị 77' }).click();
    await page.getByText('Đã xóa tìm kiếm').waitFor();
    expect(await told.count()).toBe(0);
  });

  it('says what to do where nothing answers', async () => {
    await search('khong-co-gi-nhu-the');
    await page.getByText('Không có trang nào khớp', { exact: false }).waitFor();
    await isAccessible();
  });
});
