import type { GreyRaster } from '../../ocr/raster.ts';

/** Page segmentation of Tesseract: 3 finds the layout, 6 takes the picture as one block, 7 as one line. */
export type PageSegmentation = 3 | 6 | 7;

/** Letters from pictures; one reading at a time. */
export interface TesseractEngine {
  /** Name and version for results. */
  readonly name: string;
  /** Tab-separated words of an encoded picture. */
  read(picture: Uint8Array, segmentation: PageSegmentation, dpi: number): Promise<string>;
}

/** A grey picture in the simplest form Tesseract takes (binary PGM), for crops that live for milliseconds. */
export function asPgm({ width, height, pixels }: GreyRaster): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}
