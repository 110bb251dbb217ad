import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextRecognizer } from '../../shared/ports/text-recognizer.ts';
import { signIn } from '../support/api-client.ts';
import { builtConsole, CHROMIUM, launchBrowser, signInByPage } from '../support/browser.ts';
import { OFFICE, SAMPLES, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const FILES = 50;
const PART = 40_000;
const FIRST_LOAD_BYTES = 300_000;
const SCAN = readFileSync(join(SAMPLES, 'scans', 'cong-van-vi-tri-viec-lam.office.jpg'));

/** Breaks down while the test says so, and then reads one word a page. */
function moodyRecognizer() {
  const mood = { isBroken: true };
  const recognizer: TextRecognizer = {
    engine: 'thử',
    recognize: async ({ page, width, height, dpi, rotation, skew }) => {
      if (mood.isBroken) throw new Error('out of memory');
      const box = { left: 0.1, top: 0.1, width: 0.1, height: 0.02 };
      const word = { id: `w${page}-0`, start: 0, end: 4, text: 'Chữ.', confidence: 0.9, box };
      return {
        ...{ page, width, height, dpi, rotation, skew, source: 'tesseract', engine: 'thử', text: 'Chữ.\n' },
        lines: [{ id: `l${page}-0`, box, words: [word] }],
      };
    },
    close: async () => {},
  };
  return { mood, recognizer };
}

/** A PDF of one page and about so many bytes, like no other. */
async function pdfOf(number: number, bytes: number): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage([300, 300]).drawText(`Report ${number}`, { x: 40, y: 200 });
  pdf.setSubject('x'.repeat(bytes));
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

describe.skipIf(!CHROMIUM)('an office and its administrator (Chromium)', { timeout: 240_000 }, () => {
  const { mood, recognizer } = moodyRecognizer();
  const sentFiles: Buffer[] = [];
  let host: TestHost;
  let browser: Browser;
  let consoleFolder: string;
  beforeAll(async () => {
    consoleFolder = await builtConsole();
    host = await startTestHost({ consoleFolder, recognizer, uploadPartBytes: PART, mailInterval: 1_000 });
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await host?.remove();
  });

  const openAs = async (who: readonly [string, string]): Promise<{ page: Page; context: BrowserContext }> => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    const page = await context.newPage();
    await signInByPage(page, host.url, ...who);
    return { page, context };
  };

  it('asks for at most 300 kB of script, compressed, before the first page stands', () => {
    const html = readFileSync(join(consoleFolder, 'index.html'), 'utf8');
    const scripts = [...html.matchAll(/(?:src|href)="(?<path>\/[^"]+\.js)"/gu)].map(({ groups }) => groups!.path!);
    const bytes = scripts.map((path) => gzipSync(readFileSync(join(consoleFolder, path))).byteLength);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
  });

  it('hands in fifty files over a line that breaks, none lost and none twice', async () => {
    mood.isBroken = false;
    const { page, context } = await openAs(SIGN_INS.clerk);
    await page.goto(`${host.url}/nop`);
    const files = await Promise.all(
      Array.from({ length: FILES }, async (_, index) => ({
        name: `bao-cao-${String(index + 1).padStart(2, '0')}.pdf`,
        mimeType: 'application/pdf',
        // The first one goes in four parts.
        buffer: await pdfOf(index, index === 0 ? PART * 3 + 100 : 200),
      })),
    );
    sentFiles.push(...files.map(({ buffer }) => buffer));
    await page.getByTestId('file-input').setInputFiles(files);
    await page.getByRole('checkbox', { name: /không mang dấu mật/u }).check();
    await page.getByRole('button', { name: `Nộp ${FILES} tệp` }).click();
    const summary = page.getByText(/^Đã gửi \d+\/50 tệp$/u).first();
    await expect
      .poll(async () => Number(/\d+/u.exec((await summary.textContent()) ?? '0')![0]), { timeout: 60_000 })
      .toBeGreaterThan(3);
    await context.setOffline(true);
    await page.getByText('Mất mạng, sẽ tự gửi lại').first().waitFor();
    await context.setOffline(false);
    await page.getByText('Đã gửi 50/50 tệp').first().waitFor({ timeout: 120_000 });
    const clerk = await signIn(host.url, ...SIGN_INS.clerk);
    await expect.poll(async () => (await clerk.list('?limit=200')).items.length, { timeout: 60_000 }).toBe(FILES);
    const { items } = await clerk.list('?limit=200');
    expect(new Set(items.map(({ sha256, fileName }) => sha256 ?? fileName)).size).toBe(FILES);
    expect(items.filter(({ status }) => status === 'duplicate')).toEqual([]);
    await context.close();
  });

  it('says before sending that a file was handed in already, and leads to it', async () => {
    const { page, context } = await openAs(SIGN_INS.clerk);
    await page.goto(`${host.url}/nop`);
    const again = { name: 'ten-khac.pdf', mimeType: 'application/pdf', buffer: sentFiles[7]! };
    const clerk = await signIn(host.url, ...SIGN_INS.clerk);
    await expect
      .poll(
        async () => {
          const { items } = await clerk.list('?limit=200');
          return items.find(({ fileName }) => fileName === 'bao-cao-08.pdf')?.sha256 ?? null;
        },
        { timeout: 60_000 },
      )
      .not.toBeNull();
    await page.getByTestId('file-input').setInputFiles([again]);
    await page.getByText(/đã được nộp trước đây/u).waitFor();
    await page.getByRole('link', { name: 'Bản đã nộp: bao-cao-08.pdf' }).click();
    await page.waitForURL(/\/bao-cao\//u);
    await context.close();
  });

  it('rings the bell of a reviewer while they look, and puts one mail file into the outbox', async () => {
    const { page, context } = await openAs(SIGN_INS.reviewer);
    await page.getByRole('button', { name: /^Thông báo/u }).click();
    await page.getByRole('button', { name: 'Đánh dấu đã đọc hết' }).press('Enter');
    await page.getByRole('button', { name: 'Thông báo', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Thông báo' }).waitFor({ state: 'hidden' });
    const mails = () => readdirSync(join(host.data, 'outbox')).map((name) => readMail(join(host.data, 'outbox', name)));
    const clerk = await signIn(host.url, ...SIGN_INS.clerk);
    const text = new TextEncoder().encode('Thực hiện Chỉ thị số 12-CT/TU ngày 05/3/2024 của Ban Thường vụ Tỉnh ủy.');
    await clerk.upload('tin-moi.txt', text, OFFICE);
    await page.getByRole('button', { name: 'Thông báo, 1 chưa đọc' }).click({ timeout: 60_000 });
    // The list behind the bell shows the report, too.
    const notice = page.getByRole('dialog').getByRole('link', { name: /tin-moi\.txt/u });
    await notice.waitFor();
    await expect.poll(() => mails().filter((mail) => mail.includes('tin-moi.txt')).length, { timeout: 20_000 }).toBe(1);
    await notice.click();
    await page.getByRole('button', { name: 'Thông báo', exact: true }).waitFor();
    await context.close();
  });

  it('lets the administrator send a report on that no step could take', async () => {
    mood.isBroken = true;
    const clerk = await signIn(host.url, ...SIGN_INS.clerk);
    const id = await clerk.upload('dung-lai.jpg', SCAN, OFFICE);
    await clerk.waitFor(id, 'failed');
    const { page, context } = await openAs(SIGN_INS.admin);
    await page.getByRole('link', { name: 'Quản trị' }).click();
    await page.getByRole('link', { name: 'Hồ sơ lỗi' }).click();
    await page.getByText('1 báo cáo lỗi, 1 việc bị bỏ lại').waitFor({ timeout: 30_000 });
    mood.isBroken = false;
    await page.getByRole('button', { name: 'Thử lại dung-lai.jpg' }).click();
    await page.getByText('Đã gửi 1 báo cáo và 0 việc đi làm lại.').waitFor();
    await clerk.waitFor(id, 'awaiting-review');
    await page.getByRole('link', { name: 'Nhật ký' }).click();
    await page.getByText('Thử lại hồ sơ lỗi').first().waitFor();
    await context.close();
  });
});

const readMail = (path: string): string => readFileSync(path, 'utf8');
