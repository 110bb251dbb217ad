/** `npm run bench -- draft-editor`: how soon the editor of a draft of 50 reports with 3,000 findings stands in a browser. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createFileObjectStore } from '../../shared/adapters/embedded/file-object-store.ts';
import { openDatabase } from '../../shared/adapters/embedded/sqlite-database.ts';
import { builtConsole, launchBrowser, signInByPage } from '../support/browser.ts';
import { openDraftDesk } from '../support/draft-desk.ts';
import { SIGN_INS, startTestHost } from '../support/test-host.ts';
import { reportOf } from './drafts.bench.ts';

const REPORTS = 50;
const FINDINGS = 60;
const OPENINGS = 5;
const LIMIT_MILLISECONDS = 1_000;
const KEYS = 20;

/** Prints each figure beside its limit; ends with an error when the median opening misses it. */
export async function run(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'trich-luc-bench-'));
  await plantDraft(data);
  const host = await startTestHost({ data, consoleFolder: await builtConsole() });
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    await signInByPage(page, host.url, ...SIGN_INS.reviewer);
    const times: number[] = [];
    for (let turn = 0; turn < OPENINGS; turn++) {
      await page.goto(`${host.url}/du-thao`);
      await page.locator('tbody a').waitFor();
      times.push(await openDraft(page));
    }
    await page.getByText('Nơi nhận:').waitFor();
    const values = await page.locator('article [data-piece]').count();
    const median = times.toSorted((a, b) => a - b)[Math.floor(OPENINGS / 2)]!;
    console.log(`draft editor: ${REPORTS * FINDINGS} findings of ${REPORTS} reports, ${values} bound values`);
    console.log(`  opened in ${times.map((time) => time.toFixed(0)).join(', ')} ms (limit ${LIMIT_MILLISECONDS} ms)`);
    console.log(`  a key takes ${(await typeIn(page)).toFixed(0)} ms`);
    if (median < LIMIT_MILLISECONDS) return;
    console.error(`MISSED: draft editor in ${median.toFixed(0)} ms`);
    process.exitCode = 1;
  } finally {
    await browser.close();
    await host.remove();
  }
}

async function plantDraft(data: string): Promise<void> {
  const db = openDatabase(join(data, 'trich-luc.sqlite'));
  const desk = openDraftDesk(db, createFileObjectStore(join(data, 'objects')));
  const reports = Array.from({ length: REPORTS }, (_, at) => reportOf(at, FINDINGS));
  for (const report of reports) await desk.addReport(report.id, 0, report);
  await desk.addDraft(
    'd0',
    reports.map(({ id }) => id),
  );
  db.close();
}

/** From the press on its name to the first values painted, in milliseconds. */
function openDraft(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    document.querySelector<HTMLElement>('tbody a')!.click();
    while (!document.querySelector('article [data-piece]')) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    return performance.now() - start;
  });
}

/** From a letter to its paint, in milliseconds: the median of some. */
async function typeIn(page: Page): Promise<number> {
  await page.getByText('Trên cơ sở báo cáo').click();
  await page.getByRole('textbox', { name: 'Chữ trong đoạn' }).waitFor();
  const times = await page.evaluate(async (keys) => {
    const taken: number[] = [];
    for (let key = 0; key < keys; key++) {
      const start = performance.now();
      document.execCommand('insertText', false, 'a');
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      taken.push(performance.now() - start);
    }
    return taken;
  }, KEYS);
  return times.toSorted((a, b) => a - b)[KEYS / 2]!;
}
