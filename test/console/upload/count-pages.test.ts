import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { countPages } from '../../../console/features/upload/inspect/count-pages.ts';
import { inspectFile } from '../../../console/features/upload/inspect/inspect-file.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

async function pdfOf(pages: number, useObjectStreams: boolean): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page++) pdf.addPage();
  return pdf.save({ useObjectStreams });
}

/** A TIFF of directories without entries. */
function tiffOf(offsets: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(64);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 0x2a, 0]);
  view.setUint32(4, 8, true);
  for (const [index, next] of offsets.entries()) view.setUint32(8 + index * 8 + 2, next, true);
  return bytes;
}

describe('countPages', () => {
  it.each([
    [1, false],
    [12, false],
    [1, true],
    [300, true],
  ])('counts %i pages of a PDF, its objects in streams: %s', async (pages, inStreams) =>
    expect(await countPages(await pdfOf(pages, inStreams))).toBe(pages),
  );

  it('takes the count of the whole tree, not of a branch, and no other count', async () => {
    const tree = '<< /Type /Pages /Count 7 /Kids [1 0 R] >> << /Type /Outlines /Count 99 >> << /Type/Pages/Count 3 >>';
    expect(await countPages(bytesOf(`%PDF-1.4 ${tree}`))).toBe(7);
  });

  it('counts the directories of a TIFF', async () => expect(await countPages(tiffOf([16, 24, 0]))).toBe(3));

  it('counts one page of a picture', async () =>
    expect(await countPages(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe(1));

  it.each([
    ['a PDF without a page tree', bytesOf('%PDF-1.7 giả')],
    ['a TIFF whose chain leaves the file', tiffOf([4_000])],
    ['a TIFF whose chain runs in a circle', tiffOf([8])],
    ['a text', bytesOf('xin chào')],
    ['a stream that is not packed', bytesOf('%PDF-1.5 << /Type /ObjStm >> stream\nabc\nendstream')],
    [
      'a stream of other objects',
      bytesOf(
        `%PDF-1.5 << /Type /ObjStm >> stream\n${deflateSync('<< /Type /Catalog >>').toString('latin1')}endstream`,
      ),
    ],
  ])('knows nothing of %s', async (_what, bytes) => expect(await countPages(bytes)).toBeNull());
});

describe('inspectFile', () => {
  it('finds the SHA-256 of the bytes', async () => {
    const { sha256 } = await inspectFile(new Blob(['abc']));
    expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
