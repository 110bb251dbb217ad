import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { readPages } from '../../functions/ocr/read-pages.ts';
import { createFilePageReader } from '../../shared/adapters/embedded/file-page-reader.ts';
import { createPdfArchiveWriter } from '../../shared/adapters/embedded/pdf-archive-writer.ts';
import { createTesseractRecognizer } from '../../shared/adapters/embedded/tesseract-recognizer.ts';
import type { Page } from '../../shared/ocr/page.ts';
import type { ArchiveRequest } from '../../shared/ports/archive-writer.ts';
import { DEFAULT_FILE_LIMITS } from '../../shared/ports/page-reader.ts';

const ROUNDS = 5;
const LONG_PAGES = 37;
const SCANS = join(import.meta.dirname, '..', 'samples', 'scans');
const FILES = [
  'bao-cao-phat-trien-dang-vien.office.pdf',
  'quyet-dinh-giam-sat.stamp.pdf',
  'bao-cao-huyen-uy.photocopy.pdf',
  'bao-cao-huyen-uy.clean.tif',
  'cong-van-vi-tri-viec-lam.office.jpg',
].map((name) => join(SCANS, name));

/**
 * `npm run bench -- archive [FILE…]`: milliseconds and bytes a page that the searchable copy costs (the reading itself is not
 * counted), the first copy apart because it starts the thread; then a scan of 37 pages and the peak memory of the process.
 */
export async function run(files: readonly string[]): Promise<void> {
  const reader = createFilePageReader();
  const recognizer = createTesseractRecognizer({ workers: 2 });
  const requests: [name: string, request: ArchiveRequest][] = [];
  for (const file of files.length > 0 ? files : FILES) {
    const original = readFileSync(file);
    const { mediaType, pageCount } = await reader.inspect(original, basename(file), DEFAULT_FILE_LIMITS);
    if (mediaType === 'text/plain') continue;
    const pages: Page[] = [];
    const range = { bytes: original, mediaType, first: 1, last: pageCount, parallel: 2 };
    await readPages(range, { reader, recognizer }, async ({ page }) => void pages.push(page));
    pages.sort((a, b) => a.page - b.page);
    requests.push([basename(file), { original, mediaType, pages, facts: factsOf(basename(file)) }]);
  }
  await reader.close();
  await recognizer.close();
  const pdf = requests.find(([, { mediaType }]) => mediaType === 'application/pdf');
  if (pdf) requests.push([`${LONG_PAGES} pages of ${pdf[0]}`, await lengthen(pdf[1])]);
  await measure(requests);
}

async function measure(requests: readonly [string, ArchiveRequest][]): Promise<void> {
  const writer = createPdfArchiveWriter();
  const before = process.memoryUsage.rss();
  console.log(`${'file'.padEnd(56)} pages  ms/page first  ms/page median  bytes added/page`);
  for (const [name, request] of requests) {
    const times: number[] = [];
    let size = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const begun = performance.now();
      size = (await writer.write(request)).bytes.length;
      times.push(performance.now() - begun);
    }
    const { length } = request.pages;
    const median = [...times].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
    const figures = [
      String(length).padStart(5),
      (times[0]! / length).toFixed(1).padStart(14),
      (median / length).toFixed(1).padStart(15),
      String(Math.round((size - request.original.length) / length)).padStart(17),
    ];
    console.log(`${name.padEnd(56)} ${figures.join(' ')}`);
  }
  await writer.close();
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `memory before ${(before / 2 ** 20).toFixed(0)} MB, peak of the process (with its reading) ${peak.toFixed(0)} MB`,
  );
}

/** The scan again and again, each page with a picture of its own. */
async function lengthen({ original, pages, ...rest }: ArchiveRequest): Promise<ArchiveRequest> {
  const long = await PDFDocument.create();
  for (let page = 0; page < LONG_PAGES; page += 1) {
    const from = await PDFDocument.load(original);
    const [sheet] = await long.copyPages(from, [page % pages.length]);
    long.addPage(sheet);
  }
  const repeated = Array.from({ length: LONG_PAGES }, (_, page) => ({
    ...pages[page % pages.length]!,
    page: page + 1,
  }));
  return { ...rest, original: await long.save(), pages: repeated };
}

const factsOf = (fileName: string): ArchiveRequest['facts'] => ({
  ...{ documentId: 'bench', fileName, sha256: null, receivedAt: '2025-01-01T00:00:00.000Z' },
});
