import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';

/** True when the program can be started here. */
export const isInstalled = (program: string): boolean =>
  spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;

/** A word as Poppler places it, in fractions of the upright page. */
export interface PopplerWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of each page by `pdftotext -bbox`; its places count from the part of the sheet that is shown, as it is turned. */
export async function popplerWords(pdf: Uint8Array): Promise<PopplerWord[][]> {
  const xml = withFile(pdf, (file) =>
    execFileSync('pdftotext', ['-bbox', '-cropbox', file, '-'], { encoding: 'utf8' }),
  );
  const sheets = (await PDFDocument.load(pdf, { ignoreEncryption: true })).getPages();
  // The sizes Poppler prints are those of the unturned sheet: the file's own are taken.
  return xml
    .split('<page ')
    .slice(1)
    .map((page, index) => {
      const crop = sheets[index]!.getCropBox();
      const isTurned = sheets[index]!.getRotation().angle % 180 !== 0;
      const [width, height] = isTurned ? [crop.height, crop.width] : [crop.width, crop.height];
      return [...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gu)].map(
        ([, left, top, right, bottom, text]) => ({
          text: text!
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&amp;', '&'),
          left: Number(left) / width,
          top: Number(top) / height,
          right: Number(right) / width,
          bottom: Number(bottom) / height,
        }),
      );
    });
}

/** What `qpdf --check` complains of; empty for a sound file. */
export function qpdfComplaints(pdf: Uint8Array): string {
  return withFile(pdf, (file) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    return status === 0 ? '' : `${stdout}${stderr}`;
  });
}

/** SHA-256 of every picture in the file as it is stored there, in page order (`pdfimages -all`). */
export function pictureHashes(pdf: Uint8Array): string[] {
  return withFile(pdf, (file, folder) => {
    execFileSync('pdfimages', ['-all', file, join(folder, 'picture')]);
    return readdirSync(folder)
      .filter((name) => name.startsWith('picture'))
      .sort()
      .map((name) =>
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      );
  });
}

function withFile<T>(pdf: Uint8Array, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'trich-luc-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
