/** `npm run bundle [-- NAME…]`: bundles functions for Lambda into dist/functions and prints their sizes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AwsFunction, SETTINGS_OF } from '../../functions/runtime/aws-environment.ts';
import { terminal } from '../embedded/terminal.ts';
import { bundleFunction, folderBytes } from './bundle-function.ts';
import { MAX_BUNDLE_BYTES } from './limits.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const all = Object.keys(SETTINGS_OF) as AwsFunction[];
const asked = all.filter((name) => process.argv.length === 2 || process.argv.includes(name));
for (const name of asked) {
  if (!existsSync(join(ROOT, 'functions', name, 'index.ts'))) {
    terminal.line(`${name.padEnd(16)} has no AWS entry yet`);
    continue;
  }
  const folder = join(ROOT, 'dist', 'functions', name);
  await bundleFunction(name, { folder, target: 'arm64' });
  const bytes = await folderBytes(folder);
  const bound = MAX_BUNDLE_BYTES[name];
  const megabytes = (size: number) => `${(size / 1_000_000).toFixed(1)} MB`;
  terminal.line(`${name.padEnd(16)}${megabytes(bytes).padStart(9)} of ${megabytes(bound)} unpacked`);
  if (bytes > bound) process.exitCode = 1;
}
