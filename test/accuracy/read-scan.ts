import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from '../../shared/ocr/page.ts';
import type { PageReader } from '../../shared/ports/page-reader.ts';
import { DEFAULT_FILE_LIMITS } from '../../shared/ports/page-reader.ts';
import type { TextRecognizer } from '../../shared/ports/text-recognizer.ts';

/** What reads a scan. */
export interface ScanReader {
  readonly reader: PageReader;
  readonly recognizer: TextRecognizer;
}

/** The pages of a file in order, at most `most` of them. */
export async function readScan(
  file: string,
  { reader, recognizer }: ScanReader,
  most = Number.MAX_SAFE_INTEGER,
): Promise<Page[]> {
  const bytes = readFileSync(file);
  const { mediaType, pageCount } = await reader.inspect(bytes, basename(file), DEFAULT_FILE_LIMITS);
  const pages: Promise<Page>[] = [];
  for await (const { known, picture } of reader.prepare(bytes, mediaType, {
    first: 1,
    last: Math.min(most, pageCount),
  })) {
    pages.push(known ? Promise.resolve(known) : recognizer.recognize(picture!));
  }
  return Promise.all(pages);
}
