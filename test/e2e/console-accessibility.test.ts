import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtConsole, CHROMIUM, launchBrowser } from '../support/browser.ts';
import { type Preview, startPreview } from './console-preview/preview-server.ts';
import { SHOTS } from './console-preview/shots.ts';
import { openShot, standStill } from './console-preview/take-shots.ts';

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
    '%s: no violation, in Vietnamese on light and in English on dark',
    async (_name, shot) => {
      const page = await openShot(browser, preview, shot, { size: 'office', language: 'vi', scheme: 'light' });
      expect(await page.locator('html').getAttribute('lang')).toBe('vi');
      expect(await violationsOf(page)).toEqual([]);
      await turnEnglishAndDark(page);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
      expect(await violationsOf(page, IN_OTHER_WORDS)).toEqual([]);
      await page.context().close();
    },
  );

  it.each([
    'home-reviewer',
    'reports',
    'review',
    'review-edit',
    'upload-staged',
    'bell',
    'preferences',
    'drafts',
    'draft',
    'draft-insert',
    'draft-outdated',
    'template-edit',
    'admin-accounts',
    'admin-failures',
    'admin-audit',
  ])('%s on a phone: no violation', async (name) => {
    const shot = SHOTS.find((candidate) => candidate.name === name)!;
    const page = await openShot(browser, preview, shot, { size: 'phone', language: 'vi', scheme: 'light' });
    expect(await violationsOf(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

/** What other words and colours can break on a page whose structure was looked at already. */
const IN_OTHER_WORDS = [
  ...['color-contrast', 'link-in-text-block', 'html-has-lang', 'html-lang-valid', 'valid-lang', 'document-title'],
  ...['button-name', 'link-name', 'label', 'select-name', 'image-alt', 'aria-input-field-name', 'aria-dialog-name'],
  ...['summary-name', 'aria-command-name', 'aria-toggle-field-name', 'region', 'landmark-unique', 'heading-order'],
];

/** As when the system turns dark and another tab chooses English: the page stays as it is, opened and filled in. */
async function turnEnglishAndDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() =>
    window.dispatchEvent(new StorageEvent('storage', { key: 'trich-luc.language', newValue: 'en' })),
  );
  await standStill(page);
}

/** Of all rules, or of some. */
async function violationsOf(page: Page, rules: readonly string[] = []): Promise<string[]> {
  // The console has no frames: the mode without a page of its own is much quicker.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
