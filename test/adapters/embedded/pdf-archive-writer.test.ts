import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { type PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream, PDFStream, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createPdfArchiveWriter } from '../../../shared/adapters/embedded/pdf-archive-writer.ts';
import type { MediaType } from '../../../shared/domain/document.ts';
import type { Page, Word } from '../../../shared/ocr/page.ts';
import { unreadablePage } from '../../../shared/ocr/tesseract-page.ts';
import type { ArchiveCopy } from '../../../shared/ports/archive-writer.ts';
import { isInstalled, pictureHashes, popplerWords, qpdfComplaints } from '../../support/pdf-tools.ts';
import { SAMPLES } from '../../support/test-host.ts';

const FACTS = {
  documentId: 'd1',
  fileName: 'báo cáo.pdf',
  sha256: 'ab'.repeat(32),
  receivedAt: '2025-03-04T05:06:07.890Z',
};
const LINES = [
  'TỈNH ỦY AN HÒA ĐẢNG CỘNG SẢN VIỆT NAM',
  'Số 214-BC/BTCTU',
  'Thực hiện Chỉ thị số 31-CT/TU ngày 14/8/2023, kết nạp 85,6% (ượng, ỡ, ặ, ỵ, đ, Ữ)',
];
const hasPoppler = isInstalled('pdftotext') && isInstalled('pdfimages');
const hasQpdf = isInstalled('qpdf');
const writer = createPdfArchiveWriter();
afterAll(() => writer.close());

const scan = (name: string): Uint8Array => readFileSync(join(SAMPLES, 'scans', name));
const bad = (name: string): Uint8Array => readFileSync(join(SAMPLES, 'bad', name));

type Kind = Exclude<MediaType, 'text/plain'>;
const write = (original: Uint8Array, mediaType: Kind, pages: readonly Page[]): Promise<ArchiveCopy> =>
  writer.write({ original, mediaType, pages, facts: FACTS });

/** A page read from a picture: the lines above, one below the other, each word in a box as wide as its letters. */
function readPage(page: number, over: Partial<Page> = {}): Page {
  const lines = LINES.map((line, row) => {
    let left = 0.1;
    const words = line.split(' ').map((text, index): Word => {
      const width = Array.from(text).length * 0.009;
      const box = { left, top: 0.1 + row * 0.05, width, height: 0.012 };
      left += width + 0.008;
      return { id: `w${page}-${row}-${index}`, text, start: 0, end: text.length, box, confidence: 0.9 };
    });
    return { id: `l${page}-${row}`, box: words[0]!.box, words };
  });
  const text = `${LINES.join('\n')}\n`;
  const base = { page, width: 1654, height: 2339, dpi: 200, rotation: 0, skew: 0, engine: 'test' } as const;
  return { ...base, source: 'tesseract', text, lines, ...over };
}

/** The page as it stands when its lines run downwards to the right by `skew` degrees. */
function skewed(page: Page, skew: number): Page {
  const angle = (skew * Math.PI) / 180;
  const turn = (word: Word): Word => {
    const { left, top, width, height } = word.box;
    const x = (left + width / 2 - 0.5) * page.width;
    const y = (top + height / 2 - 0.5) * page.height;
    const outer = {
      width: (width * page.width * Math.cos(angle) + height * page.height * Math.abs(Math.sin(angle))) / page.width,
      height: (height * page.height * Math.cos(angle) + width * page.width * Math.abs(Math.sin(angle))) / page.height,
    };
    const centre = {
      x: (x * Math.cos(angle) - y * Math.sin(angle)) / page.width + 0.5,
      y: (x * Math.sin(angle) + y * Math.cos(angle)) / page.height + 0.5,
    };
    return { ...word, box: { left: centre.x - outer.width / 2, top: centre.y - outer.height / 2, ...outer } };
  };
  return { ...page, skew, lines: page.lines.map((line) => ({ ...line, words: line.words.map(turn) })) };
}

async function expectWordsInPlace(copy: ArchiveCopy, pages: readonly Page[]): Promise<void> {
  const found = await popplerWords(copy.bytes);
  for (const page of pages) {
    for (const word of page.lines.flatMap(({ words }) => words)) {
      const { left, top, width, height } = word.box;
      const near = found[page.page - 1]!.filter(({ text }) => text === word.text).map((place) =>
        Math.max(
          Math.abs((place.left + place.right) / 2 - (left + width / 2)),
          Math.abs((place.top + place.bottom) / 2 - (top + height / 2)),
          Math.abs(place.right - place.left - width),
        ),
      );
      expect(Math.min(...near), `${word.text} on page ${page.page}`).toBeLessThan(0.02);
    }
  }
}

async function blankPdf(rotation: number, box?: readonly [number, number, number, number]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const sheet = document.addPage([595, 842]);
  sheet.node.set(PDFName.of('Rotate'), document.context.obj(rotation));
  if (box) sheet.setCropBox(...box);
  return document.save();
}

const metadataOf = async ({ bytes }: ArchiveCopy): Promise<string> => {
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  return Buffer.from((catalog.lookup(PDFName.of('Metadata')) as PDFRawStream).contents).toString('utf8');
};

describe.runIf(hasPoppler)('the invisible text, as Poppler finds it', () => {
  it.each([0, 90, 180, 270] as const)('stands on its boxes on a page turned by %i degrees', async (rotation) => {
    const isTurned = rotation % 180 === 90;
    const size = isTurned ? { width: 2339, height: 1654 } : {};
    const pages = [readPage(1, { rotation, ...size })];
    await expectWordsInPlace(await write(await blankPdf(rotation), 'application/pdf', pages), pages);
  });

  it('turns a page upright that was scanned upside down', async () => {
    const pages = [readPage(1, { rotation: 180 })];
    const copy = await write(await blankPdf(0), 'application/pdf', pages);
    await expectWordsInPlace(copy, pages);
    expect((await PDFDocument.load(copy.bytes)).getPage(0).getRotation().angle).toBe(180);
  });

  it('stands on its boxes where only a part of the sheet is shown', async () => {
    const pages = [readPage(1)];
    await expectWordsInPlace(await write(await blankPdf(0, [40, 60, 500, 700]), 'application/pdf', pages), pages);
  });

  it.each([-2, 0.7, 2, 4, 9])('keeps words whole and in place at a skew of %d degrees', async (skew) => {
    const pages = [skewed(readPage(1), skew)];
    const copy = await write(await blankPdf(0), 'application/pdf', pages);
    if (Math.abs(skew) <= 5) await expectWordsInPlace(copy, pages);
    expect((await popplerWords(copy.bytes))[0]!.map(({ text }) => text).join('')).toContain('BTCTU');
  });

  it('reads as Vietnamese, letter by letter', async () => {
    const copy = await write(await blankPdf(0), 'application/pdf', [readPage(1)]);
    const words = (await popplerWords(copy.bytes))[0]!.map(({ text }) => text);
    expect(words.join(' ')).toBe(LINES.join(' '));
  });

  it.each([
    ['bao-cao-huyen-uy.clean.tif', 'image/tiff', 3],
    ['cong-van-vi-tri-viec-lam.office.jpg', 'image/jpeg', 1],
    ['bieu-phat-trien-dang-vien.clean.png', 'image/png', 1],
    ['bao-cao-phat-trien-dang-vien.office.pdf', 'application/pdf', 2],
  ] as const)('lies on the pages of %s', async (name, mediaType, count) => {
    const pages = Array.from({ length: count }, (_, index) => readPage(index + 1));
    await expectWordsInPlace(await write(scan(name), mediaType, pages), pages);
  });

  it('does not repeat the letters of a born-digital page', async () => {
    const pages = [readPage(1, { source: 'text-layer' }), readPage(2, { source: 'blank' })];
    const original = scan('bao-cao-phat-trien-dang-vien.digital.pdf');
    const copy = await write(original, 'application/pdf', pages);
    expect(await popplerWords(copy.bytes)).toEqual(await popplerWords(original));
  });

  it("takes another reader's invisible letters off, and nothing that is seen", async () => {
    const first = await write(scan('bao-cao-phat-trien-dang-vien.office.pdf'), 'application/pdf', [
      skewed(readPage(1), 3),
      readPage(2),
    ]);
    const second = await write(first.bytes, 'application/pdf', [readPage(1), readPage(2)]);
    expect((await popplerWords(second.bytes))[0]!.map(({ text }) => text).join(' ')).toBe(LINES.join(' '));
    expect(pictureHashes(second.bytes)).toEqual(pictureHashes(first.bytes));
  });
});

describe('the pictures of the copy', () => {
  it.runIf(hasPoppler).each([
    ['bao-cao-phat-trien-dang-vien.office.pdf', 2],
    ['quyet-dinh-giam-sat.stamp.pdf', 2],
    ['bao-cao-huyen-uy.photocopy.pdf', 3],
  ])('are those of %s, byte for byte', async (name, count) => {
    const original = scan(name);
    const pages = Array.from({ length: count }, (_, index) => readPage(index + 1));
    const copy = await write(original, 'application/pdf', pages);
    expect(pictureHashes(copy.bytes)).toEqual(pictureHashes(original));
  });

  it('hold a JPEG as it is', async () => {
    const original = scan('cong-van-vi-tri-viec-lam.office.jpg');
    const { bytes } = await write(original, 'image/jpeg', [readPage(1)]);
    expect(Buffer.from(bytes).includes(Buffer.from(original))).toBe(true);
  });

  it('hold the fax strips of a TIFF as they are', async () => {
    const { bytes } = await write(
      scan('bao-cao-huyen-uy.clean.tif'),
      'image/tiff',
      [1, 2, 3].map((n) => readPage(n)),
    );
    const pictures = await picturesOf(bytes);
    expect(pictures).toHaveLength(3);
    for (const { dict } of pictures) expect(dict.get(PDFName.of('Filter'))).toBe(PDFName.of('CCITTFaxDecode'));
  });

  it.each([
    ['with transparency', 'png', 4],
    ['in a lossless TIFF', 'tiff', 3],
  ] as const)('keep every pixel of a picture %s', async (_what, format, channels) => {
    const pixels = Buffer.alloc(60 * 40 * channels, 255);
    for (let index = 0; index < 60 * 40; index += 1) pixels[index * channels + (index % 3)] = index % 256;
    const picture = sharp(pixels, { raw: { width: 60, height: 40, channels } });
    const original = await (format === 'png' ? picture.png() : picture.tiff({ compression: 'lzw' })).toBuffer();
    const { bytes } = await write(original, format === 'png' ? 'image/png' : 'image/tiff', [readPage(1)]);
    const [stored] = await picturesOf(bytes);
    const seen = await sharp(original).flatten({ background: '#ffffff' }).removeAlpha().raw().toBuffer();
    expect(inflateSync(stored!.contents).equals(seen)).toBe(true);
  });

  it('turn with the EXIF orientation of a photograph', async () => {
    const original = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#eeeeee' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { bytes } = await write(original, 'image/jpeg', [readPage(1, { rotation: 90 })]);
    expect((await PDFDocument.load(bytes)).getPage(0).getRotation().angle).toBe(90);
  });
});

describe('what the copy declares', () => {
  it('is PDF/A-2b with profile, metadata and file id where nothing forbids it', async () => {
    const original = scan('bao-cao-phat-trien-dang-vien.office.pdf');
    const copy = await write(original, 'application/pdf', [readPage(1), readPage(2)]);
    expect(copy).toMatchObject({ declares: 'PDF/A-2b', reasons: [], signaturesLeftOut: false });
    expect(await metadataOf(copy)).toMatch(/<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>B</u);
    expect(await metadataOf(copy)).toContain(`sha256:${FACTS.sha256}`);
    const { catalog, context } = await PDFDocument.load(copy.bytes, { updateMetadata: false });
    const intent = (catalog.lookup(PDFName.of('OutputIntents')) as PDFArray).lookup(0, PDFDict);
    const profile = intent.lookup(PDFName.of('DestOutputProfile')) as PDFRawStream;
    expect(Buffer.from(inflateSync(profile.contents)).toString('latin1', 36, 40)).toBe('acsp');
    expect(context.trailerInfo.ID).toBeDefined();
    expect(context.trailerInfo.Encrypt).toBeUndefined();
  });

  it.each([
    ['javascript', { OpenAction: { S: 'JavaScript', JS: PDFString.of('1') } }],
    ['xfa', { AcroForm: { XFA: [] } }],
    ['embedded-files', { Names: { EmbeddedFiles: { Names: [] } } }],
  ] as const)('is nothing with %s in the original, and says why', async (reason, entries) => {
    const document = await PDFDocument.create();
    document.addPage();
    for (const [key, value] of Object.entries(entries))
      document.catalog.set(PDFName.of(key), document.context.obj(value as never));
    const copy = await write(await document.save(), 'application/pdf', [readPage(1)]);
    expect(copy).toMatchObject({ declares: null, reasons: [reason] });
    expect(await metadataOf(copy)).not.toContain('pdfaid:part');
  });

  it('is nothing for an original that was encrypted, whose pages are copied all the same', async () => {
    const original = bad('owner-password-only.pdf');
    const copy = await write(original, 'application/pdf', [readPage(1), readPage(2)]);
    expect(copy.declares).toBeNull();
    expect(copy.reasons).toContain('encrypted');
    expect((await PDFDocument.load(copy.bytes)).isEncrypted).toBe(false);
  });

  it('leaves the values of signatures out, because they are true of the original alone', async () => {
    const document = await PDFDocument.create();
    const sheet = document.addPage();
    const { context } = document;
    const value = context.register(context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', ByteRange: [0, 1, 2, 3] }));
    const field = context.obj({ FT: 'Sig', Type: 'Annot', Subtype: 'Widget', Rect: [0, 0, 0, 0], F: 132, V: value });
    const ref = context.register(field);
    sheet.node.set(PDFName.of('Annots'), context.obj([ref]));
    document.catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [ref], SigFlags: 3 }));
    const original = await document.save();
    const before = createHash('sha256').update(original).digest('hex');
    const copy = await write(original, 'application/pdf', [readPage(1)]);
    expect(copy.signaturesLeftOut).toBe(true);
    const kept = (await PDFDocument.load(copy.bytes)).context.enumerateIndirectObjects();
    expect(kept.some(([, object]) => object instanceof PDFDict && object.has(PDFName.of('ByteRange')))).toBe(false);
    expect(createHash('sha256').update(original).digest('hex')).toBe(before);
  });

  it('is the same byte for byte when written again', async () => {
    const original = scan('quyet-dinh-giam-sat.stamp.pdf');
    const once = await write(original, 'application/pdf', [readPage(1), readPage(2)]);
    const again = await write(original, 'application/pdf', [readPage(1), readPage(2)]);
    expect(Buffer.from(once.bytes).equals(again.bytes)).toBe(true);
  });
});

describe.runIf(hasQpdf)('qpdf', () => {
  it.each([
    ['scans/bao-cao-huyen-uy.clean.tif', 'image/tiff', 3],
    ['scans/bao-cao-huyen-uy.photocopy.pdf', 'application/pdf', 3],
    ['scans/bao-cao-phat-trien-dang-vien.digital.pdf', 'application/pdf', 2],
    ['scans/cong-van-vi-tri-viec-lam.office.jpg', 'image/jpeg', 1],
    ['scans/bieu-phat-trien-dang-vien.clean.png', 'image/png', 1],
    ['bad/owner-password-only.pdf', 'application/pdf', 2],
  ] as const)('finds nothing wrong with the copy of %s', async (name, mediaType, count) => {
    const pages = Array.from({ length: count }, (_, index) => readPage(index + 1));
    const { bytes } = await write(readFileSync(join(SAMPLES, name)), mediaType, pages);
    expect(qpdfComplaints(bytes)).toBe('');
  });
});

describe('a file with a page nobody could read', () => {
  it('is copied whole, that page without letters', async () => {
    const pages = [readPage(1), unreadablePage(2), readPage(3)];
    const { bytes } = await write(bad('broken-jpeg2000.pdf'), 'application/pdf', pages);
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(3);
    if (hasQpdf) expect(qpdfComplaints(bytes)).toBe('');
  });
});

describe('files nobody can copy', () => {
  it.each(['damaged.pdf', 'not-a-pdf.pdf', 'encrypted.pdf', 'empty.pdf'])(
    'fail for %s, and the next one is written',
    async (name) => {
      await expect(write(bad(name), 'application/pdf', [readPage(1)])).rejects.toThrow();
      expect((await write(await blankPdf(0), 'application/pdf', [readPage(1)])).declares).toBe('PDF/A-2b');
    },
  );

  it('fail when the file has other pages than were read', async () => {
    await expect(write(await blankPdf(0), 'application/pdf', [readPage(1), readPage(2)])).rejects.toThrow(/pages/u);
  });
});

async function picturesOf(bytes: Uint8Array): Promise<PDFRawStream[]> {
  const { context } = await PDFDocument.load(bytes);
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFStream)
    .filter((stream) => stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')) as PDFRawStream[];
}
