/** `npm run bench -- rounds`: the page of a round of 150 units and 40 indicators in a real Chromium, over made-up answers. */
import type { Page } from 'playwright-core';
import { startPreview } from '../e2e/console-preview/preview-server.ts';
import { builtConsole, CHROMIUM, launchBrowser } from '../support/browser.ts';

const NAME = 'Giám sát 150 đơn vị';
const UNITS = 150;
const LIMIT_MILLISECONDS = 300;
const RUNS = 5;

interface Opening {
  /** Milliseconds from the press to the answer of the server; 0 for one that was known. */
  readonly answered: number;
  /** From the answer to the first rows of units and figures. */
  readonly shown: number;
  /** From the answer to the last row of figures. */
  readonly whole: number;
}

/** Prints every opening, the first of which knows nothing yet; ends with an error when the middle one misses the limit. */
export async function run(): Promise<void> {
  if (!CHROMIUM) return console.log('No Chromium on this machine (set CHROMIUM=/path).');
  const preview = await startPreview(await builtConsole());
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    await page.goto(`${preview.url}/dot-giam-sat`);
    const openings: Opening[] = [];
    for (let run = 0; run < RUNS; run++) {
      await page.getByRole('link', { name: NAME }).waitFor();
      const opening = await measure(page);
      openings.push(opening);
      const { answered, shown, whole } = opening;
      console.log(`answer after ${answered} ms; shown ${shown} ms later, every row ${whole} ms later`);
      await page.goBack();
    }
    const middle = openings.map(({ shown }) => shown).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!;
    console.log(`shown in ${middle} ms (middle of ${RUNS}; limit ${LIMIT_MILLISECONDS} ms)`);
    if (middle >= LIMIT_MILLISECONDS) process.exitCode = 1;
  } finally {
    await browser.close();
    await preview.close();
  }
}

function measure(page: Page): Promise<Opening> {
  return page.evaluate(
    async ([name, units]) => {
      const seen = (isThere: () => boolean): Promise<number> =>
        new Promise((resolve) => {
          const look = (): void => {
            if (isThere()) resolve(performance.now());
            else requestAnimationFrame(look);
          };
          look();
        });
      const rows = () => document.querySelectorAll('[data-matrix] tbody tr').length;
      const known = performance.getEntriesByType('resource').length;
      const pressed = performance.now();
      [...document.querySelectorAll('a')].find((link) => link.textContent === name)!.click();
      const shownAt = await seen(() => rows() > 0 && document.querySelector('[data-units] tbody tr') !== null);
      const answers = performance.getEntriesByType('resource').slice(known) as PerformanceResourceTiming[];
      const answer = answers.find(({ name: address }) => /\/api\/rounds\/lon$/u.test(address));
      const answeredAt = answer && answer.responseEnd <= shownAt ? answer.responseEnd : pressed;
      const wholeAt = await seen(() => rows() === units);
      return {
        answered: Math.round(answeredAt - pressed),
        shown: Math.round(shownAt - answeredAt),
        whole: Math.round(wholeAt - answeredAt),
      };
    },
    [NAME, UNITS] as const,
  );
}
