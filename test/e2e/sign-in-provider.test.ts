import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../infra/security-headers.ts';
import { openProviderStandIn } from '../console/sign-in/oidc-stand-in.ts';
import { builtConsole, CHROMIUM, launchBrowser } from '../support/browser.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const SESSION = { user: { id: 'lan', name: 'Nguyễn Thị Lan', role: 'archivist', office: null }, offices: [] };

describe.skipIf(!CHROMIUM)('signing in at a provider (Chromium)', { timeout: 120_000 }, () => {
  let provider: Awaited<ReturnType<typeof openProviderStandIn>>;
  let site: Awaited<ReturnType<typeof openSite>>;
  let browser: Browser;
  beforeAll(async () => {
    provider = await openProviderStandIn();
    site = await openSite(await builtConsole(), provider.config);
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await provider?.close();
  });

  it('leads there and back to the page asked for, shows the API the token, and signs out at both', async () => {
    const page = await browser.newPage();
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/u.test(message.text())) violations.push(message.text());
    });
    await page.goto(`${site.url}/tra-cuu?q=28-CTr`);
    await page.getByText('Nguyễn Thị Lan').first().waitFor();
    expect(page.url()).toBe(`${site.url}/tra-cuu?q=28-CTr`);
    expect(site.shown.every((header) => header.startsWith('Bearer '))).toBe(true);
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(stored).not.toContain('signature');
    await page.getByRole('button', { name: /Nguyễn Thị Lan/u }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.getByText('Trang đăng nhập chung sẽ mở ra', { exact: false }).waitFor();
    expect(page.url()).toBe(`${site.url}/`);
    expect(provider.calls).toContain('/revoke');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByText('Nguyễn Thị Lan').first().waitFor();
    expect(violations).toEqual([]);
    await page.close();
  });

  it('says why a sign-in failed and offers another', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/signed-in?error=access_denied&state=forged`);
    await page.getByRole('alert').getByText('unknown-state').waitFor();
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByText('Nguyễn Thị Lan').first().waitFor();
    await page.close();
  });
});

/** The console as CloudFront serves it: its own address for pages and API, the headers of AWS, a provider in config.json. */
async function openSite(folder: string, signIn: { readonly issuer: string }) {
  const headers = securityHeaders([signIn.issuer]);
  const shown: string[] = [];
  const json = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { ...headers, 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  const handle = (request: IncomingMessage, response: ServerResponse): unknown => {
    const { pathname } = new URL(request.url!, 'http://site');
    if (pathname === '/config.json') return json(response, 200, { signIn });
    if (pathname.startsWith('/api/')) {
      shown.push(String(request.headers.authorization));
      return pathname === '/api/session' ? json(response, 200, SESSION) : json(response, 404, {});
    }
    const file = join(folder, pathname);
    const found = extname(file) && existsSync(file) ? file : join(folder, 'index.html');
    response.writeHead(200, { ...headers, 'content-type': TYPES[extname(found)] ?? 'application/octet-stream' });
    return response.end(readFileSync(found));
  };
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shown,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
