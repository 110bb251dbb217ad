import { createHash } from 'node:crypto';
import { PDFDict, type PDFDocument, PDFHeader, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';
import type { ArchiveFacts } from '../../ports/archive-writer.ts';
import { buildSrgbProfile } from './srgb-profile.ts';

const PRODUCER = 'Trích Lục';
const BYTE_ORDER_MARK = String.fromCodePoint(0xfeff);

/** Says what the copy is: metadata, file id, colour profile, and PDF/A-2b where `declare` is set. */
export function describeCopy(document: PDFDocument, facts: ArchiveFacts, declare: boolean): void {
  const { context, catalog } = document;
  const title = titleOf(document, facts);
  drop(document, 'Metadata');
  drop(document, 'OutputIntents');
  context.header = PDFHeader.forVersion(1, 7);
  catalog.delete(PDFName.of('Version'));
  const metadata = context.stream(Buffer.from(xmp(title, facts, declare), 'utf8'), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  catalog.set(PDFName.of('Lang'), PDFString.of('vi-VN'));
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(outputIntent(document))]));
  const date = PDFString.fromDate(wholeSeconds(facts.receivedAt));
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(title),
      Producer: PDFHexString.fromText(PRODUCER),
      CreationDate: date,
      ModDate: date,
    }),
  );
  const id = createHash('sha256').update(`${facts.documentId}\n${facts.sha256}`).digest('hex');
  context.trailerInfo.ID = context.obj([PDFHexString.of(id.slice(0, 32)), PDFHexString.of(id.slice(32))]);
}

/** The title the original gives itself, else its file name. Throws nothing: damaged information counts as none. */
function titleOf(document: PDFDocument, { fileName }: ArchiveFacts): string {
  try {
    return document.getTitle()?.trim() || fileName;
  } catch {
    return fileName;
  } finally {
    const { Info } = document.context.trailerInfo;
    if (Info instanceof PDFRef) document.context.delete(Info);
  }
}

function drop({ context, catalog }: PDFDocument, key: string): void {
  const value = catalog.get(PDFName.of(key));
  if (value instanceof PDFRef) context.delete(value);
  catalog.delete(PDFName.of(key));
}

function outputIntent({ context }: PDFDocument): PDFDict {
  const profile = context.register(context.flateStream(buildSrgbProfile(), { N: 3 }));
  const name = PDFString.of('sRGB IEC61966-2.1');
  return PDFDict.fromMapWithContext(
    new Map([
      [PDFName.of('Type'), PDFName.of('OutputIntent')],
      [PDFName.of('S'), PDFName.of('GTS_PDFA1')],
      [PDFName.of('OutputConditionIdentifier'), name],
      [PDFName.of('Info'), name],
      [PDFName.of('DestOutputProfile'), profile],
    ] as never),
    context,
  );
}

function xmp(title: string, { documentId, sha256, receivedAt }: ArchiveFacts, declare: boolean): string {
  const date = wholeSeconds(receivedAt).toISOString().replace('.000Z', 'Z');
  const claim = declare ? '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>' : '';
  return [
    `<?xpacket begin="${BYTE_ORDER_MARK}" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    claim,
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${inXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:identifier>${inXml(documentId)}</dc:identifier>`,
    sha256 ? `<dc:source>sha256:${inXml(sha256)}</dc:source>` : '',
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

const wholeSeconds = (iso: string): Date => new Date(Math.floor(Date.parse(iso) / 1000) * 1000);

/** XML without the control characters it cannot hold. */
const inXml = (words: string): string =>
  words
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
