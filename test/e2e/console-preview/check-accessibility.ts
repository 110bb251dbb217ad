import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtConsole, CHROMIUM, launchBrowser } from '../../support/browser.ts';
import { type Preview, startPreview } from './preview-server.ts';
import { enterShot, newView, type Shot, standStill, type View } from './take-shots.ts';

/** What other words and colours can break on a page whose structure was looked at already. */
const IN_OTHER_WORDS = [
  ...['color-contrast', 'link-in-text-block', 'html-has-lang', 'html-lang-valid', 'valid-lang', 'document-title'],
  ...['button-name', 'link-name', 'label', 'select-name', 'image-alt', 'aria-input-field-name', 'aria-dialog-name'],
  ...['summary-name', 'aria-command-name', 'aria-toggle-field-name', 'region', 'landmark-unique', 'heading-order'],
];
const LIGHT: View = { size: 'office', language: 'vi', scheme: 'light' };

/** Every picture looked at by axe; those named in `onPhone` on a phone, too, where nothing may stick out sideways. */
export function describeAccessibility(name: string, shots: readonly Shot[], onPhone: readonly string[]): void {
  describe.skipIf(!CHROMIUM)(`${name} (Chromium)`, { timeout: 120_000 }, () => {
    let preview: Preview;
    let browser: Browser;
    const views = new Map<View, BrowserContext>();
    beforeAll(async () => {
      preview = await startPreview(await builtConsole());
      browser = await launchBrowser();
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await preview?.close();
    });
    // One context a view: a page loads in half the time once its scripts are known. Nothing else is kept.
    const open = async (shot: Shot, view: View): Promise<Page> => {
      const context = views.get(view) ?? (await newView(browser, view));
      views.set(view, context);
      return enterShot(context, preview, shot);
    };

    it.each(shots.map((shot) => [shot.name, shot] as const))(
      '%s: no violation, in Vietnamese on light and in English on dark',
      async (_name, shot) => {
        const page = await open(shot, LIGHT);
        expect(await page.locator('html').getAttribute('lang')).toBe('vi');
        expect(await violationsOf(page)).toEqual([]);
        // What is empty, slow or failing has no words and colours of its own: the full page shows them.
        if ((shot.mood?.lists ?? 'full') === 'full') {
          await turnEnglishAndDark(page);
          expect(await page.locator('html').getAttribute('lang')).toBe('en');
          expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
          expect(await violationsOf(page, IN_OTHER_WORDS)).toEqual([]);
        }
        await page.close();
      },
    );

    const phone: View = { ...LIGHT, size: 'phone' };
    it.each(onPhone)('%s on a phone: no violation', async (name) => {
      const page = await open(shots.find((candidate) => candidate.name === name)!, phone);
      expect(await violationsOf(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await page.close();
    });
  });
}

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
