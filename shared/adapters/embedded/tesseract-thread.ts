import { parentPort, workerData } from 'node:worker_threads';
import type { Page } from '../../ocr/page.ts';
import type { PagePicture } from '../../ports/page-reader.ts';
import { loadTesseract } from './tesseract-core.ts';
import type { TesseractEngine } from './tesseract-engine.ts';
import type { NativeTesseract } from './tesseract-native.ts';
import { openNativeTesseract } from './tesseract-native.ts';
import { readPage } from './tesseract-reading.ts';

/** What a reading thread is started with. */
export interface ReadingThreadSetting {
  /** The machine's own Tesseract, where it is used. */
  readonly native: NativeTesseract | null;
}

/** One page to read. */
export interface ReadingCall {
  readonly id: number;
  readonly picture: PagePicture;
  /** After this many milliseconds only what is needed is done. */
  readonly hurryAfterMs: number;
}

export type ReadingAnswer =
  | { readonly id: number; readonly page: Page }
  | { readonly id: number; readonly failure: string }
  /** The process this thread waits for; null when it has ended. Who stops the thread stops the process. */
  | { readonly child: number | null };

/** Entry of a thread that holds one engine: it starts loading at once and keeps it. */
const { native } = workerData as ReadingThreadSetting;
const answer = (message: ReadingAnswer): void => parentPort?.postMessage(message);
const engine: Promise<TesseractEngine> = native
  ? Promise.resolve(openNativeTesseract(native, (child) => answer({ child })))
  : loadTesseract();
engine.catch(() => {});

parentPort?.on('message', async ({ id, picture, hurryAfterMs }: ReadingCall) => {
  const start = performance.now();
  try {
    const page = await readPage(await engine, picture, () => performance.now() - start > hurryAfterMs);
    answer({ id, page });
  } catch (error) {
    answer({ id, failure: String(error) });
  }
});
