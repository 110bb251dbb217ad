import type { Sharp } from 'sharp';

/** The pixels a chain of sharp ends in: one byte a channel, 1 (grey) or 3 (red, green, blue) of them. */
export async function readPixels(chain: Sharp): Promise<{
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly pixels: Uint8Array;
}> {
  const { data, info } = await chain.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.length);
  return { width: info.width, height: info.height, channels: info.channels, pixels };
}
