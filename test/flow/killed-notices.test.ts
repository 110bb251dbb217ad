import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { OFFICE } from '../support/test-host.ts';

const REPORTS = 8;
const KILLS = 3;
const running = new Set<ChildProcess>();

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the product as a person does; resolves once it listens. */
async function start(data: string): Promise<{ child: ChildProcess; ended: Promise<void> }> {
  const child = spawn(process.execPath, ['infra/embedded/main.ts', '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => String(chunk).includes('http://') && resolve());
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready`)));
  });
  return { child, ended };
}

describe('notices of a process that is killed at random moments', () => {
  it('reach the reviewer once each', { timeout: 400_000 }, async () => {
    const data = mkdtempSync(join(tmpdir(), 'trich-luc-notices-'));
    const inbox = join(data, 'inbox', OFFICE);
    mkdirSync(inbox, { recursive: true });
    const names = Array.from({ length: REPORTS }, (_, index) => `van-ban-${String(index + 1).padStart(2, '0')}.txt`);
    for (const [index, name] of names.entries())
      writeFileSync(join(inbox, name), `Thực hiện Chỉ thị số ${index + 10}-CT/TU ngày 05/3/2024 của Tỉnh ủy.`);

    for (let kill = 0; kill < KILLS; kill++) {
      const { child, ended } = await start(data);
      await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 3_000));
      child.kill('SIGKILL');
      await ended;
    }
    const { child, ended } = await start(data);
    const outbox = join(data, 'outbox');
    const mails = () =>
      existsSync(outbox)
        ? readdirSync(outbox)
            .filter((name) => name.endsWith('.eml'))
            .map((name) => readFileSync(join(outbox, name), 'utf8'))
        : [];
    // A mail names a report in its subject and its text; a digest in its text alone.
    const told = (name: string) => mails().filter((mail) => mail.includes(name)).length;
    await expect.poll(() => names.filter((name) => told(name) === 0), { timeout: 200_000, interval: 500 }).toEqual([]);
    expect(names.map((name) => [name, told(name)])).toEqual(names.map((name) => [name, 1]));
    child.kill('SIGINT');
    await ended;
    rmSync(data, { recursive: true, force: true });
  });
});
