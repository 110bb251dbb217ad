import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { PermanentError } from '../../domain/errors.ts';
import { parseTesseractTable, toRecognizedPage } from '../../ocr/tesseract-page.ts';
import type { PagePicture } from '../../ports/page-reader.ts';
import type { TextRecognizer } from '../../ports/text-recognizer.ts';
import type { PageSegmentation } from './tesseract-core.ts';
import type { TesseractRecognizerOptions } from './tesseract-recognizer.ts';

/** A Tesseract program that this machine has. */
export interface NativeTesseract {
  readonly version: string;
  /** Folder with the Vietnamese data it is given: the data of our packages, more exact than what Debian ships. */
  readonly dataFolder: string;
}

const PAGE_TIMEOUT_MS = 120_000;
const PROBE_TIMEOUT_MS = 5_000;
const USUAL_DPI = 200;
const LARGEST_TABLE = 64 * 1024 * 1024;
/** The LSTM data need version 4 or later; 5 is the first with the same layout analysis as the WebAssembly build. */
const OLDEST_MAJOR = 5;

/** The machine's own Tesseract, where there is one that works with our data. */
export async function findNativeTesseract(): Promise<NativeTesseract | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)('tesseract', ['--version'], { timeout: PROBE_TIMEOUT_MS });
    const version = /^tesseract v?(\d+)(\.\d+)*/u.exec(`${stdout}${stderr}`)?.[0]?.replace(/^tesseract v?/u, '');
    if (!version || Number.parseInt(version, 10) < OLDEST_MAJOR) return null;
    const dataFolder = await unpackData();
    const listed = await promisify(execFile)('tesseract', ['--list-langs', '--tessdata-dir', dataFolder], {
      timeout: PROBE_TIMEOUT_MS,
    });
    return /^vie$/mu.test(`${listed.stdout}${listed.stderr}`) ? { version, dataFolder } : null;
  } catch {
    return null;
  }
}

/** One process of the machine's Tesseract a page; a third faster than WebAssembly and as exact. */
export function createNativeTesseractRecognizer(
  native: NativeTesseract,
  options: TesseractRecognizerOptions = {},
): TextRecognizer {
  const { workers = availableParallelism(), pageTimeoutMs = PAGE_TIMEOUT_MS } = options;
  const engine = `tesseract ${native.version} (vie best_int)`;
  const turns = createTurns(workers);
  return {
    engine,
    recognize: (picture) =>
      turns(async () => {
        const table = await readPicture(native, picture, 3, pageTimeoutMs);
        return toRecognizedPage(parseTesseractTable(table), picture, engine);
      }),
    close: async () => {},
  };
}

async function readPicture(
  native: NativeTesseract,
  picture: PagePicture,
  segmentation: PageSegmentation,
  timeoutMs: number,
): Promise<string> {
  const where = ['--tessdata-dir', native.dataFolder, '-l', 'vie', '--oem', '1'];
  const how = ['--psm', String(segmentation), '--dpi', String(picture.dpi ?? USUAL_DPI)];
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  // One thread a process: Tesseract's own threads slow each other down (measured: 6.7 s against 1.7 s a page).
  const child = spawn('tesseract', ['-', '-', ...where, ...how, '-c', 'tessedit_create_tsv=1'], {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > LARGEST_TABLE) child.kill('SIGKILL');
    else chunks.push(chunk);
  });
  child.stdin.on('error', () => {});
  child.on('error', reject);
  child.on('close', (code, signal) => {
    if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
    else if (signal) reject(new PermanentError('page-timeout', `page ${picture.page} took too long to read`));
    else reject(new PermanentError('page-unreadable', `tesseract ended with ${code} on page ${picture.page}`));
  });
  child.stdin.end(picture.bytes);
  return promise;
}

async function unpackData(): Promise<string> {
  const require = createRequire(import.meta.url);
  const packed = require.resolve('@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz');
  const folder = join(tmpdir(), `trich-luc-tessdata-${process.getuid?.() ?? 'user'}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `${randomUUID()}.part`);
  await writeFile(unfinished, await promisify(gunzip)(await readFile(packed)));
  await rename(unfinished, join(folder, 'vie.traineddata'));
  return folder;
}

function createTurns(size: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let busy = 0;
  return async (work) => {
    if (busy >= size) await new Promise<void>((resolve) => queue.push(resolve));
    else busy += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}
