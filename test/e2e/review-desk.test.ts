import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { builtConsole, CHROMIUM, launchBrowser } from '../support/browser.ts';
import { type PlantedReport, REVIEWERS, startHostWith } from '../support/planted-reports.ts';
import type { TestHost } from '../support/test-host.ts';

const FINDINGS = 100;
const policy = (twoPersonKinds: readonly 'directive'[] = []) => ({ policy: { auditShare: 0, twoPersonKinds } });
const REPORTS: readonly PlantedReport[] = [
  { id: 'hundred', pages: 10, doubted: FINDINGS / 10, sure: 2, fields: policy() },
  { id: 'second', pages: 2, doubted: 2, sure: 1, fields: policy() },
  { id: 'held', pages: 1, doubted: 3, sure: 0, fields: policy() },
  { id: 'two', pages: 1, doubted: 2, sure: 1, fields: policy(['directive']) },
  {
    ...{ id: 'pages', pages: 2, doubted: 1, sure: 0 },
    fields: { policy: { ...policy().policy, auditedPages: [2] }, pagesToCheck: [2] },
  },
  { id: 'same-1', pages: 1, doubted: 1, sure: 0, shared: '77-CT/TU', fields: policy() },
  { id: 'same-2', pages: 1, doubted: 1, sure: 0, shared: '77-CT/TU', fields: policy() },
];

describe.skipIf(!CHROMIUM)("the reviewers' desk in a real browser (Chromium)", { timeout: 60_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  beforeAll(async () => {
    host = await startHostWith(REPORTS, { consoleFolder: await builtConsole() });
    browser = await launchBrowser();
  }, 120_000);
  afterEach(async () => {
    for (const context of contexts) await context.close();
    contexts = [];
  });
  afterAll(async () => {
    await browser?.close();
    await host?.remove();
  });

  /** A reviewer at an own desk; counts every event of a mouse. */
  const sitDown = async (
    position: 0 | 1 | 2,
  ): Promise<{ page: Page; api: ApiClient; mouse: () => Promise<number> }> => {
    const [id, , password] = REVIEWERS[position];
    const api = await signIn(host.url, id, password);
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    contexts.push(context);
    const [name, value] = api.cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: host.url }]);
    await context.addInitScript(() => {
      const counted = window as unknown as { mouseEvents: number };
      counted.mouseEvents = 0;
      const count = (event: Event) => {
        // A button pressed by a key sends a click that no pointer made.
        const isByKey = event instanceof MouseEvent && event.type === 'click' && event.detail === 0;
        if (!isByKey) counted.mouseEvents += 1;
      };
      for (const event of ['mousedown', 'click', 'wheel']) addEventListener(event, count, true);
    });
    const page = await context.newPage();
    const mouse = () => page.evaluate(() => (window as unknown as { mouseEvents: number }).mouseEvents);
    return { page, api, mouse };
  };
  const open = async (page: Page, id: string) => {
    await page.goto(`${host.url}/bao-cao/${id}`);
    await page.getByRole('listbox').waitFor();
  };
  const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 });

  it('clears a hundred findings, finishes and opens the next report, all by keyboard', async () => {
    const { page, api, mouse } = await sitDown(0);
    await open(page, 'hundred');
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    for (let count = 0; count < FINDINGS; count++) await press('Enter');
    await press('Control+Enter');
    await eventually(async () => (await api.detail('hundred')).document.status).toBe('confirmed');
    const { findings } = await api.detail('hundred');
    expect(findings.filter(({ state }) => state === 'confirmed')).toHaveLength(FINDINGS);
    await page.getByText('Báo cáo đã được xác nhận.').waitFor();
    await press('n');
    await page.waitForURL(`${host.url}/bao-cao/second`);
    expect(await mouse()).toBe(0);
    expect(keys / FINDINGS).toBeLessThanOrEqual(1.3);
  });

  it('shows a colleague who holds the report, lets them take it over, and tells the first at once', async () => {
    const hoa = await sitDown(0);
    const binh = await sitDown(1);
    await open(hoa.page, 'held');
    await hoa.page.getByText('Tôi đang giữ').waitFor();
    await open(binh.page, 'held');
    await binh.page.getByText(/^Nguyễn Thị Hoa đang giữ báo cáo này từ \d\d\/\d\d\/\d{4}/u).waitFor();
    await binh.page.keyboard.press('Enter');
    expect((await binh.api.detail('held')).findings.every(({ state }) => state === 'open')).toBe(true);
    await binh.page.keyboard.press('g');
    await binh.page.getByText('Tôi đang giữ').waitFor();
    await hoa.page.getByText('Lê Văn Bình đã tiếp quản báo cáo này').waitFor();
  });

  it('keeps what one decided while a colleague took over, and lets them choose where both decided', async () => {
    const hoa = await sitDown(0);
    const binh = await sitDown(1);
    await open(hoa.page, 'held');
    await hoa.page.keyboard.press('g');
    await hoa.page.getByText('Tôi đang giữ').waitFor();
    await hoa.page.context().setOffline(true);
    await hoa.page.keyboard.press('Enter');
    await hoa.page.getByText('Chưa lưu được 1 quyết định').waitFor();
    await binh.api.json('POST', '/documents/held/claim/take-over', { from: 'hoa' });
    const { document } = await binh.api.detail('held');
    const acts = [{ type: 'reject', findingId: 'f-1-0', reason: 'đọc sai' }];
    await binh.api.json('POST', '/documents/held/decisions', { version: document.version, acts });
    await hoa.page.context().setOffline(false);
    await hoa.page.getByText('1 quyết định của bạn chưa lưu vẫn được giữ trên trang này.').waitFor({ timeout: 30_000 });
    await hoa.page.keyboard.press('g');
    const dialog = hoa.page.getByRole('dialog', { name: 'Người khác vừa sửa báo cáo này' });
    await dialog.getByText('Của binh', { exact: false }).waitFor();
    expect((await binh.api.detail('held')).findings[0]?.state).toBe('rejected');
    await dialog.getByLabel('Của tôi').check();
    await dialog.getByRole('button', { name: 'Áp dụng 1 lựa chọn' }).click();
    await eventually(async () => (await binh.api.detail('held')).findings[0]?.state).toBe('confirmed');
  });

  it('needs a second person, and says so until there was one', async () => {
    const hoa = await sitDown(0);
    await open(hoa.page, 'two');
    for (const key of ['Enter', 'Enter', 'Control+Enter']) await hoa.page.keyboard.press(key);
    await hoa.page.getByText('Chờ người thứ hai: 2 mục').waitFor();
    await eventually(async () => (await hoa.api.detail('two')).document.counts.waitingForSecond).toBe(2);
    expect((await hoa.api.detail('two')).document.status).toBe('in-review');
    await hoa.page.context().close();
    const binh = await sitDown(1);
    await open(binh.page, 'two');
    await binh.page.getByText('1/2 người, cần người thứ hai').first().waitFor();
    for (const key of ['Enter', 'Enter', 'Control+Enter']) await binh.page.keyboard.press(key);
    await eventually(async () => (await binh.api.detail('two')).document.status).toBe('confirmed');
    const { findings } = await binh.api.detail('two');
    expect(findings.filter(({ agreement }) => agreement === 'agreed')).toHaveLength(2);
  });

  it('asks for a chosen page to be looked through before the report is finished', async () => {
    const { page, api } = await sitDown(2);
    await open(page, 'pages');
    for (const key of ['Enter', 'Enter', 'Control+Enter']) await page.keyboard.press(key);
    await page.getByText('Chưa hoàn tất được: trang 2 được chọn để soát sót chưa soát.').waitFor();
    await page.getByText('Soát sót trang 2').waitFor();
    await page.keyboard.press('Enter');
    await eventually(async () => (await api.detail('pages')).document.pagesToCheck).toEqual([]);
    await page.getByText('Đã xem hết các mục cần xem').waitFor();
    await page.keyboard.press('Control+Enter');
    await eventually(async () => (await api.detail('pages')).document.status).toBe('confirmed');
  });

  it('confirms one directive in another report by keyboard, with the count, and takes it back', async () => {
    const { page, api } = await sitDown(2);
    await open(page, 'same-1');
    await page.keyboard.press('m');
    await page.getByRole('button', { name: 'Xác nhận 1 chỗ trong 1 báo cáo' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Đã xác nhận 1 chỗ trong 1 báo cáo.').waitFor();
    expect((await api.detail('same-2')).findings[0]?.state).toBe('confirmed');
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click();
    await eventually(async () => (await api.detail('same-2')).findings[0]?.state).toBe('open');
  });

  it('keeps a changed key for the person, refuses one that is taken, and resets it', async () => {
    const { page, api } = await sitDown(2);
    await open(page, 'second');
    await page.keyboard.press('?');
    const change = () => page.getByRole('button', { name: /^Đổi phím của “Xoay trang”/u });
    await change().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('e');
    await page.getByText('Phím E đang dùng cho “Sửa”.', { exact: false }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('k');
    await eventually(() => api.json('GET', '/settings/keys')).toMatchObject({ keys: { rotate: 'k' } });
    await page.reload();
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Đổi phím của “Xoay trang”, đang là K' }).waitFor();
    await page.getByRole('button', { name: 'Đặt lại tất cả' }).click();
    await eventually(() => api.json('GET', '/settings/keys')).toMatchObject({ keys: {} });
  });
});
