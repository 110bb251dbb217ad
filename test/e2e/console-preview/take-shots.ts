import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PreviewMood } from './preview-api.ts';
import type { Preview } from './preview-server.ts';

/** One picture of one page in one state. */
export interface Shot {
  readonly name: string;
  readonly path: string;
  readonly mood?: Partial<PreviewMood>;
  readonly act?: (page: Page) => Promise<void>;
}

/** A machine that does ten other things is slow, not wrong. */
const PATIENCE_MILLISECONDS = 90_000;
export const SIZES = { wide: [1440, 900], office: [1366, 768], small: [1280, 720], phone: [390, 844] } as const;

/** How a page is looked at. */
export interface View {
  readonly size: keyof typeof SIZES;
  readonly language: 'vi' | 'en';
  readonly scheme: 'light' | 'dark';
}

/** A browser's view of a person who is here for the first time. */
export async function newView(browser: Browser, { size, language, scheme }: View): Promise<BrowserContext> {
  const [width, height] = SIZES[size];
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, locale: 'vi-VN' });
  await context.addInitScript((chosen) => localStorage.setItem('trich-luc.language', chosen), language);
  return context;
}

/** Opens one page in one state, from fresh fictional data; what earlier pages kept in this view is gone. */
export async function enterShot(context: BrowserContext, preview: Preview, shot: Shot): Promise<Page> {
  const { path, mood, act } = shot;
  preview.api.reset();
  Object.assign(preview.api.mood, mood);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MILLISECONDS);
  const tools = await context.newCDPSession(page);
  const storageTypes = 'cookies,local_storage,indexeddb,service_workers';
  await tools.send('Storage.clearDataForOrigin', { origin: preview.url, storageTypes });
  await page.goto(`${preview.url}${path}`);
  const isReview = path.startsWith('/bao-cao/d2') && mood?.lists !== 'slow';
  if (isReview) await page.getByRole('listbox').waitFor();
  await standStill(page);
  await act?.(page);
  await standStill(page);
  return page;
}

const STILL_MILLISECONDS = 1_500;

/** Waits until fonts and answers are there and nothing moves; what stays in motion (a page that waits on purpose) not for long. */
export async function standStill(page: Page): Promise<void> {
  const isStill = () =>
    document.fonts.status === 'loaded' &&
    document.getAnimations().length === 0 &&
    document.querySelector('[aria-busy="true"]') === null &&
    [...document.images].every(({ complete }) => complete);
  // Answers come a moment after the page: it must stand still twice.
  for (let time = 0; time < 2; time += 1) {
    await page.waitForTimeout(100);
    await page.waitForFunction(isStill, undefined, { timeout: STILL_MILLISECONDS, polling: 50 }).catch(() => undefined);
  }
}

/** Takes the pictures one after another. */
export async function takeShots(
  browser: Browser,
  preview: Preview,
  shots: readonly Shot[],
  { folder, ...view }: View & { readonly folder: string },
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const shot of shots) {
    const context = await newView(browser, view);
    const page = await enterShot(context, preview, shot);
    await page.screenshot({ path: join(folder, `${shot.name}-${view.size}-${view.language}-${view.scheme}.png`) });
    await context.close();
  }
}
