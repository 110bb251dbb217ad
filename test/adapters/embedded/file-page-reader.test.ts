import { PDFDocument } from 'pdf-lib';
import type { Sharp } from 'sharp';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createFilePageReader } from '../../../shared/adapters/embedded/file-page-reader.ts';
import type { MediaType } from '../../../shared/domain/document.ts';
import type { PageReader, PreparedPage } from '../../../shared/ports/page-reader.ts';
import { DEFAULT_FILE_LIMITS } from '../../../shared/ports/page-reader.ts';
import { badSample, describePageReader, sample } from '../../contract/page-reader.contract.ts';

describePageReader('a thread with PDFium and sharp', () => createFilePageReader());

/** A busy machine is slow; how fast reading is, the benchmark says. */
const PATIENCE_MS = 120_000;

const firstPage = async (reader: PageReader, bytes: Uint8Array, mediaType: MediaType): Promise<PreparedPage> =>
  (await Array.fromAsync(reader.prepare(bytes, mediaType, { first: 1, last: 1 })))[0]!;

/** Black bars on white, wider than high; the top left corner is filled. */
const bars = (): Sharp => {
  const rows = Array.from(
    { length: 12 },
    (_, row) => `<rect x="60" y="${80 + row * 28}" width="${520 - row * 9}" height="12"/>`,
  );
  return sharp(Buffer.from(`<svg width="640" height="480"><rect width="90" height="40"/>${rows.join('')}</svg>`));
};
const corner = async (bytes: Uint8Array): Promise<readonly number[]> => {
  const { data, info } = await sharp(bytes)
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [data[10 * info.width + 10]!, data[10 * info.width + info.width - 10]!];
};

describe('pictures', { timeout: PATIENCE_MS }, () => {
  const reader = createFilePageReader({ threads: 1 });
  afterAll(() => reader.close());

  it('with see-through parts lie on white paper', async () => {
    const page = await firstPage(reader, await bars().png().toBuffer(), 'image/png');
    const [ink, paper] = await corner(page.image!.bytes);
    expect(ink).toBeLessThan(40);
    expect(paper).toBeGreaterThan(215);
  });

  it('with a palette and in the colours of print are read as any other', async () => {
    const flat = bars().flatten({ background: '#fff' });
    const palette = await firstPage(reader, await flat.clone().png({ palette: true }).toBuffer(), 'image/png');
    const print = await firstPage(reader, await flat.clone().toColourspace('cmyk').jpeg().toBuffer(), 'image/jpeg');
    for (const { image, picture } of [palette, print]) {
      expect(picture!.width / picture!.height).toBeCloseTo(640 / 480, 1);
      const [ink, paper] = await corner(image!.bytes);
      expect(ink! < 60 && paper! > 200).toBe(true);
    }
  });

  it('that a camera laid on its side are turned upright, and say so', async () => {
    const lying = await bars()
      .flatten({ background: '#fff' })
      .rotate(-90)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const page = await firstPage(reader, lying, 'image/jpeg');
    expect(page.picture!.rotation).toBe(90);
    expect(page.picture!.width / page.picture!.height).toBeCloseTo(640 / 480, 1);
    const [ink] = await corner(page.image!.bytes);
    expect(ink).toBeLessThan(60);
  });

  it('without anything on them are known to be blank', async () => {
    const white = await sharp({ create: { width: 1200, height: 1700, channels: 3, background: '#f4f1ea' } })
      .jpeg()
      .toBuffer();
    const page = await firstPage(reader, white, 'image/jpeg');
    expect(page.known).toMatchObject({ source: 'blank', text: '', lines: [] });
    expect(page.picture).toBeNull();
  });
});

describe('PDF pages', { timeout: PATIENCE_MS }, () => {
  const reader = createFilePageReader({ threads: 1 });
  afterAll(() => reader.close());

  async function pdf(build: (document: PDFDocument) => Promise<void> | void): Promise<Uint8Array> {
    const document = await PDFDocument.create();
    await build(document);
    return document.save();
  }

  it('stored on their side stand upright, and say by how much they were turned', async () => {
    const lying = await sharp(sample('cong-van-vi-tri-viec-lam.office.jpg')).rotate(270).jpeg().toBuffer();
    const bytes = await pdf(async (document) => {
      const page = document.addPage([842, 595]);
      page.drawImage(await document.embedJpg(lying), { x: 0, y: 0, width: 842, height: 595 });
      page.setRotation({ type: 'degrees', angle: 90 } as Parameters<typeof page.setRotation>[0]);
    });
    const { picture } = await firstPage(reader, bytes, 'application/pdf');
    expect(picture!.rotation).toBe(90);
    expect(picture!.height).toBeGreaterThan(picture!.width);
  });

  it('scanned upside down or on their side are turned upright, and say by how much', async () => {
    const scan = sharp(sample('cong-van-vi-tri-viec-lam.office.jpg'));
    for (const [turned, rotation] of [
      [180, 180],
      [90, 270],
      [270, 90],
    ] as const) {
      const { image, picture } = await firstPage(
        reader,
        await scan.clone().rotate(turned).jpeg().toBuffer(),
        'image/jpeg',
      );
      expect(picture!.rotation).toBe(rotation);
      expect(picture!.height).toBeGreaterThan(picture!.width);
      expect(image!.height).toBeGreaterThan(image!.width);
      expect(Math.abs(picture!.skew - 0.7)).toBeLessThan(0.2);
    }
  });

  it('that are one JPEG give people that JPEG as it is', async () => {
    const jpeg = await bars().flatten({ background: '#fff' }).jpeg().toBuffer();
    const bytes = await pdf(async (document) => {
      const page = document.addPage([640 / 2, 480 / 2]);
      page.drawImage(await document.embedJpg(jpeg), { x: 0, y: 0, width: 320, height: 240 });
    });
    const { image, picture } = await firstPage(reader, bytes, 'application/pdf');
    expect(Buffer.from(image!.bytes).equals(jpeg)).toBe(true);
    expect(picture).toMatchObject({ width: 667, height: 500, dpi: 150 });
  });

  it('with nothing on them are blank', async () => {
    const bytes = await pdf((document) => void document.addPage([595, 842]));
    expect((await firstPage(reader, bytes, 'application/pdf')).known?.source).toBe('blank');
  });

  it('with attachments are read without them, and a note says so', async () => {
    const bytes = await pdf(async (document) => {
      document.addPage([595, 842]);
      await document.attach(new TextEncoder().encode('x'), 'phu-luc.txt', { mimeType: 'text/plain' });
    });
    const { notes } = await reader.inspect(bytes, 'a.pdf', DEFAULT_FILE_LIMITS);
    expect(notes).toContain('attachments-not-read');
  });

  it('are never more pixels than a recognizer can hold', async () => {
    const bytes = await pdf((document) => {
      document.addPage([4000, 4000]).drawRectangle({ x: 100, y: 100, width: 400, height: 30 });
    });
    const { picture } = await firstPage(reader, bytes, 'application/pdf');
    expect(picture!.width * picture!.height).toBeLessThanOrEqual(18_100_000);
  });
});

describe('a file that hangs or kills its reader', { timeout: PATIENCE_MS }, () => {
  it('is refused as damaged when it cannot be opened in time, and the next file is read', async () => {
    const reader = createFilePageReader({ threads: 1, inspectTimeoutMs: 1 });
    const file = 'bao-cao-huyen-uy.clean.tif';
    await expect(reader.inspect(sample(file), file, DEFAULT_FILE_LIMITS)).rejects.toMatchObject({ code: 'damaged' });
    const pages = await Array.fromAsync(reader.prepare(sample(file), 'image/tiff', { first: 1, last: 1 }));
    expect(pages).toHaveLength(1);
    await reader.close();
  });

  it('makes a page that takes too long fail for good', async () => {
    const reader = createFilePageReader({ threads: 1, pageTimeoutMs: 1 });
    const pages = reader.prepare(sample('bao-cao-huyen-uy.clean.tif'), 'image/tiff', { first: 1, last: 1 });
    await expect(Array.fromAsync(pages)).rejects.toMatchObject({ name: 'PermanentError', code: 'page-timeout' });
    await reader.close();
  });

  it('has its broken page given as unreadable, in its place; the other pages are read', async () => {
    const reader = createFilePageReader({ threads: 1 });
    const bytes = badSample('broken-jpeg2000.pdf');
    const { mediaType } = await reader.inspect(bytes, 'a.pdf', DEFAULT_FILE_LIMITS);
    const pages = await Array.fromAsync(reader.prepare(bytes, mediaType, { first: 1, last: 3 }));
    expect(pages.map(({ page }) => page)).toEqual([1, 2, 3]);
    expect(pages[1]).toMatchObject({ image: null, picture: null, known: { page: 2, source: 'unreadable', text: '' } });
    for (const { image, known } of [pages[0]!, pages[2]!]) {
      expect(image).not.toBeNull();
      expect(known?.source).not.toBe('unreadable');
    }
    await reader.close();
  });

  it('leaves the thread free when the caller stops in the middle', async () => {
    const reader = createFilePageReader({ threads: 1 });
    for await (const { page } of reader.prepare(sample('bao-cao-huyen-uy.clean.tif'), 'image/tiff', {
      first: 1,
      last: 3,
    })) {
      expect(page).toBe(1);
      break;
    }
    const file = 'bieu-phat-trien-dang-vien.clean.png';
    expect((await reader.inspect(sample(file), file, DEFAULT_FILE_LIMITS)).pageCount).toBe(1);
    await reader.close();
  });
});
