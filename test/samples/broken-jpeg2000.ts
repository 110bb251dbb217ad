import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';

const WIDTH = 128;
const HEIGHT = 64;
const TILE = 64;

/** Three pages; the second is a JPEG 2000 picture whose index of tile parts contradicts them: drawing it ends PDFium. */
export async function brokenJpeg2000(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const [first, second, third] = [0, 1, 2].map(() => pdf.addPage([595, 842]));
  for (const page of [first!, third!]) page.drawText('Trang scan kem theo', { x: 80, y: 700, size: 24, font });
  const picture = pdf.context.stream(codestream(), {
    ...{ Type: 'XObject', Subtype: 'Image', Width: WIDTH, Height: HEIGHT },
    ...{ Filter: 'JPXDecode', ColorSpace: 'DeviceGray', BitsPerComponent: 8 },
  });
  second!.node.setXObject(PDFName.of('Scan'), pdf.context.register(picture));
  const drawing = pdf.context.stream('595 0 0 842 0 0 cm /Scan Do');
  second!.node.set(PDFName.of('Contents'), pdf.context.register(drawing));
  return pdf.save({ useObjectStreams: false });
}

/** Two tiles of 64 x 64; the first has three parts, the index (TLM) knows of two, with wrong lengths. */
function codestream(): Uint8Array {
  const size = [0, WIDTH, HEIGHT, 0, 0, TILE, TILE, 0, 0].map((value, index) => number(value, index === 0 ? 2 : 4));
  const index = [number(0x0040, 2), number(256, 4), number(256, 4)];
  const packets = Buffer.from('df8050115054afff7fe989607f', 'hex');
  return Buffer.concat([
    marker(0xff4f),
    marker(0xff51, ...size, number(1, 2), Buffer.of(7, 1, 1)),
    marker(0xff52, Buffer.of(0, 0, 0, 1, 0, 0, 4, 4, 0, 1)),
    marker(0xff5c, Buffer.of(0x40, 0x40)),
    marker(0xff55, ...index),
    tilePart(0, 0, packets),
    tilePart(0, 1, Buffer.alloc(0)),
    tilePart(0, 2, Buffer.alloc(0)),
    tilePart(1, 0, packets),
    marker(0xffd9),
  ]);
}

const number = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

function marker(code: number, ...fields: readonly Buffer[]): Buffer {
  const body = Buffer.concat(fields);
  return fields.length === 0 ? number(code, 2) : Buffer.concat([number(code, 2), number(body.length + 2, 2), body]);
}

function tilePart(tile: number, part: number, packets: Buffer): Buffer {
  const head = marker(0xff90, number(tile, 2), number(14 + packets.length, 4), Buffer.of(part, 0));
  return Buffer.concat([head, marker(0xff93), packets]);
}
