import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import type { ArchiveCopy, ArchiveReason, ArchiveRequest } from '../../ports/archive-writer.ts';
import { dropSmoothing, findForbidden } from './pdf-archive-claim.ts';
import { dropUnreachable } from './pdf-archive-foreign-text.ts';
import { describeCopy } from './pdf-archive-metadata.ts';
import { layPictures } from './pdf-archive-pictures.ts';
import { leaveSignaturesOut } from './pdf-archive-signatures.ts';
import { addTextLayers } from './pdf-archive-text.ts';
import { rewritePdf } from './pdf-archive-unlock.ts';

/** Makes the copy in the calling thread. The same request gives the same bytes. Throws on files nobody can copy. */
export async function makeArchiveCopy(request: ArchiveRequest): Promise<ArchiveCopy> {
  const { document, reasons: opening } = await openOriginal(request);
  const signaturesLeftOut = leaveSignaturesOut(document);
  dropSmoothing(document);
  addTextLayers(document, request.pages);
  dropUnreachable(document);
  const reasons = [...new Set([...opening, ...findForbidden(document)])];
  describeCopy(document, request.facts, reasons.length === 0);
  const bytes = await document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  return { bytes, declares: reasons.length === 0 ? 'PDF/A-2b' : null, reasons, signaturesLeftOut };
}

interface Opened {
  readonly document: PDFDocument;
  readonly reasons: readonly ArchiveReason[];
}

async function openOriginal(request: ArchiveRequest): Promise<Opened> {
  const { original, mediaType, pages } = request;
  if (mediaType !== 'application/pdf') {
    const document = await PDFDocument.create({ updateMetadata: false });
    await layPictures(document, request);
    return { document, reasons: [] };
  }
  const asItIs = await load(original).catch(() => null);
  if (asItIs && !asItIs.isEncrypted && asItIs.getPageCount() === pages.length) return { document: asItIs, reasons: [] };
  // Encrypted without a password, or too broken to be taken apart here: PDFium writes it anew.
  const rewritten = await load(await rewritePdf(original));
  if (rewritten.getPageCount() !== pages.length) {
    throw new Error(`the file has ${rewritten.getPageCount()} pages, ${pages.length} were read`);
  }
  return { document: rewritten, reasons: [asItIs?.isEncrypted ? 'encrypted' : 'rewritten'] };
}

const load = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
