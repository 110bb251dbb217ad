import { appendFileSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { createJsonLinesLogger } from '../../shared/adapters/embedded/json-lines-logger.ts';
import { buildConsole } from './build-console.ts';
import { startHost } from './host.ts';
import { DataFolderInUseError } from './lock-data-folder.ts';
import { parseStartOptions, START_USAGE, type StartOptions } from './options.ts';
import { reportProgress } from './report-progress.ts';
import { terminal } from './terminal.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
/** More workers than this only take memory from each other. */
const MAX_WORKERS = 8;

await main();

async function main(): Promise<void> {
  const options = readOptions();
  if (!options) return terminal.line(START_USAGE);
  const begun = performance.now();
  mkdirSync(options.data, { recursive: true });
  const logFile = join(options.data, 'trich-luc.log');
  const logger = createJsonLinesLogger((line) => appendFileSync(logFile, `${line}\n`));
  terminal.line(`Trích Lục · dữ liệu: ${options.data}`);
  const workers = Math.min(MAX_WORKERS, availableParallelism());
  try {
    const consoleFolder = await buildConsole(ROOT, () => terminal.line('Đang dựng giao diện… · building the console'));
    const host = await startHost({ ...options, consoleFolder, logger, workers });
    terminal.ready(host, (performance.now() - begun) / 1000);
    const stopReporting = reportProgress(host.changes, terminal.line);
    stopOnSignals(async () => {
      stopReporting();
      await host.stop();
    });
  } catch (error) {
    terminal.error(explainStartError(error, options));
    logger.error('start failed', { error });
    process.exit(1);
  }
}

function readOptions(): StartOptions | null {
  try {
    return parseStartOptions(process.argv.slice(2));
  } catch (error) {
    terminal.error(`${(error as Error).message}\n\n${START_USAGE}`);
    process.exit(2);
  }
}

function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    // A second Ctrl-C does not wait: nothing is lost, work in hand is repeated at the next start.
    if (stopping) process.exit(130);
    stopping = true;
    terminal.line('\nĐang dừng, chờ việc đang làm… (Ctrl-C lần nữa để dừng ngay) · stopping');
    stop().then(
      () => {
        terminal.line('Đã dừng. Dữ liệu còn nguyên. · stopped');
        process.exit(0);
      },
      (error: unknown) => {
        terminal.error(String(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

function explainStartError(error: unknown, { data, host, port }: StartOptions): string {
  if (error instanceof DataFolderInUseError) {
    return `Thư mục dữ liệu ${data} đang được tiến trình ${error.processId} dùng. Hãy dừng tiến trình đó hoặc chọn --data khác. · the data folder is in use`;
  }
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    return `Cổng ${port} trên ${host} đã có chương trình khác dùng. Hãy chọn cổng khác: npm start -- --port ${port + 1} · the port is taken`;
  }
  return `Không khởi động được: ${(error as Error).message}. Chi tiết ở ${join(data, 'trich-luc.log')} · could not start`;
}
