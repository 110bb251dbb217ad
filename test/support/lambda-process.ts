import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

/** A bundled function in a process of its own, as Lambda runs it: told by its environment only, one event at a time. */
export interface LambdaProcess {
  /** Milliseconds from the start of the process until the handler was there. */
  readonly initMilliseconds: number;
  /** Milliseconds of processor time until then, all threads: the same on a busy machine. */
  readonly initProcessorMilliseconds: number;
  /** Largest memory the process took so far, in MB (10^6 bytes), threads included. */
  peakMegabytes(): number;
  invoke(event: SQSEvent): Promise<SQSBatchResponse>;
  stop(): Promise<void>;
}

interface Answer {
  readonly ready?: true;
  readonly result?: SQSBatchResponse;
  readonly error?: string;
  /** Kilobytes. */
  readonly peak?: number;
  /** Milliseconds. */
  readonly processor?: number;
}

/** Starts `index.mjs` of a bundle with the given environment and nothing else. Throws when it does not load. */
export async function startLambda(
  bundle: string,
  environment: Readonly<Record<string, string>>,
): Promise<LambdaProcess> {
  const begun = performance.now();
  const child = fork(join(import.meta.dirname, 'lambda-entry.ts'), [join(bundle, 'index.mjs')], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const first = await answerOf(child);
  if (!first.ready) throw new Error(`${bundle} does not load: ${first.error}`);
  const initMilliseconds = performance.now() - begun;
  let last: Promise<unknown> = Promise.resolve();
  let peak = first.peak ?? 0;
  return {
    initMilliseconds,
    initProcessorMilliseconds: first.processor ?? 0,
    peakMegabytes: () => (peak * 1024) / 1_000_000,
    invoke: (event) => {
      const run = last.then(async () => {
        child.send(event);
        const { result, error, peak: taken = 0 } = await answerOf(child);
        peak = Math.max(peak, taken);
        if (!result) throw new Error(error);
        return result;
      });
      last = run.catch(() => {});
      return run;
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode !== null) return;
      child.kill();
      await ended;
    },
  };
}

function answerOf(child: ChildProcess): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const onExit = (code: number | null) => resolve({ error: `ended with ${code}` });
  child.once('exit', onExit);
  child.once('message', (message) => {
    child.off('exit', onExit);
    resolve(message as Answer);
  });
  return promise;
}
