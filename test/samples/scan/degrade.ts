import sharp, { type Sharp } from 'sharp';
import { normalOf, randomOf } from './noise.ts';

/** Interleaved 8-bit samples, 1 or 3 channels. */
export interface Raster {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

const WHITE = { r: 255, g: 255, b: 255 };

/** A picture as taken by a browser, in grey or in colour. */
export async function rasterOf(picture: Buffer, channels: 1 | 3): Promise<Raster> {
  const image = sharp(picture).flatten({ background: WHITE });
  return rawOf(channels === 1 ? image.greyscale().toColourspace('b-w') : image.toColourspace('srgb'), channels);
}

/** An office scanner: slightly askew, soft, lit unevenly, noisy, with dust. */
export async function officeScan(page: Raster, seed: number): Promise<Raster> {
  return dust(shade(await skewAndBlur(page, 0.7, 0.75), seed, { noise: 5, falloff: 26 }), seed + 1, 90);
}

/** A copy of a copy: more askew, coarse; everything becomes black or white (a red seal too). */
export async function photocopy(page: Raster, seed: number): Promise<Raster> {
  const worn = dust(shade(await skewAndBlur(page, 2, 0.95), seed, { noise: 31, falloff: 34 }), seed + 1, 420);
  return threshold(worn, 150);
}

/** Black or white at a fixed level. */
export function threshold(page: Raster, level: number): Raster {
  return { ...page, pixels: Buffer.from(page.pixels.map((value) => (value < level ? 0 : 255))) };
}

/** Turns the sheet on its bed; the size of the picture stays. */
async function skewAndBlur(page: Raster, degrees: number, sigma: number): Promise<Raster> {
  const turned = await sharpOf(page).rotate(degrees, { background: WHITE }).png().toBuffer({ resolveWithObject: true });
  const left = Math.floor((turned.info.width - page.width) / 2);
  const top = Math.floor((turned.info.height - page.height) / 2);
  const cut = sharp(turned.data).extract({ left, top, width: page.width, height: page.height }).blur(sigma);
  return rawOf(page.channels === 1 ? cut.toColourspace('b-w') : cut, page.channels);
}

/** Light falls off towards one side and the bottom edge; every sample gets its own noise. */
function shade(page: Raster, seed: number, { noise, falloff }: { noise: number; falloff: number }): Raster {
  const random = randomOf(seed);
  const pixels = Buffer.alloc(page.pixels.length);
  for (let y = 0; y < page.height; y += 1) {
    const down = (y / page.height) ** 3;
    for (let x = 0; x < page.width; x += 1) {
      const aside = ((page.width - x) / page.width) ** 4;
      const light = 1 - (falloff / 255) * (0.18 + 0.55 * aside + 0.27 * down);
      const grain = normalOf(random) * noise;
      for (let channel = 0; channel < page.channels; channel += 1) {
        const index = (y * page.width + x) * page.channels + channel;
        pixels[index] = Math.max(0, Math.min(255, Math.round((page.pixels[index] ?? 255) * light + grain)));
      }
    }
  }
  return { ...page, pixels };
}

/** Dark specks of one to three pixels. */
function dust(page: Raster, seed: number, specks: number): Raster {
  const random = randomOf(seed);
  const pixels = Buffer.from(page.pixels);
  for (let speck = 0; speck < specks; speck += 1) {
    const size = 1 + Math.floor(random() * 3);
    const x = Math.floor(random() * (page.width - size));
    const y = Math.floor(random() * (page.height - size));
    const tone = 40 + Math.floor(random() * 90);
    for (let row = 0; row < size; row += 1) {
      const start = ((y + row) * page.width + x) * page.channels;
      pixels.fill(tone, start, start + size * page.channels);
    }
  }
  return { ...page, pixels };
}

/** A page as a picture to encode; one channel stays grey. */
export function sharpOf({ pixels, width, height, channels }: Raster): Sharp {
  const image = sharp(pixels, { raw: { width, height, channels } });
  return channels === 1 ? image.toColourspace('b-w') : image;
}

async function rawOf(image: Sharp, channels: 1 | 3): Promise<Raster> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== channels) throw new Error(`expected ${channels} channels, got ${info.channels}`);
  return { pixels: data, width: info.width, height: info.height, channels };
}
