import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { OFFICE, SAMPLES, SIGN_INS } from '../support/test-host.ts';

const ROUNDS = 3;
const SCAN = join(SAMPLES, 'scans', 'bao-cao-phat-trien-dang-vien.office.pdf');

/**
 * `npm run bench -- flow`: the product as a whole process. Seconds from the start command to "ready" (without samples),
 * seconds from drop to awaiting-review for a two-page 200-dpi scan (cold engine, then warm), peak memory of the process.
 */
export async function run(): Promise<void> {
  console.log(`Cores: ${availableParallelism()}. Rounds: ${ROUNDS}. Median (all).`);
  const rounds: Figures[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await runOnce());
  const row = (label: string, pick: (one: Figures) => number, unit: string) => {
    const values = rounds.map(pick).sort((a, b) => a - b);
    console.log(
      `${label.padEnd(52)} ${values[Math.floor(values.length / 2)]!.toFixed(2)} ${unit}  (${values.map((value) => value.toFixed(2)).join(', ')})`,
    );
  };
  row('start to ready, no samples', ({ ready }) => ready, 's');
  row('two-page scan, drop to awaiting review, cold engine', ({ cold }) => cold, 's');
  row('two-page scan, drop to awaiting review, warm engine', ({ warm }) => warm, 's');
  row('peak memory of the process', ({ memory }) => memory, 'MB');
}

interface Figures {
  readonly ready: number;
  readonly cold: number;
  readonly warm: number;
  readonly memory: number;
}

async function runOnce(): Promise<Figures> {
  const empty = mkdtempSync(join(tmpdir(), 'trich-luc-bench-'));
  const bare = await start(['--data', empty, '--no-samples']);
  await stop(bare.child);
  const data = mkdtempSync(join(tmpdir(), 'trich-luc-bench-'));
  const host = await start(['--data', data]);
  try {
    const clerk = await signIn(host.url, ...SIGN_INS.clerk);
    // The bundled samples are read first: what is timed afterwards has the machine to itself.
    for (const { id } of (await (await signIn(host.url, ...SIGN_INS.reviewer)).list()).items)
      await settle(host.url, id);
    const warm = await timeScan(clerk, 'warm');
    const memory = peakMegabytes(host.child.pid!);
    await stop(host.child);
    const again = await start(['--data', data]);
    const cold = await timeScan(await signIn(again.url, ...SIGN_INS.clerk), 'cold');
    await stop(again.child);
    return { ready: bare.seconds, cold, warm, memory };
  } finally {
    for (const folder of [empty, data]) rmSync(folder, { recursive: true, force: true });
  }
}

async function settle(url: string, id: string): Promise<void> {
  const admin = await signIn(url, ...SIGN_INS.admin);
  await admin.waitFor(id, 'awaiting-review', 'duplicate');
}

async function timeScan(clerk: ApiClient, salt: string): Promise<number> {
  // Bytes behind the end of the file make it another document without changing a page.
  const bytes = Buffer.concat([readFileSync(SCAN), Buffer.from(`\n% ${salt}\n`)]);
  const begun = performance.now();
  const id = await clerk.upload('bao-cao.pdf', bytes, OFFICE);
  await clerk.waitFor(id, 'awaiting-review');
  return (performance.now() - begun) / 1000;
}

function start(args: readonly string[]): Promise<{ child: ChildProcess; url: string; seconds: number }> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['infra/embedded/main.ts', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${output}`)));
    child.stdout!.on('data', (chunk: Buffer) => {
      output += String(chunk);
      const url = /http:\/\/\S+/u.exec(output)?.[0];
      if (url) resolve({ child, url, seconds: (performance.now() - begun) / 1000 });
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  child.removeAllListeners('exit');
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}

/** Peak resident memory, as Linux counts it. */
function peakMegabytes(processId: number): number {
  const line = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${processId}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}
