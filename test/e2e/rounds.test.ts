import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../support/api-client.ts';
import { builtConsole, CHROMIUM, launchBrowser, signInByPage } from '../support/browser.ts';
import { reportText } from '../support/draft-reports.ts';
import { OFFICE, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const ROUND = 'Giám sát Chỉ thị 49-CT/TU';

describe.skipIf(!CHROMIUM)('a round in the console (Chromium)', { timeout: 120_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let reviewer: Page;
  let clerk: Page;
  let otherClerk: Page;

  beforeAll(async () => {
    host = await startTestHost({ consoleFolder: await builtConsole(), mailInterval: 500 });
    browser = await launchBrowser();
    const open = async (who: readonly [string, string]) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
      const page = await context.newPage();
      await signInByPage(page, host.url, ...who);
      return page;
    };
    [reviewer, clerk, otherClerk] = [
      await open(SIGN_INS.reviewer),
      await open(SIGN_INS.clerk),
      await open(SIGN_INS.otherClerk),
    ];
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await host?.remove();
  });

  const unitRow = (name: RegExp) => reviewer.locator('[data-units] tbody tr').filter({ hasText: name });

  it('is founded in one form: directive, units with their own due day, outline', async () => {
    await reviewer.goto(`${host.url}/dot-giam-sat`);
    await reviewer.getByRole('button', { name: 'Lập đợt giám sát' }).click();
    const form = reviewer.getByRole('dialog');
    await form.getByLabel('Tên đợt').fill(ROUND);
    await form.getByLabel(/^Văn bản được giám sát/u).fill('Chỉ thị số 49-CT/TU, ngày 28/8/2023');
    await form.getByLabel('Hạn nộp báo cáo').fill('31/12/2999');
    await form.getByRole('checkbox', { name: 'Ban Tổ chức Tỉnh ủy An Hòa' }).check();
    await form.getByRole('checkbox', { name: 'Huyện ủy Thanh Lâm' }).check();
    await form.getByLabel('Hạn nộp riêng của Huyện ủy Thanh Lâm').fill('05/01/2020');
    await form.getByRole('button', { name: 'Thêm mục' }).click();
    await form.getByLabel('Nội dung mục 1').fill('Nguyên nhân hạn chế');
    await form.getByRole('button', { name: 'Lập đợt giám sát' }).click();
    await reviewer.getByRole('heading', { name: ROUND, level: 1 }).waitFor();
    await reviewer.getByRole('button', { name: 'Chuyển sang: Đang nhận báo cáo' }).click();
    await unitRow(/Thanh Lâm/u)
      .getByText('Quá hạn')
      .waitFor();
  });

  it('awaits a report on the page of its office, which sends one for it and ticks the outline', async () => {
    await clerk.goto(`${host.url}/nop`);
    await clerk
      .getByRole('article', { name: ROUND })
      .getByText(/Hạn 31\/12\/2999 · còn/u)
      .waitFor();
    // The only round that waits is chosen already.
    const choice = clerk.getByLabel('Nộp cho đợt giám sát');
    expect(await choice.locator('option:checked').textContent()).toBe(ROUND);
    const buffer = Buffer.from(reportText(15));
    await clerk.getByTestId('file-input').setInputFiles([{ name: 'bao-cao.txt', mimeType: 'text/plain', buffer }]);
    await clerk.getByRole('checkbox', { name: /dấu mật/u }).check();
    await clerk.getByRole('button', { name: 'Nộp 1 tệp' }).click();
    await clerk.getByText(`Thuộc đợt “${ROUND}”`).first().waitFor();
    await clerk.getByRole('article', { name: ROUND }).getByText('Đã nhận').waitFor();
    await clerk.getByText('Đề cương báo cáo').click();
    await clerk.getByRole('checkbox', { name: 'Nguyên nhân hạn chế' }).check();
    const note = clerk.getByLabel('Ghi chú cho mục Nguyên nhân hạn chế');
    await note.fill('phần 2');
    await note.blur();
    await clerk.getByText('1/1 mục').waitFor();
    await reviewer.reload();
    await unitRow(/Ban Tổ chức/u)
      .getByText('1/1 mục')
      .waitFor();
    await reviewer.getByRole('button', { name: 'Ban Tổ chức Tỉnh ủy An Hòa' }).click();
    await reviewer.getByText(/phần 2/u).waitFor();
  });

  it('offers the office a report that cites its directive and was sent for none', async () => {
    const api = await signIn(host.url, ...SIGN_INS.clerk);
    const id = await api.upload('bo-sung.txt', reportText(4), OFFICE);
    await api.waitFor(id, 'awaiting-review');
    await clerk.reload();
    await clerk.getByText(`Báo cáo này viện dẫn văn bản của đợt “${ROUND}”: đưa vào đợt?`).waitFor();
    await clerk.getByRole('button', { name: `Đưa vào đợt ${ROUND}` }).click();
    await clerk.getByText(`Đã đưa báo cáo vào đợt “${ROUND}”.`).waitFor();
    await reviewer.reload();
    await unitRow(/Ban Tổ chức/u)
      .getByRole('link', { name: /Mở 2/u })
      .waitFor();
  });

  it('reminds the late office, asks it, and keeps both of its answers', async () => {
    await reviewer.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'Huyện ủy Thanh Lâm' });
    await reviewer.getByLabel('Câu hỏi', { exact: true }).fill('Vì sao chưa nộp?');
    await reviewer.getByRole('button', { name: 'Hỏi', exact: true }).click();
    await otherClerk.goto(`${host.url}/nop`);
    const round = otherClerk.getByRole('article', { name: ROUND });
    await round.getByText(/Hạn 05\/01\/2020 · quá hạn/u).waitFor();
    await otherClerk.getByRole('button', { name: /^Thông báo/u }).click();
    await otherClerk.getByText('Báo cáo đã quá hạn nộp ngày 05/01/2020').waitFor();
    await otherClerk.keyboard.press('Escape');
    await round.getByText('Vì sao chưa nộp?').waitFor();
    await round.getByLabel('Trả lời').fill('Do mưa lũ.');
    await round.getByRole('button', { name: 'Lưu trả lời' }).click();
    await round.getByText(/trả lời, \d/u).waitFor();
    await round.getByRole('button', { name: 'Sửa câu trả lời' }).click();
    await round.getByLabel('Trả lời').fill('Do mưa lũ từ 20 đến 28/12.');
    await round.getByRole('button', { name: 'Lưu trả lời' }).click();
    await round.getByText('1 câu trả lời trước').waitFor();
    // The bell has rung on the reviewer's page: it shows the answer by itself.
    await reviewer.getByText('Do mưa lũ từ 20 đến 28/12.').waitFor();
    await reviewer.getByText('1 câu trả lời trước').click();
    await reviewer.getByText('Do mưa lũ.', { exact: true }).waitFor();
  });

  it('is edited in the same form, and keeps what the units did', async () => {
    await reviewer.getByRole('button', { name: 'Sửa đợt' }).click();
    const form = reviewer.getByRole('dialog');
    await form.getByLabel('Tên đợt').fill(`${ROUND} năm 2024`);
    await form.getByLabel('Cách giám sát Huyện ủy Thanh Lâm').selectOption('report-only');
    await form.getByRole('button', { name: 'Lưu đợt' }).click();
    await reviewer.getByRole('heading', { name: `${ROUND} năm 2024`, level: 1 }).waitFor();
    await unitRow(/Thanh Lâm/u)
      .getByText('Chỉ gửi báo cáo')
      .waitFor();
    await unitRow(/Ban Tổ chức/u)
      .getByText('1/1 mục')
      .waitFor();
  });
});
