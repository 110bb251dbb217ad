import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildConsole } from '../../infra/embedded/build-console.ts';

const CANDIDATES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a real Chromium on this machine; undefined where there is none. */
export const CHROMIUM = CANDIDATES.find((path) => path !== undefined && existsSync(path));

/** A headless Chromium that asks nothing of the network. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM!,
    // Without a language of the machine no file may have a name with marks.
    env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

const LOCK_POLL_MILLISECONDS = 200;
/** A build takes a minute on a busy machine; a lock older than this was left behind. */
const LOCK_STALE_MILLISECONDS = 5 * 60_000;

/**
 * The console as it is served to people, built when its sources changed. Test files run side by side: one builds, the
 * others wait, so that nobody empties the folder another one serves from.
 */
export async function builtConsole(): Promise<string> {
  const root = join(import.meta.dirname, '..', '..');
  const unlock = await lockBuild(createHash('sha256').update(root).digest('hex').slice(0, 16));
  try {
    return await buildConsole(root, () => {});
  } finally {
    unlock();
  }
}

async function lockBuild(name: string): Promise<() => void> {
  const lock = join(tmpdir(), `trich-luc-console-build-${name}`);
  for (;;) {
    try {
      mkdirSync(lock);
      return () => rmSync(lock, { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > LOCK_STALE_MILLISECONDS)
      rmSync(lock, { recursive: true, force: true });
    await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MILLISECONDS));
  }
}

/** Signs in through the page, as a person does. */
export async function signInByPage(page: Page, url: string, user: string, password: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Tên đăng nhập').fill(user);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('link', { name: 'Việc hôm nay', exact: true }).waitFor();
}

/** A window of its own for a person, signed in, in Vietnamese, on a screen as offices have it. */
export async function openWindow(browser: Browser, url: string, who: readonly [string, string]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await signInByPage(page, url, ...who);
  return page;
}
