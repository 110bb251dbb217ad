import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { builtConsole, CHROMIUM, launchBrowser } from '../support/browser.ts';
import { type PlantedReport, REVIEWERS, startHostWith } from '../support/planted-reports.ts';
import type { TestHost } from '../support/test-host.ts';
import { answerMeasures, type BenchWindow, installProbe } from './console-probe.ts';

const FINDINGS = 100;
const NEXT_REPORTS = 20;
const LARGE = { pages: 300, doubted: 3, sure: 4 } as const;
const fields = { policy: { auditShare: 0, twoPersonKinds: [] } } as const;
const REPORTS: readonly PlantedReport[] = [
  { id: 'r00-hundred', pages: 10, doubted: FINDINGS / 10, sure: 2, fields },
  ...Array.from({ length: NEXT_REPORTS + 1 }, (_, index) => ({
    ...{ id: `r${String(index + 1).padStart(2, '0')}`, pages: 4, doubted: 1, sure: 3, fields },
  })),
  { id: 'r99-large', ...LARGE, fields },
];

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  /** Null: told without a goal. */
  readonly isMet: boolean | null;
}

/** A scripted reviewer in a real Chromium over a real host: keys, mouse, paints, frames and the first load. */
export async function run(): Promise<void> {
  if (!CHROMIUM) return console.log('No Chromium on this machine (set CHROMIUM=/path).');
  const host = await startHostWith(REPORTS, { consoleFolder: await builtConsole() });
  const browser = await launchBrowser();
  try {
    const [id, , password] = REVIEWERS[0];
    const api = await signIn(host.url, id, password);
    const rows = [
      ...(await measureFirstLoad(browser, host, api)),
      ...(await measureReview(browser, host, api)),
      ...(await measureScrolling(browser, host, api)),
    ];
    printTable(rows);
  } finally {
    await browser.close();
    await host.remove();
  }
}

async function openPage(browser: Browser, { url }: TestHost, { cookie }: ApiClient, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const [name, value] = cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url }]);
  await context.addInitScript(installProbe);
  const page = await context.newPage();
  await page.goto(`${url}${path}`);
  return page;
}

/** Script of the first page of work, compressed as it crosses the line. */
async function measureFirstLoad(browser: Browser, host: TestHost, api: ApiClient): Promise<Row[]> {
  const page = await openPage(browser, host, api, '/dang-tai');
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\.js(?:\?|$)/u.test(response.url()))
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).byteLength));
  });
  await page.goto(`${host.url}/`, { waitUntil: 'networkidle' });
  const kilobytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
  await page.context().close();
  return [row('First load, script compressed', kilobytes, 'kB', 300)];
}

async function measureReview(browser: Browser, host: TestHost, api: ApiClient): Promise<Row[]> {
  const page = await openPage(browser, host, api, '/bao-cao/r00-hundred');
  await page.getByText('Tôi đang giữ').waitFor();
  await page.waitForTimeout(1_500);
  let keys = 0;
  const press = async (key: string): Promise<number> => {
    keys += 1;
    return answerMeasures(page, key);
  };
  const processor = await processorTime(page);
  const before = await processor();
  const paints: number[] = [];
  for (let count = 0; count < FINDINGS; count++) paints.push(await press('Enter'));
  const workAFinding = ((await processor()) - before) / FINDINGS;
  keys += 1;
  await page.keyboard.press('Control+Enter');
  await page.getByText('Báo cáo đã được xác nhận.').waitFor();
  const keysAFinding = keys / FINDINGS;
  const nexts: number[] = [];
  for (let count = 0; count < NEXT_REPORTS; count++) {
    // As long as a reviewer looks at a report of one finding, by the goal of three seconds: the next is loaded meanwhile.
    await page.waitForTimeout(3_000);
    nexts.push(await press('n'));
  }
  const mouse = await page.evaluate(() => (window as unknown as BenchWindow).probe.mouseEvents);
  await page.context().close();
  return [
    row('Key presses a finding, finish included', keysAFinding, '', 1.3),
    row('Mouse events', mouse, '', 0),
    told('Processor time of the page a finding', workAFinding, 'ms'),
    row('Next finding painted, median', quantile(paints, 0.5), 'ms', 100),
    row('Next finding painted, p95', quantile(paints, 0.95), 'ms', 100),
    row('Next report painted, median', quantile(nexts, 0.5), 'ms', 150),
    row('Next report painted, p95', quantile(nexts, 0.95), 'ms', 150),
  ];
}

async function measureScrolling(browser: Browser, host: TestHost, api: ApiClient): Promise<Row[]> {
  const page = await openPage(browser, host, api, '/bao-cao/r99-large');
  await page.getByText('Tôi đang giữ').waitFor();
  await page.keyboard.press('f');
  await page.waitForTimeout(1_500);
  const processor = await processorTime(page);
  const scroll = async (selector: string) => {
    const before = await processor();
    const { frames, rate } = await page.evaluate(
      (of) => (window as unknown as BenchWindow).probe.scroll(of, 3_000, 60),
      selector,
    );
    return { rate, work: ((await processor()) - before) / frames };
  };
  const pages = await scroll('[data-review-stage] section section');
  const list = await scroll('[role=listbox]');
  await page.context().close();
  const findings = LARGE.pages * (LARGE.doubted + LARGE.sure);
  return [
    atLeast(`Scrolling ${LARGE.pages} pages`, pages.rate, 'frames/s', 50),
    told('  processor time of the page a frame', pages.work, 'ms'),
    atLeast(`Scrolling a list of ${findings} findings`, list.rate, 'frames/s', 50),
    told('  processor time of the page a frame', list.work, 'ms'),
  ];
}

/** Milliseconds the page's main thread has worked so far: the same on a busy machine and on an idle one. */
async function processorTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
}

function told(what: string, value: number, unit: string): Row {
  return { what, measured: `${format(value)} ${unit}`, goal: '', isMet: null };
}

function row(what: string, value: number, unit: string, most: number): Row {
  return { what, measured: `${format(value)} ${unit}`, goal: `≤ ${most} ${unit}`, isMet: value <= most };
}

function atLeast(what: string, value: number, unit: string, least: number): Row {
  return { what, measured: `${format(value)} ${unit}`, goal: `≥ ${least} ${unit}`, isMet: value >= least };
}

const format = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1));

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!;
}

function printTable(rows: readonly Row[]): void {
  const widths = (['what', 'measured', 'goal'] as const).map((key) => Math.max(...rows.map((one) => one[key].length)));
  for (const { what, measured, goal, isMet } of rows) {
    const cells = [what.padEnd(widths[0]!), measured.padStart(widths[1]!), goal.padEnd(widths[2]!)];
    const verdict = isMet === null ? '' : isMet ? 'met' : 'MISSED';
    console.log(`${cells.join('  ')}  ${verdict}`.trimEnd());
  }
}
