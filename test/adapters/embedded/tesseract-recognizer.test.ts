import { tmpdir } from 'node:os';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { findNativeTesseract } from '../../../shared/adapters/embedded/tesseract-native.ts';
import {
  createBestRecognizer,
  createTesseractRecognizer,
} from '../../../shared/adapters/embedded/tesseract-recognizer.ts';
import type { PagePicture } from '../../../shared/ports/page-reader.ts';
import { describeTextRecognizer } from '../../contract/text-recognizer.contract.ts';

const native = await findNativeTesseract();

describeTextRecognizer('Tesseract from npm', async () => createTesseractRecognizer({ workers: 2 }));
if (native) describeTextRecognizer("the machine's own Tesseract", () => createBestRecognizer({ workers: 2 }));

async function whitePicture(): Promise<PagePicture> {
  const white = { width: 400, height: 560, channels: 3 as const, background: '#ffffff' };
  const bytes = await sharp({ create: white }).toColourspace('b-w').png().toBuffer();
  return { page: 1, bytes, width: 400, height: 560, dpi: null, rotation: 0, skew: 0 };
}

describe('the Tesseract recognizer', () => {
  it('names the engine it uses', async () => {
    expect(createTesseractRecognizer().engine).toMatch(/^tesseract\.js \d+\.\d+\.\d+ \(vie best_int\)$/u);
    const best = await createBestRecognizer();
    expect(best.engine).toMatch(native ? /^tesseract \d/u : /^tesseract\.js/u);
  });

  it('reads nothing from white paper, whatever the current directory', { timeout: 60_000 }, async () => {
    const recognizer = createTesseractRecognizer({ workers: 1 });
    const before = process.cwd();
    try {
      process.chdir(tmpdir());
      expect(await recognizer.recognize(await whitePicture())).toMatchObject({
        text: '',
        lines: [],
        source: 'tesseract',
      });
    } finally {
      process.chdir(before);
      await recognizer.close();
    }
  });

  it('gives up a page after its time, and reads the next one', { timeout: 60_000 }, async () => {
    const recognizer = createTesseractRecognizer({ workers: 1, pageTimeoutMs: 1 });
    await expect(recognizer.recognize(await whitePicture())).rejects.toMatchObject({
      name: 'PermanentError',
      code: 'page-timeout',
    });
    await recognizer.close();
    const patient = createTesseractRecognizer({ workers: 1 });
    expect((await patient.recognize(await whitePicture())).page).toBe(1);
    await patient.close();
  });
});
