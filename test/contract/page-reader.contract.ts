import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RejectionError } from '../../shared/domain/errors.ts';
import type { PageReader, PreparedPage } from '../../shared/ports/page-reader.ts';
import { DEFAULT_FILE_LIMITS } from '../../shared/ports/page-reader.ts';

const SAMPLES = join(import.meta.dirname, '..', 'samples');
export const sample = (name: string): Uint8Array => readFileSync(join(SAMPLES, 'scans', name));
export const badSample = (name: string): Uint8Array => readFileSync(join(SAMPLES, 'bad', name));
/** File name → rejection codes it may get; none: it is taken. */
export const BAD_SAMPLES = JSON.parse(readFileSync(join(SAMPLES, 'bad', 'expected.json'), 'utf8')) as Record<
  string,
  readonly string[]
>;

/** All pages of a sample scan, as the reader prepares them. */
export async function prepareAll(reader: PageReader, name: string): Promise<PreparedPage[]> {
  const { mediaType, pageCount } = await reader.inspect(sample(name), name, DEFAULT_FILE_LIMITS);
  return Array.fromAsync(reader.prepare(sample(name), mediaType, { first: 1, last: pageCount }));
}

/** What every page reader keeps to. */
export function describePageReader(name: string, make: () => PageReader & { close(): Promise<void> }): void {
  describe(`${name} as a page reader`, { timeout: 120_000 }, () => {
    const reader = make();
    afterAll(() => reader.close());
    const inspect = (bytes: Uint8Array, fileName: string, limits = {}) =>
      reader.inspect(bytes, fileName, { ...DEFAULT_FILE_LIMITS, ...limits });

    it.each([
      ['bao-cao-phat-trien-dang-vien.office.pdf', 'application/pdf', 2],
      ['bao-cao-huyen-uy.clean.tif', 'image/tiff', 3],
      ['cong-van-vi-tri-viec-lam.office.jpg', 'image/jpeg', 1],
      ['bieu-phat-trien-dang-vien.clean.png', 'image/png', 1],
    ])('tells what %s is by its bytes', async (file, mediaType, pageCount) => {
      expect(await inspect(sample(file), file)).toEqual({ mediaType, pageCount, notes: [] });
      expect(await inspect(sample(file), 'tên không có đuôi')).toMatchObject({ mediaType });
    });

    it.each(Object.entries(BAD_SAMPLES))('answers %s with %j', async (file, codes) => {
      const outcome = await inspect(badSample(file), file).then(
        () => [],
        (error: RejectionError) => [error.code],
      );
      expect(codes.length === 0 ? [] : codes).toEqual(codes.length === 0 ? outcome : expect.arrayContaining(outcome));
      expect(outcome.length).toBe(Math.min(1, codes.length));
    });

    it('keeps to the limits it is given', async () => {
      const file = 'bao-cao-phat-trien-dang-vien.office.pdf';
      await expect(inspect(sample(file), file, { maxPages: 1 })).rejects.toMatchObject({
        code: 'too-many-pages',
        detail: { pages: 2, limit: 1 },
      });
      await expect(inspect(sample(file), file, { maxBytes: 1000 })).rejects.toMatchObject({ code: 'too-large' });
      await expect(inspect(sample(file), file, { maxPagePixels: 1_000_000 })).rejects.toMatchObject({
        code: 'page-too-large',
      });
    });

    it('prepares scanned pages in order: a picture for people, a straight lossless one for the recognizer', async () => {
      const pages = await prepareAll(reader, 'bao-cao-phat-trien-dang-vien.office.pdf');
      expect(pages.map(({ page }) => page)).toEqual([1, 2]);
      for (const { image, known, picture } of pages) {
        expect(known).toBeNull();
        expect(image!.contentType).toMatch(/^image\/(?:jpeg|webp)$/u);
        expect(image!.bytes.length).toBeLessThan(700_000);
        expect(image!.width / image!.height).toBeCloseTo(picture!.width / picture!.height, 1);
        expect(Math.abs(picture!.skew)).toBeGreaterThan(0.5);
        expect(picture!.dpi).toBeGreaterThanOrEqual(190);
        expect(picture!.rotation).toBe(0);
      }
    });

    it('gives the part of the pages that is asked for', async () => {
      const file = 'bao-cao-huyen-uy.clean.tif';
      const part = await Array.fromAsync(reader.prepare(sample(file), 'image/tiff', { first: 2, last: 3 }));
      expect(part.map(({ page }) => page)).toEqual([2, 3]);
    });

    it('reads a drawn Vietnamese text layer with a box for every word', async () => {
      const [page] = await prepareAll(reader, 'bao-cao-phat-trien-dang-vien.digital.pdf');
      expect(page!.picture).toBeNull();
      expect(page!.image).not.toBeNull();
      expect(page!.known).toMatchObject({ page: 1, source: 'text-layer' });
      const words = page!.known!.lines.flatMap((line) => line.words);
      for (const { start, end, text, box } of words) {
        expect(page!.known!.text.slice(start, end)).toBe(text);
        expect(box.width * box.height).toBeGreaterThan(0);
      }
    });

    it('takes plain text as it is, a form feed as a page end, in NFC', async () => {
      const bytes = new TextEncoder().encode(`${'Báo cáo'.normalize('NFD')}\r\ntrang một\ftrang hai`);
      expect(await inspect(bytes, 'báo cáo.txt')).toMatchObject({ mediaType: 'text/plain', pageCount: 2 });
      const pages = await Array.fromAsync(reader.prepare(bytes, 'text/plain', { first: 1, last: 2 }));
      expect(pages.map(({ known }) => known!.text)).toEqual(['Báo cáo\ntrang một\n', 'trang hai\n']);
      expect(pages.every(({ image, picture }) => image === null && picture === null)).toBe(true);
    });

    it('reads several files at the same time', async () => {
      const files = [
        'bao-cao-huyen-uy.clean.tif',
        'bieu-phat-trien-dang-vien.clean.png',
        'quyet-dinh-giam-sat.stamp.pdf',
      ];
      const counts = await Promise.all(files.map(async (file) => (await prepareAll(reader, file)).length));
      expect(counts).toEqual([3, 1, 2]);
    });
  });
}
