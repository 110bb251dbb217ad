import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundPageResource } from '../../shared/contracts/api-rounds.ts';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { builtConsole, CHROMIUM, launchBrowser, openWindow } from '../support/browser.ts';
import { confirmWhole } from '../support/draft-reports.ts';
import { OFFICE, SAMPLES, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const DECISION = 'quyet-dinh-giam-sat.stamp.pdf';
const ROUND = 'Giám sát thực hiện Chỉ thị 31';
const report = (number: number, amount: number): Buffer =>
  Buffer.from(`HUYỆN ỦY AN HÒA
Số ${number}-BC/HU
An Hòa, ngày 12 tháng 9 năm 2024
BÁO CÁO
kết quả thực hiện Chỉ thị số 31-CT/TU ngày 14/8/2023 của Ban Thường vụ Tỉnh ủy
1. Ưu điểm
Năm 2023, toàn đảng bộ kết nạp ${amount} đảng viên mới.
2. Hạn chế
Một số chi bộ còn chậm.
`);

/** From the scanned decision to the draft; what becomes of a draft afterwards is in `drafts.test.ts`. */
describe.skipIf(!CHROMIUM)('a supervision from its decision to its draft (Chromium)', { timeout: 120_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let reviewer: ApiClient;
  let page: Page;
  const roundPage = async () => {
    const { items } = await reviewer.json<{ items: { id: string }[] }>('GET', '/rounds');
    return reviewer.json<RoundPageResource>('GET', `/rounds/${items[0]!.id}`);
  };

  beforeAll(async () => {
    // The clock strikes five times a second: reminders do not wait for a minute.
    host = await startTestHost({ consoleFolder: await builtConsole(), mailInterval: 200 });
    reviewer = await signIn(host.url, ...SIGN_INS.reviewer);
    const decision = await reviewer.upload(DECISION, readFileSync(join(SAMPLES, 'scans', DECISION)), OFFICE);
    await reviewer.waitFor(decision, 'awaiting-review');
    await confirmWhole(reviewer, decision);
    browser = await launchBrowser();
    page = await openWindow(browser, host.url, SIGN_INS.reviewer);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await host?.remove();
  });

  it('founds a round from what people confirmed of its scanned decision', async () => {
    await page.goto(`${host.url}/dot-giam-sat`);
    await page.getByRole('button', { name: 'Lập đợt giám sát' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên đợt').fill(ROUND);
    await dialog.getByLabel('Lấy từ quyết định đã xác nhận').selectOption({ label: '46-QĐ/BTCTU' });
    await expect.poll(() => dialog.getByLabel('Quyết định thành lập').inputValue()).toContain('46-QĐ/BTCTU');
    expect(await dialog.getByLabel(/^Văn bản được giám sát/u).inputValue()).toContain('31-CT/TU');
    const periods = dialog.getByRole('radiogroup', { name: /mốc thời gian/u });
    if ((await periods.count()) > 0) await periods.getByRole('radio').first().check();
    expect(await dialog.getByLabel('Mốc thời gian', { exact: true }).inputValue()).not.toBe('');
    await dialog.getByLabel('Hạn nộp báo cáo').fill('15/09/2024');
    for (const unit of await dialog.getByRole('checkbox').all()) await unit.check();
    // One office has time left, the other one is late.
    await dialog.getByLabel(/^Hạn nộp riêng của Ban Tổ chức/u).fill('01/01/2999');
    await dialog.getByRole('button', { name: 'Lập đợt giám sát' }).click();
    await page.getByRole('heading', { name: ROUND }).waitFor();
    const { round } = await roundPage();
    expect([round.founding, round.period, ...round.directives].every((value) => value?.source !== null)).toBe(true);
    await page.getByRole('button', { name: 'Chuyển sang: Đang nhận báo cáo' }).click();
    await page.getByRole('button', { name: 'Chuyển sang: Đang duyệt' }).waitFor();
  });

  it('is reported on by one office in time, from its own page', async () => {
    const clerk = await openWindow(browser, host.url, SIGN_INS.clerk);
    await clerk.goto(`${host.url}/nop`);
    await clerk.getByRole('heading', { name: ROUND }).waitFor();
    const file = { name: 'bao-cao-115.txt', mimeType: 'text/plain', buffer: report(115, 15) };
    await clerk.getByTestId('file-input').setInputFiles([file]);
    // The one round that waits for this office is chosen already.
    expect(await clerk.getByLabel('Nộp cho đợt giám sát').inputValue()).toBe((await roundPage()).round.id);
    await clerk.getByRole('checkbox', { name: /không mang dấu mật/u }).check();
    await clerk.getByRole('button', { name: /^Nộp 1 tệp/u }).click();
    await expect
      .poll(async () => (await roundPage()).units.map(({ state }) => state), { timeout: 30_000 })
      .toEqual(['received', 'late']);
    await clerk.context().close();
  });

  it('reminds the late office, which then reports, too', async () => {
    const late = await openWindow(browser, host.url, SIGN_INS.otherClerk);
    await late.getByRole('button', { name: /^Thông báo, 1 chưa đọc/u }).click();
    await late.getByRole('link', { name: new RegExp(`${ROUND}.*[Qq]uá hạn`, 'u') }).click();
    await late.getByRole('heading', { name: ROUND }).waitFor();
    await late
      .getByTestId('file-input')
      .setInputFiles([{ name: 'bao-cao-123.txt', mimeType: 'text/plain', buffer: report(123, 23) }]);
    await late.getByRole('checkbox', { name: /không mang dấu mật/u }).check();
    await late.getByRole('button', { name: /^Nộp 1 tệp/u }).click();
    await expect.poll(async () => (await roundPage()).units[1]!.state, { timeout: 30_000 }).toBe('received');
    expect((await roundPage()).units.map(({ wasLate }) => wasLate)).toEqual([false, true]);
    await late.context().close();
  });

  it('has its reports reviewed and its figures beside each other', async () => {
    const [own, other] = (await roundPage()).units.map(({ reports }) => reports[0]!);
    await reviewer.waitFor(own!, 'awaiting-review');
    await reviewer.waitFor(other!, 'awaiting-review');
    await confirmWhole(reviewer, other!);
    await page.goto(`${host.url}/bao-cao/${own}`);
    await page.getByRole('button', { name: /Hoàn tất/u }).waitFor();
    const open = async () =>
      (await reviewer.detail(own!)).findings.filter(({ state, reasons }) => state === 'open' && reasons.length > 0);
    for (let left = (await open()).length; left > 0; left -= 1) {
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await open()).length, { timeout: 10_000 }).toBe(left - 1);
    }
    // Only what a person confirmed goes into figures and drafts: the sure ones all at once.
    await page.keyboard.press('s');
    const undecided = async () => (await reviewer.detail(own!)).findings.filter(({ state }) => state === 'open').length;
    await expect.poll(undecided, { timeout: 10_000 }).toBe(0);
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await reviewer.detail(own!)).document.status, { timeout: 10_000 }).toBe('confirmed');
    const { round } = await roundPage();
    await page.goto(`${host.url}/dot-giam-sat/${round.id}`);
    const figures = page.getByRole('region', { name: 'Số liệu theo đơn vị' });
    await figures.getByRole('link', { name: '15 đảng viên mới' }).waitFor();
    await figures.getByRole('link', { name: '23 đảng viên mới' }).waitFor();
  });

  it('becomes a draft whose decision, directive, period and figures show their proof', async () => {
    await page.getByRole('link', { name: 'Lập dự thảo của đợt' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lập dự thảo' }).click();
    await page.waitForURL(/\/du-thao\/[^?]+$/u);
    const sheet = page.getByRole('main');
    for (const value of ['46-QĐ/BTCTU', '31-CT/TU', '15 đảng viên mới', '23 đảng viên mới'])
      await sheet.getByText(value, { exact: false }).first().waitFor();
    await sheet.getByRole('button', { name: '15 đảng viên mới', exact: true }).click();
    const panel = page.getByRole('complementary', { name: 'Bảng bên' });
    await panel.getByText('115-BC/HU, trang 1').waitFor();
    await panel.getByText(/xác nhận lúc/u).waitFor();
  });
});
