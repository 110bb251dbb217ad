import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from '../folders.ts';

/** Folders of sharp, what it needs, and its libraries for one processor, by package name. */
export type SharpLibraries = ReadonlyMap<string, string>;

interface LockedPackage {
  readonly version: string;
  /** `sha512-…` of the package's archive. */
  readonly integrity: string;
}

const MODULES = join(PROJECT, 'node_modules');
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'trich-luc', 'arm64');
/** The same files on every processor. */
const EVERYWHERE = ['sharp', 'detect-libc', 'semver', '@img/colour'];
const librariesFor = (machine: string) => [`@img/sharp-${machine}`, `@img/sharp-libvips-${machine}`];
const LAMBDA = librariesFor('linux-arm64');

/** Lambda's libraries of sharp are not here and could not be fetched. */
export class LambdaLibrariesMissingError extends Error {
  override readonly name = 'LambdaLibrariesMissingError';
}

/** sharp as this machine runs it. */
export function ownLibraries(): SharpLibraries {
  const names = [...EVERYWHERE, ...librariesFor(`${process.platform}-${process.arch}`)];
  return new Map(names.map((name) => [name, join(MODULES, name)]));
}

/** sharp as Lambda runs it (Linux on ARM), where an earlier `npm run bundle` fetched it; undefined otherwise. No network. */
export async function storedLambdaLibraries(): Promise<SharpLibraries | undefined> {
  const found = new Map(EVERYWHERE.map((name) => [name, join(MODULES, name)]));
  for (const name of LAMBDA) {
    const folder = folderOf(name, await lockedPackage(name));
    if (!existsSync(folder)) return undefined;
    found.set(name, folder);
  }
  return found;
}

/**
 * sharp as Lambda runs it, in the versions package-lock.json names and with its check sums. What is not there yet is
 * fetched by npm, from its own cache or the registry. Throws `LambdaLibrariesMissingError`.
 */
export async function fetchLambdaLibraries(): Promise<SharpLibraries> {
  for (const name of LAMBDA) {
    const locked = await lockedPackage(name);
    const folder = folderOf(name, locked);
    if (!existsSync(folder)) await fetchPackage(name, locked, folder);
  }
  return (await storedLambdaLibraries())!;
}

const folderOf = (name: string, { version }: LockedPackage): string =>
  join(CACHE, `${name.replace('/', '-')}-${version}`);

async function lockedPackage(name: string): Promise<LockedPackage> {
  const { packages } = JSON.parse(await readFile(join(PROJECT, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  const locked = packages[`node_modules/${name}`];
  if (!locked) throw new LambdaLibrariesMissingError(`package-lock.json knows no ${name}`);
  return locked;
}

async function fetchPackage(name: string, { version, integrity }: LockedPackage, folder: string): Promise<void> {
  const run = promisify(execFile);
  const work = await mkdtemp(join(tmpdir(), 'trich-luc-arm64-'));
  try {
    const args = ['pack', `${name}@${version}`, '--prefer-offline', '--loglevel=error', '--pack-destination', work];
    const { stdout } = await run('npm', args, { cwd: work });
    const archive = join(work, stdout.trim().split('\n').at(-1)!);
    const sum = createHash('sha512').update(await readFile(archive));
    if (`sha512-${sum.digest('base64')}` !== integrity)
      throw new Error('its check sum is not that of package-lock.json');
    const unpacked = join(work, 'unpacked');
    await mkdir(unpacked);
    await run('tar', ['-xzf', archive, '-C', unpacked, '--strip-components=1']);
    await mkdir(CACHE, { recursive: true });
    await moveFolder(unpacked, folder);
  } catch (error) {
    throw new LambdaLibrariesMissingError(
      `${name} ${version} is not in ${CACHE} and npm could not fetch it: a bundle for Lambda needs the network once`,
      { cause: error },
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Whole or not at all, also from another disk. */
async function moveFolder(from: string, to: string): Promise<void> {
  const beside = `${to}.${process.pid}`;
  await promisify(execFile)('cp', ['-R', from, beside]);
  await rename(beside, to).catch(async (error: unknown) => {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  });
}
