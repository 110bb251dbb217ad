import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPageLeaf,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import { type Operation, readOperations } from './pdf-operations.ts';

const INVISIBLE = '3';
const SHOWING = new Set(['Tj', 'TJ', "'", '"']);

/**
 * Takes another reader's invisible letters off a page, so that a search finds one reading and not two mixed. Everything
 * seen stays as it is. A page whose contents cannot be taken apart is left alone.
 */
export function removeForeignText(node: PDFPageLeaf): void {
  const contents = contentsOf(node);
  if (contents === null) return;
  const operations = readOperations(contents);
  if (operations === null) return;
  const { kept, fonts } = withoutInvisible(operations, contents);
  if (kept === null) return;
  const { context } = node;
  node.set(PDFName.of('Contents'), context.register(context.flateStream(kept)));
  keepFonts(node, fonts);
}

/** Deletes objects nothing leads to any more: they would be written along. */
export function dropUnreachable({ context }: PDFDocument): void {
  const reached = new Set<PDFRef>();
  const waiting: PDFObject[] = [context.trailerInfo.Root, context.trailerInfo.Info].filter(
    (item) => item !== undefined,
  );
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      const target = context.lookup(object);
      if (target !== undefined) waiting.push(target);
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFRawStream || 'dict' in object) waiting.push((object as PDFRawStream).dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}

/** The decoded contents, one letter a byte; null where there are none, or none that this can decode. */
function contentsOf(node: PDFPageLeaf): string | null {
  const contents = node.Contents();
  const streams =
    contents instanceof PDFArray
      ? Array.from({ length: contents.size() }, (_, index) => contents.lookup(index))
      : [contents];
  const parts: string[] = [];
  for (const stream of streams) {
    if (!(stream instanceof PDFRawStream)) return null;
    try {
      parts.push(Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'));
    } catch {
      return null;
    }
  }
  const whole = parts.join('\n');
  return /(?:^|\s)3\s+Tr\s/u.test(whole) ? whole : null;
}

/** The contents without letters shown in mode 3 and without fonts only those used; null when nothing was taken out. */
function withoutInvisible(
  operations: readonly Operation[],
  contents: string,
): { kept: string | null; fonts: Set<string> } {
  let state: { mode: string; font: Operation | null } = { mode: '0', font: null };
  const stack: (typeof state)[] = [];
  const dropped = new Set<Operation>();
  const used = new Set<Operation>();
  for (const operation of operations) {
    const { operator, operands } = operation;
    if (operator === 'q') stack.push({ ...state });
    else if (operator === 'Q') state = stack.pop() ?? state;
    else if (operator === 'Tr') state.mode = operands.at(-1) ?? '0';
    else if (operator === 'Tf') state.font = operation;
    else if (!SHOWING.has(operator)) continue;
    else if (state.mode === INVISIBLE) dropped.add(operation);
    else if (state.font) used.add(state.font);
  }
  const isKept = (operation: Operation): boolean =>
    !dropped.has(operation) && (operation.operator !== 'Tf' || used.has(operation));
  const kept = operations.filter(isKept).map(({ start, end }) => contents.slice(start, end));
  const fonts = new Set([...used].map(({ operands }) => (operands[0] ?? '').replace(/^\//u, '')));
  return { kept: dropped.size > 0 ? kept.join('\n') : null, fonts };
}

function keepFonts(node: PDFPageLeaf, used: ReadonlySet<string>): void {
  const resources = node.Resources()?.clone(node.context);
  const fonts = resources?.lookup(PDFName.of('Font'));
  if (!resources || !(fonts instanceof PDFDict)) return;
  const kept = fonts.clone(node.context);
  for (const name of kept.keys()) if (!used.has(name.decodeText())) kept.delete(name);
  resources.set(PDFName.of('Font'), kept);
  node.set(PDFName.of('Resources'), resources);
}
