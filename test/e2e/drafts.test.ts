import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { DraftListResponse } from '../../shared/contracts/api-drafts.ts';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { builtConsole, CHROMIUM, launchBrowser, signInByPage } from '../support/browser.ts';
import { confirmWhole, correctFigure, reportText } from '../support/draft-reports.ts';
import { OFFICE, OTHER_OFFICE, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const TITLE = 'Kết luận giám sát Chỉ thị 49';

describe.skipIf(!CHROMIUM)('a draft in a real browser (Chromium)', { timeout: 120_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let reviewer: ApiClient;
  let page: Page;
  let reports: readonly string[];

  beforeAll(async () => {
    host = await startTestHost({ consoleFolder: await builtConsole() });
    reviewer = await signIn(host.url, ...SIGN_INS.reviewer);
    reports = [
      await reviewer.upload('mot.txt', reportText(15), OFFICE),
      await reviewer.upload('hai.txt', reportText(23), OTHER_OFFICE),
    ];
    for (const id of reports) {
      await reviewer.waitFor(id, 'awaiting-review');
      await confirmWhole(reviewer, id);
    }
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await signInByPage(page, host.url, ...SIGN_INS.reviewer);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.remove();
  });

  it('begins with a round: two units, one late, their reports put in and compared', async () => {
    await page.getByRole('link', { name: 'Đợt giám sát' }).click();
    await page.getByText('Chưa có đợt giám sát nào').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lập đợt giám sát' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên đợt').fill(TITLE);
    await dialog.getByLabel('Hạn nộp báo cáo').fill('01/02/2020');
    for (const unit of await dialog.getByRole('checkbox').all()) await unit.check();
    await dialog.getByRole('button', { name: 'Lập đợt giám sát' }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await expect.poll(() => page.getByText('Quá hạn', { exact: true }).count()).toBe(2);
    for (const id of reports) {
      await page.getByLabel('Thêm báo cáo vào đợt').selectOption(id);
      await expect.poll(() => page.getByText('Đã xác nhận', { exact: true }).count()).toBe(reports.indexOf(id) + 1);
    }
    await page.getByRole('link', { name: '15 đảng viên mới' }).waitFor();
    await page.getByRole('button', { name: 'Chuyển sang: Đang nhận báo cáo' }).click();
    await page.getByRole('button', { name: 'Chuyển sang: Đang duyệt' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('is made for the round of its confirmed reports', async () => {
    await page.getByRole('link', { name: 'Lập dự thảo của đợt' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên dự thảo').fill(TITLE);
    await dialog.getByText('đã chọn 2').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lập dự thảo' }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
  });

  it('shows the proof of a value: report, page, words, who and when', async () => {
    await page.getByRole('button', { name: '15 đảng viên mới: xem bằng chứng' }).click();
    const panel = page.getByRole('complementary', { name: 'Bảng bên' });
    await panel.getByText('4115-BC/HU, trang 1').waitFor();
    await panel.getByText(/xác nhận lúc/u).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('marks numbers typed by hand and saves by itself', async () => {
    const blank = page.getByRole('button', { name: /Điền chỗ trống: nội dung yêu cầu/u });
    await blank.click();
    const paragraph = page.locator('p', { has: blank }).locator('..');
    await paragraph.getByRole('button', { name: 'Sửa đoạn' }).click();
    await page.getByRole('button', { name: /^Bỏ \[/u }).click();
    await page.getByLabel('Chữ trong đoạn, chỗ 1').fill('Yêu cầu 8 chi bộ báo cáo');
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.getByText('bản 2 · Đã lưu').waitFor();
    expect(await page.locator('mark', { hasText: '8' }).count()).toBe(1);
  });

  it('takes the names of the bodies and who signs', async () => {
    await page.getByRole('tab', { name: 'Thể thức' }).click();
    await page.getByLabel('Cơ quan cấp trên').fill('TỈNH ỦY AN HÒA');
    await page.getByLabel('Địa danh').fill('An Hòa');
    await page
      .getByRole('article')
      .getByText(/TỈNH ỦY AN HÒA/u)
      .waitFor();
    await page.getByText('bản 3 · Đã lưu').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('fills a blank with a confirmed value found by search', async () => {
    await page.getByRole('button', { name: /Điền chỗ trống: mốc thời gian/u }).click();
    await page.getByLabel('Tìm trong thông tin đã xác nhận').fill('dang vien moi 23');
    await page
      .getByRole('listitem')
      .getByRole('button', { name: /^23 đảng viên mới/u })
      .click();
    await expect.poll(() => page.getByRole('button', { name: '23 đảng viên mới: xem bằng chứng' }).count()).toBe(2);
  });

  it('becomes outdated within seconds of a correction, and current on one click', async () => {
    await correctFigure(reviewer, reports[0]!, '15', 51);
    await page.getByText('1 giá trị đã cũ.').waitFor();
    await page.getByText('15 đảng viên mới → 51 đảng viên mới').waitFor();
    expect(await page.getByRole('button', { name: '15 đảng viên mới: xem bằng chứng' }).count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cập nhật giá trị' }).click();
    await page.getByRole('button', { name: '51 đảng viên mới: xem bằng chứng' }).waitFor();
  });

  it('is submitted, returned with a comment by the head, and keeps its versions', async () => {
    await page.getByRole('button', { name: 'Trình', exact: true }).click();
    await page.getByText('Đã trình', { exact: true }).waitFor();
    const head = await signIn(host.url, ...SIGN_INS.admin);
    const { items } = await head.json<z.infer<typeof DraftListResponse>>('GET', '/drafts');
    const [{ id, version }] = items as [(typeof items)[number]];
    await head.json('POST', `/drafts/${id}/return`, { version, comment: 'Nêu rõ thời hạn' });
    await page.reload();
    await page.getByText('Trả lại', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Ý kiến' }).click();
    await page.getByText('Nêu rõ thời hạn').waitFor();
    await page.getByRole('tab', { name: 'Các bản' }).click();
    await page.getByRole('button', { name: 'So với bản hiện nay' }).last().click();
    await page.locator('ins', { hasText: 'Yêu cầu 8 chi bộ' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('is exported as a Word file', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Xuất Word' }).click();
    expect((await download).suggestedFilename()).toBe(`${TITLE}.docx`);
  });
});

async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
