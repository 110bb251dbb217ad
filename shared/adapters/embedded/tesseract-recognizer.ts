import { availableParallelism } from 'node:os';
import { PermanentError } from '../../domain/errors.ts';
import type { Page } from '../../ocr/page.ts';
import type { PagePicture } from '../../ports/page-reader.ts';
import type { TextRecognizer } from '../../ports/text-recognizer.ts';
import { TESSERACT_JS_ENGINE } from './tesseract-core.ts';
import { findNativeTesseract, type NativeTesseract, nativeEngineName } from './tesseract-native.ts';
import type { ReadingPool } from './tesseract-pool.ts';
import { createReadingPool, ReadingTimeout } from './tesseract-pool.ts';

export interface TesseractRecognizerOptions {
  /** Pages read at the same time; as many as the machine has cores unless told otherwise. */
  readonly workers?: number;
  readonly pageTimeoutMs?: number;
  /** The machine's own Tesseract, to be used instead of the one from npm. */
  readonly native?: NativeTesseract | null;
}

const PAGE_TIMEOUT_MS = 120_000;

/** Tesseract, from npm (WebAssembly) unless a native one is given; its threads are started when first needed and kept. */
export function createTesseractRecognizer(options: TesseractRecognizerOptions = {}): TextRecognizer {
  const { workers = availableParallelism(), pageTimeoutMs = PAGE_TIMEOUT_MS, native = null } = options;
  const pool = createReadingPool(Math.max(1, workers), pageTimeoutMs, { native });
  return {
    engine: native ? nativeEngineName(native) : TESSERACT_JS_ENGINE,
    recognize: (picture) => readTwice(pool, picture),
    close: () => pool.close(),
  };
}

/** The fastest Tesseract this machine has: its own program when it works with our data, else the one from npm. */
export async function createBestRecognizer(
  options: Omit<TesseractRecognizerOptions, 'native'> = {},
): Promise<TextRecognizer> {
  return createTesseractRecognizer({ ...options, native: await findNativeTesseract() });
}

/** A page that kills its thread is read once more in a fresh one. */
async function readTwice(pool: ReadingPool, picture: PagePicture): Promise<Page> {
  try {
    return await pool.read(picture);
  } catch (error) {
    if (error instanceof ReadingTimeout) throw permanent(picture, error);
  }
  try {
    return await pool.read(picture);
  } catch (error) {
    throw permanent(picture, error);
  }
}

function permanent(picture: PagePicture, cause: unknown): PermanentError {
  const code = cause instanceof ReadingTimeout ? 'page-timeout' : 'page-unreadable';
  return new PermanentError(code, `page ${picture.page} cannot be read`, { cause });
}
