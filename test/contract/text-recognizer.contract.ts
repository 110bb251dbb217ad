import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFilePageReader } from '../../shared/adapters/embedded/file-page-reader.ts';
import type { PagePicture } from '../../shared/ports/page-reader.ts';
import type { TextRecognizer } from '../../shared/ports/text-recognizer.ts';
import { prepareAll } from './page-reader.contract.ts';

const SCAN = 'bao-cao-phat-trien-dang-vien.office.pdf';

/** What every recognizer keeps to. */
export function describeTextRecognizer(name: string, make: () => Promise<TextRecognizer>): void {
  describe(`${name} as a text recognizer`, { timeout: 120_000 }, () => {
    let recognizer: TextRecognizer;
    let pictures: PagePicture[];
    beforeAll(async () => {
      const reader = createFilePageReader({ threads: 1 });
      recognizer = await make();
      pictures = (await prepareAll(reader, SCAN)).map(({ picture }) => picture!);
      await reader.close();
    }, 120_000);
    afterAll(() => recognizer.close());

    it('reads pages side by side into pages of their own', async () => {
      const pages = await Promise.all(pictures.map((picture) => recognizer.recognize(picture)));
      expect(pages.map(({ page }) => page)).toEqual([1, 2]);
      expect(pages.every(({ engine }) => engine === recognizer.engine)).toBe(true);
      expect(pages[0]!.text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
      for (const page of pages) {
        const words = page.lines.flatMap((line) => line.words);
        expect(words.length).toBeGreaterThan(50);
        expect(new Set(words.map(({ id }) => id)).size).toBe(words.length);
        for (const { start, end, text, box, confidence } of words) {
          expect(page.text.slice(start, end)).toBe(text);
          expect(text).toBe(text.normalize('NFC'));
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(Math.min(box.left, box.top, box.width, box.height)).toBeGreaterThanOrEqual(0);
          expect(Math.max(box.left + box.width, box.top + box.height)).toBeLessThanOrEqual(1.000001);
        }
      }
    });

    it('gives boxes on the page as it was scanned, skew included', async () => {
      const [picture] = pictures;
      const page = await recognizer.recognize(picture!);
      expect(page).toMatchObject({ width: picture!.width, height: picture!.height, skew: picture!.skew });
      const wide = page.lines.filter(({ words }) => words.length > 8);
      const slopes = wide.map(({ words }) => {
        const [first, last] = [words[0]!.box, words.at(-1)!.box];
        const rise = (last.top + last.height - first.top - first.height) * page.height;
        return (Math.atan2(rise, (last.left - first.left) * page.width) * 180) / Math.PI;
      });
      const usual = slopes.sort((a, b) => a - b)[slopes.length >> 1]!;
      expect(Math.abs(usual - picture!.skew)).toBeLessThan(0.3);
    });

    it('says that a picture it cannot decode is unreadable, and goes on', async () => {
      const broken = { ...pictures[0]!, bytes: pictures[0]!.bytes.slice(0, 2000) };
      await expect(recognizer.recognize(broken)).rejects.toMatchObject({
        name: 'PermanentError',
        code: 'page-unreadable',
      });
      expect((await recognizer.recognize(pictures[1]!)).text.length).toBeGreaterThan(100);
    });
  });
}
