import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTiffPages } from '../../../shared/adapters/embedded/tiff-strips.ts';
import { SAMPLES } from '../../support/test-host.ts';

/** A TIFF of one page in either byte order; every entry is one LONG. The strip is the bytes 1 and 2 at offset 8. */
function tiff(entries: Readonly<Record<number, number>>, little: boolean): Uint8Array {
  const tags = Object.entries({ 256: 16, 257: 4, 259: 4, 273: 8, 278: 4, 279: 2, ...entries });
  const view = new DataView(new ArrayBuffer(10 + 2 + tags.length * 12 + 4));
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, 10, little);
  view.setUint8(8, 1);
  view.setUint8(9, 2);
  view.setUint16(10, tags.length, little);
  for (const [index, [tag, value]] of tags.entries()) {
    view.setUint16(12 + index * 12, Number(tag), little);
    view.setUint16(14 + index * 12, 4, little);
    view.setUint32(16 + index * 12, 1, little);
    view.setUint32(20 + index * 12, value, little);
  }
  return new Uint8Array(view.buffer);
}

describe('readTiffPages', () => {
  it('finds the fax strips and the resolution of every page', () => {
    const pages = readTiffPages(readFileSync(join(SAMPLES, 'scans', 'bao-cao-huyen-uy.clean.tif')))!;
    expect(pages).toHaveLength(3);
    for (const { fax, resolution } of pages) {
      expect(fax).toMatchObject({ width: 1654, k: -1, inverted: false });
      expect(resolution!.x).toBeCloseTo(200, 0);
    }
  });

  it.each([true, false])('reads both byte orders (little first: %s)', (little) => {
    const [page] = readTiffPages(tiff({ 262: 1 }, little))!;
    expect(page!.fax).toMatchObject({ width: 16, height: 4, k: -1, inverted: true });
    expect([...page!.fax!.strips[0]!.bytes]).toEqual([1, 2]);
  });

  it('turns the bits round where the file fills bytes from the low end', () => {
    const [page] = readTiffPages(tiff({ 266: 2 }, true))!;
    expect([...page!.fax!.strips[0]!.bytes]).toEqual([0x80, 0x40]);
  });

  it('takes Group 3 with its options', () => {
    const [page] = readTiffPages(tiff({ 259: 3, 292: 5 }, true))!;
    expect(page!.fax).toMatchObject({ k: 1, byteAligned: true });
  });

  it.each([
    ['another compression', { 259: 5 }],
    ['more than one bit', { 258: 8 }],
    ['strips that do not make up the page', { 257: 40 }],
  ])('has no fax page for %s', (_what, entries) => {
    expect(readTiffPages(tiff(entries, true))![0]!.fax).toBeNull();
  });

  it.each([
    ['a strip behind the end', tiff({ 279: 900 }, true)],
    ['a directory that leads to itself', Uint8Array.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0])],
    ['a directory behind the end', Uint8Array.from([0x49, 0x49, 42, 0, 0xff, 0xff, 0, 0])],
    ['another kind of file', Buffer.from('%PDF-1.7 something')],
    ['nothing', new Uint8Array()],
  ])('is null for %s', (_what, file) => {
    expect(readTiffPages(file)).toBeNull();
  });
});
