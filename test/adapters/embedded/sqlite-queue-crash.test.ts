import { fork } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSqliteQueue } from '../../../shared/adapters/embedded/sqlite-queue.ts';
import { temporaryDatabase } from './temporary-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

const KILLS = 5;

it('has lost nothing and brings back nothing that was finished, wherever kill -9 strikes', async () => {
  const file = join(temporaryFolder(), 'trich-luc.sqlite');
  const sent = new Set<string>();
  const finished = new Set<string>();
  for (let life = 0; life < KILLS; life += 1) {
    await runUntilKilled([file, String(life)], 60 + life * 35, (report) => {
      if (report.sent) sent.add(report.sent);
      if (report.finished) finished.add(report.finished);
    });
  }
  const queue = createSqliteQueue(temporaryDatabase(file), { now: () => new Date() });
  queue.releaseInFlight();
  const waiting = queue.receive('in', 100_000, 600).map(({ body }) => body);
  const handedOn = new Set(queue.receive('out', 100_000, 600).map(({ body }) => body));
  expect(sent.size).toBeGreaterThan(0);
  for (const body of sent) expect(waiting.includes(body) || handedOn.has(body)).toBe(true);
  for (const body of finished) expect(waiting).not.toContain(body);
  for (const body of finished) expect(handedOn).toContain(body);
});

interface Report {
  readonly sent?: string;
  readonly finished?: string;
}

async function runUntilKilled(
  args: readonly string[],
  milliseconds: number,
  hear: (report: Report) => void,
): Promise<void> {
  const child = fork(join(import.meta.dirname, 'send-without-pause.ts'), [...args]);
  const gone = new Promise((resolve) => child.on('exit', resolve));
  const begun = new Promise((resolve) => child.once('message', resolve));
  child.on('message', (report: Report) => hear(report));
  await begun;
  setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await gone;
}
