import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtConsole, CHROMIUM, launchBrowser } from '../support/browser.ts';
import { type Preview, startPreview } from './console-preview/preview-server.ts';
import { SHOTS } from './console-preview/shots.ts';
import { openShot } from './console-preview/take-shots.ts';

describe.skipIf(!CHROMIUM)('every page of the console (Chromium)', { timeout: 120_000 }, () => {
  let preview: Preview;
  let browser: Browser;
  beforeAll(async () => {
    preview = await startPreview(await builtConsole());
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
  });

  it.each(SHOTS.map((shot) => [shot.name, shot] as const))(
    '%s: no violation, in both languages and both schemes',
    async (_name, shot) => {
      const page = await openShot(browser, preview, shot, { size: 'office', language: 'vi', scheme: 'light' });
      expect(await page.locator('html').getAttribute('lang')).toBe('vi');
      expect(await violationsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsOf(page)).toEqual([]);
      await page.context().close();

      const english = await openShot(browser, preview, shot, { size: 'office', language: 'en', scheme: 'dark' });
      expect(await english.locator('html').getAttribute('lang')).toBe('en');
      expect(await violationsOf(english)).toEqual([]);
      await english.emulateMedia({ colorScheme: 'light' });
      expect(await violationsOf(english)).toEqual([]);
      await english.context().close();
    },
  );

  it.each(['home-reviewer', 'reports', 'review', 'review-edit', 'upload-staged'])(
    '%s on a phone: no violation',
    async (name) => {
      const shot = SHOTS.find((candidate) => candidate.name === name)!;
      const page = await openShot(browser, preview, shot, { size: 'phone', language: 'vi', scheme: 'light' });
      expect(await violationsOf(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );
});

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
