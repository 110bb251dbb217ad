import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { signIn } from '../support/api-client.ts';
import { OFFICE, SAMPLES, SIGN_INS } from '../support/test-host.ts';

const SCANS = readdirSync(join(SAMPLES, 'scans')).filter((name) => !name.endsWith('.json'));
const KILLS = 6;
const running = new Set<ChildProcess>();

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the product as a person does and resolves with its address. */
async function start(data: string): Promise<{ child: ChildProcess; url: string; ended: Promise<void> }> {
  const child = spawn(process.execPath, ['infra/embedded/main.ts', '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += String(chunk);
      const address = /http:\/\/\S+/u.exec(output);
      if (address) resolve(address[0]);
    };
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready:\n${output}`)));
  });
  return { child, url, ended };
}

describe('a process that is killed at random moments', () => {
  it('loses no file and takes none twice', { timeout: 400_000 }, async () => {
    const data = mkdtempSync(join(tmpdir(), 'trich-luc-kill-'));
    const inbox = join(data, 'inbox', OFFICE);
    mkdirSync(inbox, { recursive: true });
    for (const name of SCANS) copyFileSync(join(SAMPLES, 'scans', name), join(inbox, name));

    for (let kill = 0; kill < KILLS; kill++) {
      const { child, ended } = await start(data);
      await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 2500));
      child.kill('SIGKILL');
      await ended;
    }

    const { child, url, ended } = await start(data);
    const reviewer = await signIn(url, ...SIGN_INS.reviewer);
    const settled = async () => {
      const { items } = await reviewer.list('?limit=200');
      return items.every(({ status }) => ['awaiting-review', 'duplicate'].includes(status)) ? items : [];
    };
    // The three bundled samples are copies of three scans: whichever came second is a duplicate.
    await expect.poll(async () => (await settled()).length, { timeout: 200_000, interval: 500 }).toBe(SCANS.length + 3);
    const items = await settled();
    for (const name of SCANS) expect(items.filter(({ fileName }) => fileName === basename(name))).toHaveLength(1);
    expect(new Set(items.filter(({ status }) => status === 'awaiting-review').map(({ sha256 }) => sha256)).size).toBe(
      SCANS.length,
    );
    expect(items.filter(({ status }) => status === 'duplicate')).toHaveLength(3);
    expect(readdirSync(inbox)).toEqual([]);
    for (const { id, pageCount } of items.filter(({ status }) => status === 'awaiting-review')) {
      const { findings, pages } = await reviewer.detail(id);
      expect(pages).toHaveLength(pageCount!);
      expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length);
    }
    child.kill('SIGINT');
    await ended;
    rmSync(data, { recursive: true, force: true });
  });
});
