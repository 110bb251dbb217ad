import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { TemplatesResponse } from '../../shared/contracts/api-drafts.ts';
import { signIn } from '../support/api-client.ts';
import { builtConsole, CHROMIUM, launchBrowser, openWindow } from '../support/browser.ts';
import { SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const BUILT_IN = 'Thông báo kết luận giám sát (Đảng)';
const OWN = 'Kết luận giám sát chuyên đề';

describe.skipIf(!CHROMIUM)('the templates of drafts in a real browser (Chromium)', { timeout: 60_000 }, () => {
  let host: TestHost;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    host = await startTestHost({ consoleFolder: await builtConsole() });
    browser = await launchBrowser();
    page = await openWindow(browser, host.url, SIGN_INS.admin);
    await page.getByRole('link', { name: 'Quản trị' }).click();
    await page.getByRole('link', { name: 'Mẫu dự thảo' }).click();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await host?.remove();
  });
  const row = (name: string) => page.getByRole('row', { name });

  it('copies a built-in one, tells what will stay blank, and shows the paper', async () => {
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: `Chép: ${BUILT_IN}` }).click();
    await page.getByLabel('Tên mẫu').fill(BUILT_IN);
    await page.getByText('Đã có mẫu tên này').waitFor();
    expect(await page.getByRole('button', { name: 'Lưu', exact: true }).isDisabled()).toBe(true);
    await page.getByLabel('Tên mẫu').fill(OWN);
    await page.getByLabel('Phần mở đầu').fill('Thực hiện , theo {{chương trình năm}}, Đoàn báo cáo {{results}}');
    await page.getByLabel('Phần mở đầu').press('Home');
    for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: '{{founding}}' }).click();
    await expect.poll(() => page.getByLabel('Phần mở đầu').inputValue()).toContain('Thực hiện {{founding}},');
    await page.getByText('Sẽ là chỗ trống để người soạn điền: chương trình năm').waitFor();
    await page.getByText('Phải đứng riêng một dòng: results').waitFor();
    await page
      .getByRole('region', { name: 'Xem trước văn bản' })
      .getByText(/chương trình năm/u)
      .waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await row(OWN).getByText('Tự soạn').waitFor();
  });

  it('tells of another administrator who saved meanwhile, and loses nothing', async () => {
    await page.getByRole('button', { name: `Sửa: ${OWN}` }).click();
    await page.getByLabel('Địa danh').fill('An Hòa');
    const other = await signIn(host.url, ...SIGN_INS.admin);
    const { items, version } = await other.json<z.infer<typeof TemplatesResponse>>('GET', '/draft-templates');
    const own = items.filter(({ name }) => name === OWN);
    await other.json('PUT', '/draft-templates', { version, items: own });
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText(/Người khác vừa lưu mẫu/u).waitFor();
    expect(await page.getByLabel('Địa danh').inputValue()).toBe('An Hòa');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText(`Đã lưu mẫu ${OWN}.`).waitFor();
  });

  it('changes a built-in one and puts it back as it came', async () => {
    await page.getByRole('button', { name: `Sửa: ${BUILT_IN}` }).click();
    await page.getByLabel('Cơ quan cấp trên').fill('TỈNH ỦY AN HÒA');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await row(BUILT_IN).getByText('Có sẵn, đã sửa').waitFor();
    await page.getByRole('button', { name: `Về bản gốc: ${BUILT_IN}` }).click();
    await row(BUILT_IN).getByText('Có sẵn', { exact: true }).waitFor();
  });

  it('deletes an own one, and takes that back', async () => {
    await page.getByRole('button', { name: `Xóa: ${OWN}` }).click();
    await row(OWN).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await row(OWN).waitFor();
  });

  it('offers the own one to reviewers, who may not change it', async () => {
    const reviewer = await openWindow(browser, host.url, SIGN_INS.reviewer);
    await reviewer.getByRole('link', { name: 'Dự thảo' }).click();
    await reviewer.getByRole('button', { name: 'Lập dự thảo' }).click();
    await reviewer.getByLabel('Mẫu văn bản').selectOption({ label: OWN });
    await reviewer.goto(`${host.url}/quan-tri/mau-du-thao`);
    await reviewer.getByRole('heading', { name: 'Trang này không dành cho vai trò của bạn' }).waitFor();
    const api = await signIn(host.url, ...SIGN_INS.reviewer);
    expect((await api.request('PUT', '/draft-templates', { version: 0, items: [] })).status).toBe(403);
  });
});

async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
