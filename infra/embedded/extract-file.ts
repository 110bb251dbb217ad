import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { readPages } from '../../functions/ocr/read-pages.ts';
import { summarizeEngines } from '../../functions/runtime/complete-text.ts';
import type { ExtractionReport } from '../../shared/contracts/extraction-report.ts';
import { extractionReportOf } from '../../shared/contracts/extraction-report-of.ts';
import { extractMentions } from '../../shared/extraction/index.ts';
import type { Page } from '../../shared/ocr/page.ts';
import { toPageText } from '../../shared/ocr/page-text.ts';
import type { FileLimits, PageReader } from '../../shared/ports/page-reader.ts';
import type { TextRecognizer } from '../../shared/ports/text-recognizer.ts';

export interface ExtractDependencies {
  readonly reader: PageReader;
  readonly recognizer: TextRecognizer;
  readonly limits: FileLimits;
  readonly parallelPages: number;
}

/** Reads one file (`-` = standard input) as the pipeline would. Throws `RejectionError` for a file that cannot be taken. */
export async function extractFile(
  file: string,
  deps: ExtractDependencies,
  onPage: (done: number, of: number) => void,
): Promise<ExtractionReport> {
  const bytes = new Uint8Array(file === '-' ? await buffer(process.stdin) : await readFile(file));
  const fileName = file === '-' ? '-' : basename(file);
  const { mediaType, pageCount } = await deps.reader.inspect(bytes, fileName, deps.limits);
  const pages: Page[] = [];
  onPage(0, pageCount);
  await readPages(
    { bytes, mediaType, first: 1, last: pageCount, parallel: deps.parallelPages },
    deps,
    async ({ page }) => {
      pages.push(page);
      onPage(pages.length, pageCount);
    },
  );
  pages.sort((a, b) => a.page - b.page);
  const extraction = extractMentions(pages.map(toPageText), { fileName });
  return extractionReportOf(file, summarizeEngines(pages), pages, extraction);
}
