import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedHost, type HostOptions, startHost } from '../../infra/embedded/host.ts';
import { createTesseractRecognizer } from '../../shared/adapters/embedded/tesseract-recognizer.ts';
import { silentLogger } from './silent-logger.ts';

export const SAMPLES = join(import.meta.dirname, '..', 'samples');

/** The sample sign-ins of a first start. */
export const SIGN_INS = {
  clerk: ['vanthu', 'mau-van-thu'],
  otherClerk: ['thanhlam', 'mau-thanh-lam'],
  reviewer: ['duyet', 'mau-duyet'],
  archivist: ['luutru', 'mau-luu-tru'],
  admin: ['quantri', 'mau-quan-tri'],
} as const;
export const OFFICE = 'ban-to-chuc-an-hoa';
export const OTHER_OFFICE = 'huyen-uy-thanh-lam';

export type EmbeddedOptions = Partial<HostOptions>;

export interface TestHost extends EmbeddedHost {
  readonly data: string;
  /** Stops the host and removes its data. */
  remove(): Promise<void>;
}

/** A real embedded host on a free port and an own data folder; sample accounts, and sample scans only where asked. */
export async function startTestHost(options: EmbeddedOptions = {}): Promise<TestHost> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'trich-luc-'));
  const host = await startHost({
    data,
    host: '127.0.0.1',
    port: 0,
    samples: 'accounts-only',
    consoleFolder: join(import.meta.dirname, '..', '..', 'console', 'dist'),
    logger: silentLogger,
    // The engine from npm, on every machine: what is read must not depend on what is installed.
    workers: 2,
    recognizer: createTesseractRecognizer({ workers: 2 }),
    retryDelay: () => 0,
    ...options,
  });
  return {
    ...host,
    data,
    remove: async () => {
      await host.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
