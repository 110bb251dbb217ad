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
  'infra/embedded/build-console.ts',
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
  await buildForPeople(join(root, 'console'));
  writeFileSync(marker, fingerprint);
  return output;
}

/** Whoever asks, a test run among them, gets the build for people: the one for developers is twice as large and slow. */
async function buildForPeople(root: string): Promise<void> {
  const { build } = await import('vite');
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
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
