import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { builtConsole, CHROMIUM, launchBrowser, openWindow } from '../support/browser.ts';
import { confirmWhole, correctFigure, reportText } from '../support/draft-reports.ts';
import { OFFICE, OTHER_OFFICE, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const TITLE = 'Kết luận giám sát Chỉ thị 49';

describe.skipIf(!CHROMIUM)('a draft in a real browser (Chromium)', { timeout: 120_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let reviewer: ApiClient;
  let page: Page;
  /** The head's own window, who approves. */
  let head: Page;
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
    page = await openWindow(browser, host.url, SIGN_INS.reviewer);
    head = await openWindow(browser, host.url, SIGN_INS.admin);
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
    await page.getByRole('link', { name: '15 đảng viên mới' }).first().waitFor();
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
    await page.getByRole('button', { name: '15 đảng viên mới', exact: true }).click();
    const panel = page.getByRole('complementary', { name: 'Bảng bên' });
    await panel.getByText('4115-BC/HU, trang 1').waitFor();
    await panel.getByText(/xác nhận lúc/u).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('is written in place: numbers typed by hand are marked, and a split is undone by key', async () => {
    const blank = page.getByRole('button', { name: /Điền chỗ trống: nội dung yêu cầu/u });
    const paragraph = page.locator('[id^="doan-"]', { has: blank });
    const id = await paragraph.getAttribute('id');
    await paragraph.getByRole('button', { name: 'Sửa đoạn' }).click();
    const editor = page.getByRole('textbox', { name: 'Chữ trong đoạn' });
    await page.keyboard.press('Backspace');
    await editor.pressSequentially('Yêu cầu 8 chi bộ báo cáo');
    const before = await page.locator('[id^="doan-"]').count();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[id^="doan-"]').count()).toBe(before + 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('[id^="doan-"]').count()).toBe(before);
    await page.keyboard.press('Escape');
    await page.locator(`#${id} mark`, { hasText: '8' }).waitFor();
    await page.getByText(/bản \d · Đã lưu/u).waitFor();
  });

  it('takes the names of the bodies, its day and who signs, and shows them as they print', async () => {
    await page.getByRole('tab', { name: 'Thể thức' }).click();
    await page.getByLabel('Cơ quan cấp trên').fill('TỈNH ỦY AN HÒA');
    await page.getByLabel('Địa danh').fill('An Hòa');
    await page.getByLabel('Ngày của văn bản').fill('20/9/2025');
    await page.getByText(/Trình bày theo Hướng dẫn 36-HD\/VPTW/u).waitFor();
    await page.getByLabel('Họ tên người ký').fill('Nguyễn Văn Bình');
    const sheet = page.getByRole('article');
    for (const words of ['TỈNH ỦY AN HÒA', 'An Hòa, ngày 20 tháng 9 năm 2025', 'Nguyễn Văn Bình'])
      await sheet.getByText(words, { exact: true }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('fills a blank with a confirmed value, and another with a quote and its page', async () => {
    await page.getByRole('button', { name: /Điền chỗ trống: mốc thời gian/u }).click();
    await page.getByLabel('Loại thông tin').selectOption('');
    await page.getByLabel('Tìm trong thông tin đã xác nhận').fill('dang vien moi 23');
    await page
      .getByRole('listitem')
      .getByRole('button', { name: /^23 đảng viên mới/u })
      .click();
    await expect.poll(() => page.getByRole('button', { name: '23 đảng viên mới', exact: true }).count()).toBe(2);
    await page.getByRole('button', { name: /Điền chỗ trống: chọn trích dẫn về hạn chế/u }).click();
    await page.getByRole('button', { name: 'Trích 4115-BC/HU, trang 1' }).click();
    await page.getByText('“Một số chi bộ còn chậm.” (4115-BC/HU, tr. 1)').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('takes a remark on a paragraph by key and leads both ways', async () => {
    const quoted = page.locator('[id^="doan-"]', { hasText: 'Một số chi bộ còn chậm' });
    await quoted.getByRole('button', { name: 'Sửa đoạn' }).click();
    await page.keyboard.press('Control+Alt+m');
    await page.keyboard.type('Thêm số chi bộ');
    await page.keyboard.press('Control+Enter');
    await quoted.getByRole('button', { name: 'Xem 1 ý kiến về đoạn này' }).click();
    await page.getByText('Thêm số chi bộ').waitFor();
    await page.getByRole('button', { name: /^Đến đoạn:/u }).click();
    await expect.poll(() => quoted.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  it('becomes outdated within seconds of a correction, shows old and new, and is current on one click', async () => {
    await correctFigure(reviewer, reports[0]!, '15', 51);
    const notice = page.getByRole('region', { name: 'Giá trị đã cũ' });
    await notice.getByText('51 đảng viên mới').waitFor();
    await notice.locator('s', { hasText: '15 đảng viên mới' }).waitFor();
    expect(await page.getByRole('button', { name: '15 đảng viên mới', exact: true }).count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await notice.getByRole('button', { name: 'Cập nhật giá trị này' }).first().click();
    await page.getByRole('button', { name: '51 đảng viên mới', exact: true }).waitFor();
    if (await notice.isVisible()) await notice.getByRole('button', { name: 'Cập nhật tất cả' }).click();
    await notice.waitFor({ state: 'detached' });
  });

  it('is submitted, and returned with a comment by the head', async () => {
    await page.getByRole('button', { name: 'Trình', exact: true }).click();
    await page.getByText('Đã trình', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Duyệt', exact: true }).isDisabled()).toBe(true);
    await head.getByRole('link', { name: 'Dự thảo' }).click();
    await head.getByRole('link', { name: TITLE }).click();
    await head.getByRole('button', { name: 'Trả lại' }).click();
    await head.getByRole('dialog').getByLabel('Ý kiến').fill('Nêu rõ thời hạn');
    await head.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
    await head.getByRole('dialog').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Trả lại', { exact: true }).waitFor();
    await page.getByRole('tab', { name: /^Ý kiến/u }).click();
    await page.getByText('Nêu rõ thời hạn').waitFor();
    await page.getByRole('tab', { name: 'Các bản' }).click();
    await page.getByRole('button', { name: 'So với bản hiện nay' }).last().click();
    await page.locator('ins', { hasText: 'Yêu cầu 8 chi bộ' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('is approved by another person once nothing is blank, issued, and kept with its signed scan', async () => {
    for (const blanks = page.locator('[data-blank]'); (await blanks.count()) > 0; ) {
      const left = await blanks.count();
      const paragraph = page.locator('[id^="doan-"]', { has: blanks.first() }).last();
      await paragraph.locator('[data-edit]').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('theo kế hoạch');
      await page.keyboard.press('Escape');
      await expect.poll(() => blanks.count()).toBeLessThan(left);
    }
    await page.getByRole('button', { name: 'Trình', exact: true }).click();
    await page.getByText('Đã trình', { exact: true }).waitFor();
    await head.reload();
    await head.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await head.getByRole('button', { name: 'Ban hành' }).click();
    await head.getByLabel('Số', { exact: true }).fill('61');
    expect(await violationsOf(head)).toEqual([]);
    await head.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click();
    await head.getByText('Số 61, ngày 20/09/2025').waitFor();
    const scan = { name: 'ban-ky.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 signed') };
    await head.getByTestId('signed-scan').setInputFiles(scan);
    await head.getByText('Đã giữ bản đã ký.').waitFor();
    expect(await violationsOf(head)).toEqual([]);
  });

  it('is exported as a Word file with or without its evidence, and as it was signed', async () => {
    for (const [entry, fileName] of [
      ['Word', `${TITLE}.docx`],
      ['Word kèm phụ lục bằng chứng', `${TITLE}.docx`],
      ['Markdown', `${TITLE}.md`],
      ['Bản đã ký (PDF)', `${TITLE}.pdf`],
    ] as const) {
      await head.getByRole('button', { name: 'Xuất' }).click();
      const download = head.waitForEvent('download');
      await head.getByRole('menuitem', { name: entry, exact: true }).click();
      expect((await download).suggestedFilename()).toBe(fileName);
    }
  });

  it('lists what has changed since it was issued, and stays as it was', async () => {
    await correctFigure(reviewer, reports[0]!, '15', 52);
    await head.getByText(/Văn bản đã ban hành không bao giờ bị sửa/u).waitFor();
    await head.getByRole('button', { name: '51 đảng viên mới', exact: true }).waitFor();
    expect(await violationsOf(head)).toEqual([]);
  });
});

async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
