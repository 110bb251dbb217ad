import { parentPort } from 'node:worker_threads';
import type { PageSegmentation, TesseractEngine } from './tesseract-core.ts';
import { loadTesseract } from './tesseract-core.ts';

/** One picture to read. */
export interface ReadingCall {
  readonly id: number;
  readonly picture: Uint8Array;
  readonly segmentation: PageSegmentation;
  readonly dpi: number;
}

export interface ReadingAnswer {
  readonly id: number;
  readonly table?: string;
  readonly failure?: string;
}

/** Entry of a thread that holds one Tesseract: it starts loading at once and keeps it. */
const engine: Promise<TesseractEngine> = loadTesseract();
engine.catch(() => {});

parentPort?.on('message', async ({ id, picture, segmentation, dpi }: ReadingCall) => {
  try {
    const table = (await engine).read(picture, segmentation, dpi);
    parentPort?.postMessage({ id, table } satisfies ReadingAnswer);
  } catch (error) {
    parentPort?.postMessage({ id, failure: String(error) } satisfies ReadingAnswer);
  }
});
