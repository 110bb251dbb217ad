import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { TesseractEngine } from './tesseract-engine.ts';

/** A Tesseract program that this machine has. */
export interface NativeTesseract {
  readonly version: string;
  /** Folder with the Vietnamese data it is given: the data of our packages, more exact than what Debian ships. */
  readonly dataFolder: string;
}

/** A busy machine is slow to start a program; without this one reading is slower for good. */
const PROBE_TIMEOUT_MS = 20_000;
/** 5 is the first version with the same layout analysis as the WebAssembly build. */
const OLDEST_MAJOR = 5;
const DATA = '@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz';

/** The machine's own Tesseract, where there is one that works with our data. */
export async function findNativeTesseract(): Promise<NativeTesseract | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)('tesseract', ['--version'], { timeout: PROBE_TIMEOUT_MS });
    const version = /^tesseract v?(?<version>\d+(?:\.\d+)*)/u.exec(`${stdout}${stderr}`)?.groups?.version;
    if (!version || Number.parseInt(version, 10) < OLDEST_MAJOR) return null;
    const dataFolder = await unpackData();
    const probe = ['--list-langs', '--tessdata-dir', dataFolder];
    const listed = await promisify(execFile)('tesseract', probe, { timeout: PROBE_TIMEOUT_MS });
    return /^vie$/mu.test(`${listed.stdout}${listed.stderr}`) ? { version, dataFolder } : null;
  } catch {
    return null;
  }
}

/** Name and version for results. */
export const nativeEngineName = ({ version }: NativeTesseract): string => `tesseract ${version} (vie best_int)`;

/** One process a reading; `onChild` hears of each process and, with null, of its end. */
export function openNativeTesseract(
  native: NativeTesseract,
  onChild: (processId: number | null) => void,
): TesseractEngine {
  return {
    name: nativeEngineName(native),
    read: (picture, segmentation, dpi) => {
      const where = ['-', '-', '--tessdata-dir', native.dataFolder, '-l', 'vie', '--oem', '1'];
      const how = ['--psm', String(segmentation), '--dpi', String(dpi), '-c', 'tessedit_create_tsv=1'];
      return runTesseract([...where, ...how], picture, onChild);
    },
  };
}

async function runTesseract(
  options: readonly string[],
  picture: Uint8Array,
  onChild: (processId: number | null) => void,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  // One thread a process: Tesseract's own threads slow each other down (measured: 6.7 s against 1.7 s a page).
  const child = spawn('tesseract', options, {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  onChild(child.pid ?? null);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.on('error', () => {});
  child.on('error', reject);
  child.on('close', (code) => {
    onChild(null);
    if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
    else reject(new Error(`tesseract ended with ${code}`));
  });
  child.stdin.end(picture);
  return promise;
}

/** Unpacks our data beside the system's temporary files; written whole or not at all, so that two processes may do it at once. */
async function unpackData(): Promise<string> {
  const packed = createRequire(import.meta.url).resolve(DATA);
  const folder = join(tmpdir(), `trich-luc-tessdata-${process.getuid?.() ?? 'user'}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `${randomUUID()}.part`);
  await writeFile(unfinished, await promisify(gunzip)(await readFile(packed)));
  await rename(unfinished, join(folder, 'vie.traineddata'));
  return folder;
}
