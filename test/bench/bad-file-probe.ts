import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import sharp from 'sharp';
import { readPages } from '../../functions/ocr/read-pages.ts';
import { createFilePageReader } from '../../shared/adapters/embedded/file-page-reader.ts';
import { createBestRecognizer } from '../../shared/adapters/embedded/tesseract-recognizer.ts';
import { PermanentError, RejectionError } from '../../shared/domain/errors.ts';
import type { Page } from '../../shared/ocr/page.ts';
import { DEFAULT_FILE_LIMITS } from '../../shared/ports/page-reader.ts';

/** Reads one file and prints one line of JSON: what became of it, the seconds it took and the peak memory of this process. */
const [file = ''] = process.argv.slice(2);
const reader = createFilePageReader();
const recognizer = await createBestRecognizer({ workers: 2 });
await warmUp();
const begun = performance.now();
const outcome = await read();
const seconds = (performance.now() - begun) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ outcome, seconds, megabytes }));
await Promise.all([reader.close(), recognizer.close()]);

async function warmUp(): Promise<void> {
  const white = { width: 300, height: 420, channels: 3 as const, background: '#ffffff' };
  const bytes = await sharp({ create: white }).toColourspace('b-w').png().toBuffer();
  const picture = { page: 1, bytes, width: 300, height: 420, dpi: null, rotation: 0 as const, skew: 0 };
  await Promise.all([recognizer.recognize(picture), recognizer.recognize(picture)]);
}

async function read(): Promise<string> {
  try {
    const bytes = readFileSync(file);
    const { mediaType, pageCount, notes } = await reader.inspect(bytes, basename(file), DEFAULT_FILE_LIMITS);
    const pages: Page[] = [];
    const request = { bytes, mediaType, first: 1, last: pageCount, parallel: 2 };
    await readPages(request, { reader, recognizer }, async ({ page }) => void pages.push(page));
    const words = pages.reduce((sum, page) => sum + page.lines.reduce((some, line) => some + line.words.length, 0), 0);
    const sources = [...new Set(pages.map(({ source }) => source))].sort().join('+');
    return `accepted: ${pages.length} page(s), ${words} words, ${sources}${notes.length > 0 ? `; ${notes.join(', ')}` : ''}`;
  } catch (error) {
    if (error instanceof RejectionError) return `rejected: ${error.code}`;
    if (error instanceof PermanentError) return `failed: ${error.code}`;
    throw error;
  }
}
