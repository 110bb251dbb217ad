import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { securityHeaders } from '../security-headers.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

const SECURITY_HEADERS = securityHeaders();

/** Serves the built console; every address without a file is the console's own page. */
export function createStaticConsole(folder: string): Hono {
  const site = new Hono();
  site.use(compress());
  site.get('*', async (context) => {
    const path = normalize(decodeURIComponent(new URL(context.req.url).pathname));
    const asset = await readAsset(folder, path);
    const { bytes, type, cache } = asset ?? (await readAsset(folder, '/index.html')) ?? MISSING;
    return context.body(bytes, 200, { ...SECURITY_HEADERS, 'Content-Type': type, 'Cache-Control': cache });
  });
  return site;
}

interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly cache: string;
}

const MISSING: Asset = {
  bytes: new TextEncoder().encode('Giao diện chưa được dựng. Chạy: npm run console:build'),
  type: 'text/plain; charset=utf-8',
  cache: 'no-store',
};

async function readAsset(folder: string, path: string): Promise<Asset | undefined> {
  // `normalize` has folded every `..`: what still starts with one points outside.
  if (!path.startsWith('/') || path.includes('\0')) return undefined;
  const file = join(folder, path);
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) return undefined;
  // Names under assets/ carry a hash of their content.
  const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return {
    bytes: new Uint8Array(await readFile(file)),
    type: CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    cache,
  };
}
