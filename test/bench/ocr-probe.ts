import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import sharp from 'sharp';
import { readPages } from '../../functions/ocr/read-pages.ts';
import { createFilePageReader } from '../../shared/adapters/embedded/file-page-reader.ts';
import { createPdfArchiveWriter } from '../../shared/adapters/embedded/pdf-archive-writer.ts';
import {
  createBestRecognizer,
  createTesseractRecognizer,
} from '../../shared/adapters/embedded/tesseract-recognizer.ts';
import type { Page } from '../../shared/ocr/page.ts';
import { DEFAULT_FILE_LIMITS } from '../../shared/ports/page-reader.ts';

/**
 * `node ocr-probe.ts best|tesseract.js FILE…`: reads files on two cores as a running host would (opened, prepared, recognised, copied
 * for the archive) and prints one line of JSON. The engine is loaded before the clock starts: a host pays that once.
 */
const [engine, ...files] = process.argv.slice(2);
const reader = createFilePageReader();
const recognizer =
  engine === 'best' ? await createBestRecognizer({ workers: 2 }) : createTesseractRecognizer({ workers: 2 });
const archive = createPdfArchiveWriter();
const loading = performance.now();
await warmUp();
const start = (performance.now() - loading) / 1000;
const begun = performance.now();
let pageCount = 0;
for (const file of files) pageCount += await readBytes(readFileSync(file), basename(file));
const seconds = (performance.now() - begun) / 1000;
console.log(JSON.stringify({ engine: recognizer.engine, pages: pageCount, seconds, start }));
await Promise.all([reader.close(), recognizer.close(), archive.close()]);

async function readBytes(original: Uint8Array, fileName: string): Promise<number> {
  const { mediaType, pageCount } = await reader.inspect(original, fileName, DEFAULT_FILE_LIMITS);
  const pages: Page[] = [];
  const request = { bytes: original, mediaType, first: 1, last: pageCount, parallel: 2 };
  await readPages(request, { reader, recognizer }, async ({ page }) => void pages.push(page));
  pages.sort((a, b) => a.page - b.page);
  const facts = { documentId: 'bench', fileName, sha256: null, receivedAt: '2025-01-01T00:00:00.000Z' };
  if (mediaType !== 'text/plain') await archive.write({ original, mediaType, pages, facts });
  return pageCount;
}

/** Starts every thread: the reader's, one of the recogniser on each core, the archive's. */
async function warmUp(): Promise<void> {
  const paper = { width: 300, height: 420, channels: 3 as const, background: '#ffffff' };
  const bytes = await sharp({ create: paper }).toColourspace('b-w').png().toBuffer();
  const picture = { page: 1, bytes, width: 300, height: 420, dpi: null, rotation: 0, skew: 0 } as const;
  await Promise.all([recognizer.recognize(picture), recognizer.recognize(picture), readBytes(bytes, 'white.png')]);
}
