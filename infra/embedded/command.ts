import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { terminal } from './terminal.ts';

/**
 * Runs a command on what its words ask and leaves its exit status: 0 done, 1 not done, 2 words that ask nothing (then
 * `usage` is said). `read` gives null, or throws as `parseArgs` does, for such words.
 */
export async function runCommand<T>(
  usage: string,
  read: () => T | null,
  run: (asked: T) => Promise<number>,
): Promise<void> {
  const asked = askedOf(read);
  if (asked === null) terminal.error(usage);
  process.exitCode = asked === null ? 2 : await run(asked);
}

/** The database of a data folder; null, and said so, where there is none. */
export function findDatabase(data: string): string | null {
  const database = join(data, 'trich-luc.sqlite');
  if (existsSync(database)) return database;
  sayNoData(data);
  return null;
}

export function sayNoData(data: string): void {
  terminal.error(`Không có dữ liệu ở ${data}. Hãy kiểm tra --data. · no data there`);
}

function askedOf<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
