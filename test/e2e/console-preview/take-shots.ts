import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { PreviewMood } from './preview-api.ts';
import type { Preview } from './preview-server.ts';

/** One picture of one page in one state. */
export interface Shot {
  readonly name: string;
  readonly path: string;
  readonly mood?: Partial<PreviewMood>;
  readonly act?: (page: Page) => Promise<void>;
}

export const SIZES = { wide: [1440, 900], office: [1366, 768], small: [1280, 720], phone: [390, 844] } as const;

interface ShotOptions {
  readonly folder: string;
  readonly size: keyof typeof SIZES;
  readonly language: 'vi' | 'en';
  readonly scheme: 'light' | 'dark';
}

/** Takes the pictures one after another; each starts from fresh fictional data. */
export async function takeShots(
  browser: Browser,
  preview: Preview,
  shots: readonly Shot[],
  options: ShotOptions,
): Promise<void> {
  const { folder, size, language, scheme } = options;
  const [width, height] = SIZES[size];
  mkdirSync(folder, { recursive: true });
  for (const { name, path, mood, act } of shots) {
    preview.api.reset();
    Object.assign(preview.api.mood, mood);
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, locale: 'vi-VN' });
    await context.addInitScript((chosen) => localStorage.setItem('trich-luc.language', chosen), language);
    const page = await context.newPage();
    await page.goto(`${preview.url}${path}`);
    await page.waitForTimeout(700);
    if (path.startsWith('/bao-cao/d2') && mood?.lists !== 'slow') await page.getByRole('listbox').waitFor();
    await page.waitForTimeout(500);
    await act?.(page);
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(folder, `${name}-${size}-${language}-${scheme}.png`) });
    await context.close();
  }
}
