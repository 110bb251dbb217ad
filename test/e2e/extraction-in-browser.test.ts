import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractMentions } from '../../shared/extraction/index.ts';
import type { ExtractionContext } from '../../shared/extraction/mention.ts';
import type { PageText } from '../../shared/text/page-text.ts';
import { CORPUS } from '../accuracy/corpus-report.ts';
import { contextOf, loadCases } from '../accuracy/gold.ts';
import { CHROMIUM, launchBrowser } from '../support/browser.ts';

const SOURCE = join(import.meta.dirname, '../../shared/extraction/index.ts');
/** A case with a table of known dates asks a function, which cannot be handed to a page. */
const CASES = loadCases(CORPUS).filter(({ gold }) => gold.context?.knownDates === undefined);

describe.skipIf(!CHROMIUM)('the extraction in a browser (Chromium)', { timeout: 120_000 }, () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.addScriptTag({ content: await bundled() });
  }, 120_000);
  afterAll(() => browser?.close());

  it('finds in every case of the corpus what it finds on the server, ids and warnings included', async () => {
    const inputs = CASES.map(({ pages, gold }): [readonly PageText[], ExtractionContext] => [pages, contextOf(gold)]);
    const inBrowser = await page.evaluate((given) => {
      const { extraction } = globalThis as unknown as { extraction: { extractMentions: typeof extractMentions } };
      return given.map(([pages, context]) => JSON.stringify(extraction.extractMentions(pages, context)));
    }, inputs);
    expect(inBrowser.length).toBeGreaterThan(60);
    for (const [index, answer] of inBrowser.entries()) {
      expect(JSON.parse(answer), CASES[index]!.name).toEqual(
        JSON.parse(JSON.stringify(extractMentions(...inputs[index]!))),
      );
    }
  });
});

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [SOURCE],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'extraction',
    platform: 'browser',
    target: 'es2024',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}
