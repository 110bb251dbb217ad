import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const BAD = join(import.meta.dirname, '..', 'samples', 'bad');
const PROBE = join(import.meta.dirname, 'bad-file-probe.ts');
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 1000;

/** What became of one file, as its own process tells it. */
interface Outcome {
  readonly outcome: string;
  readonly seconds: number;
}

/**
 * `npm run bench -- bad-files [FOLDER]`: each file in a process of its own, opened, read and copied for the archive as the pipeline
 * would; its outcome, the seconds from first byte to last page and the peak memory of the process. The engine is loaded before the
 * clock starts, as in a running host. Ends with 1 when a file crashes the process or breaks a limit.
 */
export async function run([folder = BAD]: readonly string[]): Promise<void> {
  console.log(`${'file'.padEnd(40)} seconds      MB  outcome`);
  let failed = 0;
  for (const name of readdirSync(folder).sort()) {
    if (/\.(?:md|json)$/u.test(name)) continue;
    const child = spawnSync(process.execPath, [PROBE, join(folder, name)], { encoding: 'utf8', timeout: 120_000 });
    const line = child.stdout.trim().split('\n').at(-1) ?? '';
    const told = line.startsWith('{') ? (JSON.parse(line) as Outcome & { readonly megabytes: number }) : null;
    const isFine = told !== null && told.seconds < MOST_SECONDS && told.megabytes < MOST_MEGABYTES;
    if (!isFine) failed += 1;
    const figures = told
      ? [told.seconds.toFixed(2).padStart(7), told.megabytes.toFixed(0).padStart(7), ` ${told.outcome}`]
      : [`crashed: ${child.signal ?? child.status} ${child.stderr.slice(-300)}`];
    console.log(`${name.padEnd(40)} ${figures.join(' ')}${isFine ? '' : '  <-- over the limit'}`);
  }
  console.log(`${failed} over the limits of ${MOST_SECONDS} s and ${MOST_MEGABYTES} MB`);
  if (failed > 0) process.exitCode = 1;
}
