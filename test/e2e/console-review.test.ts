import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtConsole, CHROMIUM, launchBrowser } from '../support/browser.ts';
import { type Preview, startPreview } from './console-preview/preview-server.ts';

const STOPS = 8;

describe.skipIf(!CHROMIUM)('the review page by keyboard alone (Chromium)', { timeout: 60_000 }, () => {
  let preview: Preview;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    preview = await startPreview(await builtConsole());
    browser = await launchBrowser();
  }, 120_000);
  beforeEach(async () => {
    preview.api.reset();
    faults.length = 0;
    page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(`${preview.url}/bao-cao/d2`);
    await page.getByRole('listbox').waitFor();
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
  });

  const findings = () => preview.api.detail().findings;
  const finding = (quote: string) => findings().find(({ evidence }) => evidence.quote === quote)!;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 });

  it('confirms what needs a person, one key each, and finishes', async () => {
    await press(...Array.from({ length: STOPS }, () => 'Enter'), 'Control+Enter');
    await eventually(() => preview.api.detail().document.status).toBe('confirmed');
    const asked = findings().filter(({ reasons }) => reasons.length > 0);
    expect(asked.map(({ state }) => state)).toEqual(asked.map(() => 'confirmed'));
    await page.getByText('Báo cáo đã được xác nhận.').waitFor();
    expect(faults).toEqual([]);
  });

  it('does not finish while something is open, says how much, and goes there', async () => {
    await press('Enter', 'Control+Enter');
    await page.getByText('Chưa hoàn tất được: còn 7 thông tin cần xem.', { exact: false }).waitFor();
    expect(preview.api.detail().document.status).toBe('in-review');
  });

  it('takes another reading with its digit', async () => {
    await press('2');
    await eventually(() => finding('28-CTr/TU').value).toMatchObject({ number: '26-CTr/TU' });
    expect(finding('28-CTr/TU').proposed).toMatchObject({ number: '28-CTr/TU' });
    expect(finding('28-CTr/TU').state).toBe('corrected');
  });

  it('corrects with a preview of what will be saved, and refuses a day that does not exist', async () => {
    await press('e');
    await page.keyboard.type('29 - Ctr / TU');
    await page.getByText('29-CTr/TU', { exact: true }).waitFor();
    await page.getByLabel('Ngày ban hành').fill('31/02/2022');
    await page.getByText('Không có ngày này.', { exact: false }).waitFor();
    await press('Enter');
    expect(finding('28-CTr/TU').state).toBe('open');
    await page.getByLabel('Ngày ban hành').fill('04/11/2022');
    await press('Enter');
    await eventually(() => finding('28-CTr/TU').value).toMatchObject({ number: '29-CTr/TU', date: '2022-11-04' });
  });

  it('offers the likely truth of a warning one key away', async () => {
    await press('Enter', 'l');
    await page.getByText('38-KL/TW', { exact: true }).first().waitFor();
    await press('Enter');
    await eventually(() => finding('38-KL/TU').value).toMatchObject({ number: '38-KL/TW' });
  });

  it('rejects with a usual reason in two keys, and takes it back with one', async () => {
    await press('r', '1');
    await eventually(() => finding('28-CTr/TU').decision?.reason).toBe('Đọc sai, không sửa được');
    await press('u');
    await eventually(() => finding('28-CTr/TU').state).toBe('open');
  });

  it('adds what was missed by its words, without a mouse', async () => {
    await press('a');
    await page.keyboard.type('12 chi bo');
    await press('Enter');
    await page.getByRole('button', { name: /^Bổ sung/u }).waitFor();
    await press('Enter');
    await eventually(() => findings().some(({ origin }) => origin === 'reviewer')).toBe(true);
  });

  it('adds what was missed by dragging over the words', async () => {
    await press('a');
    const sheet = await page.getByRole('img', { name: 'Trang 1', exact: true }).boundingBox();
    const { box } = finding('65-KH/BTCTU').evidence;
    const at = (x: number, y: number) => [sheet!.x + x * sheet!.width, sheet!.y + y * sheet!.height] as const;
    await page.mouse.move(...at(box!.left - 0.002, box!.top - 0.002));
    await page.mouse.down();
    await page.mouse.move(...at(box!.left + box!.width + 0.002, box!.top + box!.height + 0.002), { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.getByLabel('Số, ký hiệu').inputValue(), { timeout: 10_000 }).toBe('65-KH/BTCTU');
  });

  it('confirms all sure findings at once and takes that back at once', async () => {
    await press('s');
    await page.getByText('Đã xác nhận 21 mục chắc chắn.').waitFor();
    await eventually(() => findings().filter(({ state }) => state === 'confirmed').length).toBe(21);
    await press('u');
    await eventually(() => findings().filter(({ state }) => state === 'confirmed').length).toBe(0);
  });

  it('shows what somebody else decided meanwhile, and overwrites nothing by itself', async () => {
    preview.api.decideAs('ha', [{ type: 'reject', findingId: finding('28-CTr/TU').id, reason: 'đọc sai' }]);
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Người khác vừa sửa báo cáo này' });
    await dialog.getByText('Của ha', { exact: false }).waitFor();
    expect(finding('28-CTr/TU').state).toBe('rejected');
    await dialog.getByLabel('Của tôi').check();
    await dialog.getByRole('button', { name: 'Áp dụng 1 lựa chọn' }).click();
    await eventually(() => finding('28-CTr/TU').state).toBe('confirmed');
  });

  it('keeps my decisions when somebody else decided something else', async () => {
    preview.api.decideAs('ha', [{ type: 'confirm', findingId: finding('19-TB/TU').id }]);
    await press('Enter');
    await page.getByText('Báo cáo vừa được ha cập nhật', { exact: false }).waitFor();
    await eventually(() => finding('28-CTr/TU').state).toBe('confirmed');
    expect(finding('19-TB/TU').state).toBe('confirmed');
  });

  it('keeps decisions while the server is away and saves them when it is back', async () => {
    preview.api.mood.isDown = true;
    await press('Enter', 'Enter');
    await page.getByText('Chưa lưu được 2 quyết định').waitFor();
    preview.api.mood.isDown = false;
    await eventually(() => finding('38-KL/TU').state).toBe('confirmed');
    expect(finding('28-CTr/TU').state).toBe('confirmed');
  });

  it('lets the keyboard out of the list and back', async () => {
    await press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Hoàn tất');
    await press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Thao tác khác với báo cáo',
    );
    await press('F6');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listbox');
  });
});
