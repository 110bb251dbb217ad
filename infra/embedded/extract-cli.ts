import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { createFilePageReader } from '../../shared/adapters/embedded/file-page-reader.ts';
import { createBestRecognizer } from '../../shared/adapters/embedded/tesseract-recognizer.ts';
import type { ExtractionReport } from '../../shared/contracts/extraction-report.ts';
import { RejectionError } from '../../shared/domain/errors.ts';
import { rejectionSentence } from '../../shared/domain/sentences.ts';
import { extractFile } from './extract-file.ts';
import { EXTRACT_USAGE, type ExtractOptions, parseExtractOptions } from './extract-options.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { createProgressBar } from './progress-bar.ts';
import { renderReport } from './render-report.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'number') return options;
  const parallelPages = availableParallelism();
  const reader = createFilePageReader();
  const recognizer = await createBestRecognizer({ workers: parallelPages });
  const bar = createProgressBar(process.stderr);
  const reports: ExtractionReport[] = [];
  let failed = false;
  try {
    for (const [index, file] of options.files.entries()) {
      const label = `${index + 1}/${options.files.length} ${basename(file)}`;
      try {
        const deps = { reader, recognizer, parallelPages, limits: DEFAULT_LIMITS };
        const report = await extractFile(file, deps, (done, of) => bar.show(label, done, of));
        bar.clear();
        reports.push(report);
        if (!options.json) console.log(renderReport(report));
      } catch (error) {
        bar.clear();
        failed = true;
        console.error(explain(error, file));
      }
    }
    if (options.json) console.log(JSON.stringify(options.files.length > 1 ? reports : (reports[0] ?? null), null, 2));
  } finally {
    await recognizer.close();
    await reader.close();
  }
  return failed ? 1 : 0;
}

function readOptions(): ExtractOptions | number {
  try {
    const options = parseExtractOptions(process.argv.slice(2));
    if (options) return options;
    console.log(EXTRACT_USAGE);
    return 0;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${EXTRACT_USAGE}`);
    return 2;
  }
}

/** What happened, to which file, what to do: Vietnamese, then English. */
function explain(error: unknown, file: string): string {
  if (error instanceof RejectionError) {
    const { vi, en } = rejectionSentence({ code: error.code, detail: error.detail }, file);
    return `${vi}\n${en}`;
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT')
    return `Không có tệp này: ${file}. Hãy kiểm tra đường dẫn.\nNo such file: ${file}. Check the path.`;
  if (code === 'EISDIR')
    return `Đây là thư mục, không phải tệp: ${file}. Hãy chọn từng tệp.\nThis is a folder: ${file}. Name the files in it.`;
  return `Không đọc được ${file}: ${message}. Hãy thử lại.\nCould not read ${file}: ${message}. Try again.`;
}
