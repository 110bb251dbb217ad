import { PDFDict, type PDFDocument, PDFName, PDFRef } from 'pdf-lib';

/**
 * Takes the values of digital signatures out of a copy, their pictures on the page stay. A signature covers the bytes of
 * the original: in any other file it would be shown as broken. True when there was one.
 */
export function leaveSignaturesOut(document: PDFDocument): boolean {
  const { context, catalog } = document;
  const values: PDFRef[] = [];
  let found = false;
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameOf(object, 'FT') !== 'Sig') continue;
    const value = object.get(PDFName.of('V'));
    if (value === undefined) continue;
    found = true;
    if (value instanceof PDFRef) values.push(value);
    object.delete(PDFName.of('V'));
    object.delete(PDFName.of('Lock'));
  }
  for (const ref of values) context.delete(ref);
  const form = catalog.lookup(PDFName.of('AcroForm'));
  if (form instanceof PDFDict) form.delete(PDFName.of('SigFlags'));
  catalog.delete(PDFName.of('Perms'));
  catalog.delete(PDFName.of('DSS'));
  return found;
}

function nameOf(dictionary: PDFDict, key: string): string {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}
