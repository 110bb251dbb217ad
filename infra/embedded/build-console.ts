import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the console is built from, besides its dependencies. */
const SOURCES = [
  'console',
  'shared/text',
  'shared/extraction',
  'shared/ocr',
  'shared/domain',
  'shared/contracts',
  'package-lock.json',
];

/**
 * Builds the web console when its sources have changed since the last build; nothing when it is fresh.
 * Returns the folder to serve.
 */
export async function buildConsole(root: string, onBuild: () => void): Promise<string> {
  const output = join(root, 'console', 'dist');
  const marker = join(output, '.sources');
  const fingerprint = fingerprintSources(root);
  if (readIfPresent(marker) === fingerprint) return output;
  onBuild();
  const { build } = await import('vite');
  await build({ root: join(root, 'console'), configFile: join(root, 'console', 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(marker, fingerprint);
  return output;
}

function fingerprintSources(root: string): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => listFiles(join(root, source)))) {
    hash.update(path.slice(root.length)).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  const entries = readEntries(path);
  if (!entries) return readIfPresent(path) === undefined ? [] : [path];
  return entries
    .flatMap((entry) => (entry === 'dist' || entry === 'node_modules' ? [] : listFiles(join(path, entry))))
    .sort();
}

function readEntries(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch {
    return undefined;
  }
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
