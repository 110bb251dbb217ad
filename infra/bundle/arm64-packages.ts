import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'trich-luc', 'arm64');
/** What sharp needs at run time. */
const NAMES = [
  'sharp',
  'detect-libc',
  'semver',
  '@img/colour',
  '@img/sharp-linux-arm64',
  '@img/sharp-libvips-linux-arm64',
];

/** Lambda's libraries of sharp are not here and could not be fetched. */
export class Arm64PackagesMissingError extends Error {
  override readonly name = 'Arm64PackagesMissingError';
}

/**
 * Folders of sharp and its libraries for Linux on ARM, by package name. They are fetched once by npm, in the version the
 * project has, into the user's cache; without a network and without that cache this throws `Arm64PackagesMissingError`.
 */
export async function arm64Packages(modules: string): Promise<ReadonlyMap<string, string>> {
  const { version } = JSON.parse(await readFile(join(modules, 'sharp', 'package.json'), 'utf8')) as { version: string };
  const folder = join(CACHE, `sharp-${version}`);
  const fetched = join(folder, 'node_modules');
  if (!existsSync(join(fetched, '@img', 'sharp-linux-arm64'))) await fetchPackages(folder, version);
  return new Map(NAMES.map((name) => [name, join(fetched, name)] as const).filter(([, path]) => existsSync(path)));
}

async function fetchPackages(folder: string, version: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true}\n');
  const target = ['--cpu=arm64', '--os=linux', '--libc=glibc'];
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await promisify(execFile)('npm', ['install', ...target, ...quiet, `sharp@${version}`], { cwd: folder });
  } catch (error) {
    throw new Arm64PackagesMissingError(
      `sharp ${version} for Linux on ARM is not in ${folder} and npm could not fetch it: bundling intake and ocr needs the network once`,
      { cause: error },
    );
  }
}
