import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PaperConverter } from '../../ports/paper-converter.ts';

export interface SofficeOptions {
  /** Milliseconds one paper may take. */
  readonly timeout?: number;
}

const PROGRAMS = ['soffice', 'soffice.exe'];
/** Where installers put it without touching the search path. */
const WELL_KNOWN = [
  '/usr/lib/libreoffice/program',
  '/opt/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
];
/** A cold start on a slow machine takes some ten seconds, a paper of a hundred pages as many. */
const TIMEOUT_MS = 60_000;

/** The LibreOffice program of this machine; null where there is none. */
export function findSoffice(searchPath = process.env.PATH ?? ''): string | null {
  const folders = [...searchPath.split(delimiter).filter(Boolean), ...WELL_KNOWN];
  return folders.flatMap((folder) => PROGRAMS.map((name) => join(folder, name))).find(isProgram) ?? null;
}

/**
 * Lets LibreOffice print to PDF: one paper at a time, each with a profile and folder of its own that are gone afterwards.
 * Needs no screen and no network.
 */
export function createSofficeConverter(program: string, { timeout = TIMEOUT_MS }: SofficeOptions = {}): PaperConverter {
  let last: Promise<unknown> = Promise.resolve();
  return {
    toPdf: (word) => {
      const converted = last.then(() => convert(program, word, timeout));
      last = converted.catch(() => {});
      return converted;
    },
  };
}

async function convert(program: string, word: Uint8Array, timeout: number): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'trich-luc-paper-'));
  try {
    const paper = join(folder, 'paper.docx');
    await writeFile(paper, word);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const how = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--convert-to', 'pdf:writer_pdf_Export'];
    await run(program, [profile, ...how, '--outdir', folder, paper], { folder, timeout });
    // It ends well also where it could not read the file: then there is no PDF.
    return await readFile(join(folder, 'paper.pdf'));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(
  program: string,
  options: readonly string[],
  { folder, timeout }: { readonly folder: string; readonly timeout: number },
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // A group of its own: the program is a script that starts the real one.
  const child = spawn(program, options, {
    cwd: folder,
    env: { ...process.env, HOME: folder },
    stdio: 'ignore',
    detached: process.platform !== 'win32',
  });
  const timer = setTimeout(() => {
    if (child.pid !== undefined) endAll(child.pid);
    reject(new Error(`LibreOffice took more than ${timeout} ms`));
  }, timeout);
  child.on('error', reject);
  child.on('close', (code) => {
    if (code === 0) resolve();
    else reject(new Error(`LibreOffice ended with ${code}`));
  });
  return promise.finally(() => clearTimeout(timer));
}

function endAll(processId: number): void {
  try {
    process.kill(process.platform === 'win32' ? processId : -processId, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
