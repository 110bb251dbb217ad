import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Two processes on one data folder would take each other's work. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';
  readonly processId: number;
  constructor(folder: string, processId: number) {
    super(`${folder} is in use by process ${processId}`);
    this.processId = processId;
  }
}

/** Takes the data folder for this process; a lock left by a dead one is taken over. Returns the release. */
export function lockDataFolder(folder: string): () => void {
  const file = join(folder, 'lock');
  const holder = readHolder(file);
  if (holder !== undefined && holder !== process.pid && isAlive(holder)) throw new DataFolderInUseError(folder, holder);
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function readHolder(file: string): number | undefined {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(holder) && holder > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    // A recycled number is not ours: on Linux the command line tells.
    return readCommandLine(processId)?.includes('infra/embedded') ?? true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readCommandLine(processId: number): string | undefined {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8');
  } catch {
    return undefined;
  }
}
