import type { DraftPiece } from '../../../../shared/contracts/api-drafts.ts';
import { lengthOf, type Pieces, tidied } from './pieces.ts';

/** Keeps the caret visible beside a value that cannot be written in; never part of the text. */
const BESIDE = '\u{200B}';
const BESIDE_ALL = /\u{200B}/gu;

/** What a value reads while its paragraph is written, and how it is marked. */
export interface Chip {
  readonly text: string;
  readonly state: 'current' | 'outdated' | 'blank' | 'quote';
}

/** Puts pieces into an editable element: words as text, everything else as an island nobody writes in. */
export function drawPieces(root: HTMLElement, pieces: Pieces, chipOf: (piece: DraftPiece) => Chip): void {
  const nodes: Node[] = [];
  let isBehindChip = true;
  for (const [index, piece] of tidied(pieces).entries()) {
    if (piece.type === 'text') nodes.push(document.createTextNode(piece.text));
    else {
      if (isBehindChip) nodes.push(document.createTextNode(BESIDE));
      nodes.push(chipNode(keyOf(piece, index), chipOf(piece)));
    }
    isBehindChip = piece.type !== 'text';
  }
  if (isBehindChip) nodes.push(document.createTextNode(BESIDE));
  root.replaceChildren(...nodes);
}

/** What an editable element says now. An island counts once: a copy the browser made of it is dropped. */
export function readPieces(root: HTMLElement, known: Pieces): DraftPiece[] {
  const byKey = new Map(tidied(known).map((piece, index) => [keyOf(piece, index), piece]));
  const read: DraftPiece[] = [];
  for (const node of leavesOf(root)) {
    const key = node instanceof HTMLElement ? node.dataset.piece : undefined;
    if (key === undefined) {
      const text = (node.textContent ?? '').replace(BESIDE_ALL, '').replace(/[\s\u{A0}]/gu, ' ');
      read.push({ type: 'text', text: text.normalize('NFC') });
      continue;
    }
    const piece = byKey.get(key);
    byKey.delete(key);
    if (piece) read.push(piece);
  }
  return tidied(read);
}

/** Where the caret, or the end of what is selected, stands; see `lengthOf` for the unit. Null = elsewhere. */
export function caretIn(root: HTMLElement): { readonly from: number; readonly to: number } | null {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !root.contains(selection.anchorNode) || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return {
    from: offsetOf(root, range.startContainer, range.startOffset),
    to: offsetOf(root, range.endContainer, range.endOffset),
  };
}

/** Puts the caret at a place. */
export function placeCaret(root: HTMLElement, at: number): void {
  let left = at;
  for (const node of root.childNodes) {
    const length = nodeLength(node);
    if (node instanceof Text && left <= length) {
      const skipped = node.data.startsWith(BESIDE) ? 1 : 0;
      document.getSelection()?.collapse(node, Math.min(node.data.length, left + skipped));
      return;
    }
    left -= length;
  }
  document.getSelection()?.collapse(root, root.childNodes.length);
}

/** Which piece stands right before a place, or undefined. */
export function pieceBefore(pieces: Pieces, at: number): DraftPiece | undefined {
  let passed = 0;
  return pieces.find((piece) => {
    passed += lengthOf(piece);
    return passed === at && piece.type !== 'text';
  });
}

function offsetOf(root: HTMLElement, container: Node, offset: number): number {
  if (container === root) return lengthOfNodes([...root.childNodes].slice(0, offset));
  const child = [...root.childNodes].findIndex((node) => node.contains(container));
  const before = lengthOfNodes([...root.childNodes].slice(0, child));
  const node = root.childNodes[child];
  if (node instanceof Text) return before + node.data.slice(0, offset).replace(BESIDE_ALL, '').length;
  return before + (node && isChip(node) ? 1 : 0);
}

const keyOf = (piece: DraftPiece, index: number): string => ('id' in piece ? piece.id : `quote-${index}`);
const isChip = (node: Node): boolean => node instanceof HTMLElement && node.dataset.piece !== undefined;
const nodeLength = (node: Node): number => (isChip(node) ? 1 : (node.textContent ?? '').replace(BESIDE_ALL, '').length);
const lengthOfNodes = (nodes: readonly Node[]): number => nodes.reduce((sum, node) => sum + nodeLength(node), 0);

function chipNode(key: string, { text, state }: Chip): HTMLElement {
  const chip = document.createElement('span');
  chip.dataset.piece = key;
  chip.dataset.state = state;
  chip.contentEditable = 'false';
  chip.textContent = text;
  return chip;
}

/** Texts and islands in reading order; what the browser wrapped them in is looked through. */
function leavesOf(node: Node): Node[] {
  return [...node.childNodes].flatMap((child) =>
    child instanceof Text || isChip(child) ? [child] : child instanceof HTMLElement ? leavesOf(child) : [],
  );
}
