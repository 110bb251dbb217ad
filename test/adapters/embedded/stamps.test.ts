import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPages } from '../../../functions/ocr/read-pages.ts';
import { createFilePageReader } from '../../../shared/adapters/embedded/file-page-reader.ts';
import { createTesseractRecognizer } from '../../../shared/adapters/embedded/tesseract-recognizer.ts';
import type { Page } from '../../../shared/ocr/page.ts';

const STAMPS = join(import.meta.dirname, '../../samples/stamps');

describe('a scan with a stamp', { timeout: 240_000 }, () => {
  const reader = createFilePageReader({ threads: 1 });
  const recognizer = createTesseractRecognizer({ workers: 1 });
  afterAll(async () => void (await Promise.all([reader.close(), recognizer.close()])));

  async function read(name: string): Promise<Page> {
    const bytes = readFileSync(join(STAMPS, name));
    const request = { bytes, mediaType: 'image/jpeg', first: 1, last: 1, parallel: 1 } as const;
    const pages: Page[] = [];
    await readPages(request, { reader, recognizer }, async ({ page }) => void pages.push(page));
    return pages[0]!;
  }

  it.each(['mat.jpg', 'toi-mat.jpg'])('of secrecy in red ink (%s) is stopped', async (name) => {
    await expect(read(name)).rejects.toMatchObject({ name: 'RejectionError', code: 'secret' });
  });

  it('of urgency is read on, and the stamp is no part of its text', async () => {
    const page = await read('hoa-toc.jpg');
    expect(page.marks).toMatchObject([{ kind: 'urgency', text: 'HỎA TỐC' }]);
    expect(page.text).not.toContain('HỎA TỐC');
    expect(page.text).toContain('12-CT/TU');
  });

  it('that only sounds like secrecy, and a text that speaks of it, is read on', async () => {
    const page = await read('bao-mat.jpg');
    expect(page.text).toContain('mật độ');
    expect(page.marks?.map(({ kind }) => kind) ?? []).not.toContain('secrecy');
  });

  it.each(['den.jpg', 'den-do.jpg'])(
    "of the registry (%s) keeps the registry's number and day out of the text",
    async (name) => {
      const page = await read(name);
      expect(page.marks?.map(({ kind }) => kind)).toContain('incoming');
      expect(page.marks?.map(({ text }) => text).join('\n')).toContain('1734');
      expect(page.text).not.toMatch(/1734|21\/9\/2024/u);
      expect(page.text).toContain('87-BC/BTCTU');
    },
  );

  it('that is a round seal has nothing read from the ring', async () => {
    const page = await read('seal.jpg');
    expect(page.marks).toBeUndefined();
    expect(page.text).not.toContain('MẶT TRẬN');
  });
});
