import type { TextRecognizer } from '../../ports/text-recognizer.ts';
import { createNativeTesseractRecognizer, findNativeTesseract } from './tesseract-native.ts';
import type { TesseractRecognizerOptions } from './tesseract-recognizer.ts';
import { createTesseractRecognizer } from './tesseract-recognizer.ts';

/** The fastest Tesseract this machine has: its own program when it works with our data, else the one from npm. */
export async function createBestRecognizer(options: TesseractRecognizerOptions = {}): Promise<TextRecognizer> {
  const native = await findNativeTesseract();
  return native ? createNativeTesseractRecognizer(native, options) : createTesseractRecognizer(options);
}
