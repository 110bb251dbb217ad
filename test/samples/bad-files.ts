import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PDFBool, PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import { brokenJpeg2000 } from './broken-jpeg2000.ts';
import { addFaxPage } from './scan/encode.ts';

/** Names end up in `test/samples/bad`; `expected.json` says what intake must answer. */
export async function badFiles(qpdf: (args: readonly string[]) => unknown): Promise<ReadonlyMap<string, Uint8Array>> {
  const good = await smallPdf();
  const png = pngHeader(16, 16);
  const files = new Map<string, Uint8Array>([
    ['empty.pdf', new Uint8Array()],
    ['truncated.pdf', good.subarray(0, Math.floor(good.length * 0.6))],
    ['not-a-pdf.pdf', Buffer.from('Đây là một đoạn chữ, không phải tệp PDF.\n', 'utf8')],
    ['encrypted.pdf', locked(qpdf, good, 'mat-khau')],
    ['owner-password-only.pdf', locked(qpdf, good, '')],
    ['zero-pages.pdf', zeroPages()],
    ['png-named-pdf.pdf', png],
    ['unknown.docx', Buffer.from('PK\u0003\u0004 không phải ảnh quét', 'latin1')],
    ['damaged.pdf', damaged(good)],
    ['huge-media-box.pdf', await blankPdf(200_000, 200_000)],
    ['tiny-page.pdf', await blankPdf(2, 2)],
    ['huge-picture.pdf', await hugePicturePdf()],
    ['huge-picture.png', pngHeader(20_000, 20_000)],
    ['xfa-form.pdf', await xfaForm()],
    ['broken-jpeg2000.pdf', await brokenJpeg2000()],
    ['not-utf8.txt', Buffer.from([0x42, 0xe1, 0x6f, 0x20, 0x63, 0xe1, 0x6f, 0x20, 0x73, 0xe8, 0x20, 0x31, 0x32, 0x0a])],
  ]);
  files.set('expected.json', Buffer.from(`${JSON.stringify(EXPECTED, null, 1)}\n`));
  return files;
}

/** Reason codes a file may be rejected with; an empty list = it must be taken. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'empty.pdf': ['empty-file'],
  'truncated.pdf': ['truncated'],
  'not-a-pdf.pdf': ['not-a-pdf'],
  'encrypted.pdf': ['encrypted'],
  'owner-password-only.pdf': [],
  'zero-pages.pdf': ['no-pages'],
  'png-named-pdf.pdf': ['wrong-extension'],
  'unknown.docx': ['unsupported-type'],
  'damaged.pdf': ['damaged', 'no-pages'],
  'huge-media-box.pdf': ['page-too-large'],
  'tiny-page.pdf': ['page-too-small'],
  'huge-picture.pdf': ['page-too-large'],
  'huge-picture.png': ['page-too-large'],
  'xfa-form.pdf': ['xfa-form'],
  'broken-jpeg2000.pdf': [],
  'not-utf8.txt': ['not-utf8'],
};

async function smallPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (const line of ['Trang 1', 'Trang 2']) pdf.addPage([595, 842]).drawText(line, { x: 80, y: 760, size: 14, font });
  return pdf.save({ useObjectStreams: false });
}

async function blankPdf(width: number, height: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([width, height]);
  return pdf.save({ useObjectStreams: false });
}

/** Fixed ids and vectors, so that every run writes the same bytes; only for tests. */
function locked(qpdf: (args: readonly string[]) => unknown, pdf: Uint8Array, userPassword: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'locked-'));
  try {
    const [from, to] = [join(folder, 'open.pdf'), join(folder, 'locked.pdf')];
    writeFileSync(from, pdf);
    const rights = ['--use-aes=y', '--print=none', '--modify=none'];
    qpdf([
      '--static-id',
      '--static-aes-iv',
      '--allow-weak-crypto',
      '--encrypt',
      userPassword,
      'chu-so-huu',
      '128',
      ...rights,
      '--',
      from,
      to,
    ]);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function zeroPages(): Uint8Array {
  const body =
    '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n';
  const offsets = ['1 0 obj', '2 0 obj'].map((mark) => `${String(body.indexOf(mark)).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 3\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size 3/Root 1 0 R>>\n`;
  return Buffer.from(`${body}${table}startxref\n${body.length}\n%%EOF\n`, 'latin1');
}

/** Head and tail are whole, everything between is overwritten. */
function damaged(pdf: Uint8Array): Uint8Array {
  const copy = Buffer.from(pdf);
  return copy.fill(0x2e, 20, copy.length - 40);
}

/** 20,000 x 20,000 pixels of white in group 4: one bit a line. */
async function hugePicturePdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  addFaxPage(pdf, Buffer.alloc(20_000 / 8 + 3, 0xff), 20_000, 20_000);
  return pdf.save({ useObjectStreams: false });
}

async function xfaForm(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([595, 842]);
  const form = pdf.context.obj({ Fields: [] });
  const template = '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>';
  form.set(
    PDFName.of('XFA'),
    pdf.context.obj([PDFString.of('template'), pdf.context.register(pdf.context.stream(template))]),
  );
  pdf.catalog.set(PDFName.of('AcroForm'), form);
  // What makes the form dynamic: its content is not on its pages.
  pdf.catalog.set(PDFName.of('NeedsRendering'), PDFBool.True);
  return pdf.save({ useObjectStreams: false });
}

/** A white 1-bit picture of any size: small as a file, huge once decoded. */
function pngHeader(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const line = Buffer.alloc(1 + Math.ceil(width / 8), 0xff);
  line[0] = 0;
  const rows = Buffer.concat(Array.from({ length: height }, () => line));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, bytes: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
