import { type ClipboardEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { DraftPiece, DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { useNumberMarks } from '../hooks/use-number-marks.ts';
import { chipOf } from '../model/chip-of.ts';
import { readCopied, writeCopied } from '../model/copied-pieces.ts';
import { caretIn, drawPieces, pieceBefore, placeCaret, readPieces } from '../model/editable-dom.ts';
import { caretAfter, lengthOfAll, type Pieces, signatureOf, splitAt, tidied } from '../model/pieces.ts';
import styles from './pieces.module.css';

/** What the keyboard asks of the paper around the paragraph. */
export type ParagraphAct =
  | { readonly name: 'split'; readonly at: number }
  /** Lines that were pasted: what stands behind the place follows the last of them. */
  | { readonly name: 'lines'; readonly at: number; readonly lines: readonly Pieces[] }
  | { readonly name: 'join-before' | 'join-after' | 'move-up' | 'move-down' | 'comment' | 'done' }
  | { readonly name: 'go-before' | 'go-after' }
  | { readonly name: 'undo' | 'redo' };

interface ParagraphEditorProps {
  readonly draftId: string;
  readonly label: string;
  readonly pieces: Pieces;
  readonly standings: DraftResource['standings'];
  /** Where the caret stands first. */
  readonly caret: number | null;
  readonly onChange: (pieces: readonly DraftPiece[]) => void;
  readonly onAct: (act: ParagraphAct) => void;
  /** Tells where the caret is, for what is put in from the side. */
  readonly onCaret: (at: number) => void;
}

/** One paragraph being written: words flow around bound values, which can be moved over and removed, never altered. */
export function ParagraphEditor(props: ParagraphEditorProps) {
  const { draftId, label, pieces, standings, caret, onChange, onAct, onCaret } = props;
  const root = useRef<HTMLDivElement>(null);
  const drawn = useRef<Pieces | null>(null);
  const mark = useNumberMarks(root);
  // What is typed is in the element already; only what changed elsewhere (undo, a value put in) is drawn.
  useLayoutEffect(() => {
    const element = root.current!;
    const before = drawn.current;
    if (before && signatureOf(before) === signatureOf(pieces)) return;
    drawPieces(element, pieces, (piece) => chipOf(piece, standings));
    drawn.current = pieces;
    mark();
    if (before === null) return;
    const at = caretAfter(before, pieces);
    onCaret(at);
    // Somebody who writes elsewhere meanwhile, in the side panel, goes on there.
    if (document.activeElement !== element && document.activeElement !== document.body) return;
    element.focus();
    placeCaret(element, at);
  }, [pieces, standings, mark, onCaret]);
  const first = useRef(caret);
  useEffect(() => {
    root.current?.focus();
    placeCaret(root.current!, first.current ?? lengthOfAll(drawn.current ?? []));
  }, []);

  const read = () => readPieces(root.current!, drawn.current ?? []);
  const change = (next: readonly DraftPiece[]) => {
    drawn.current = next;
    mark();
    onChange(next);
  };
  const replace = (from: number, to: number, added: Pieces) => {
    const now = read();
    const next = tidied([...splitAt(now, from)[0], ...added, ...splitAt(now, to)[1]]);
    drawPieces(root.current!, next, (piece) => chipOf(piece, standings));
    change(next);
    placeCaret(root.current!, from + lengthOfAll(added));
  };
  const keyDown = (event: KeyboardEvent) => {
    const place = caretIn(root.current!);
    const act = place && !event.nativeEvent.isComposing ? actOf(event, place, read()) : null;
    if (!act) return;
    event.preventDefault();
    if (act === 'remove-chip') replace(place!.from - 1, place!.from, []);
    else onAct(act);
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const place = caretIn(root.current!);
    if (!place) return;
    const [first = [], ...more] = readCopied(event.clipboardData, draftId);
    replace(place.from, place.to, first);
    if (more.length > 0) onAct({ name: 'lines', at: place.from + lengthOfAll(first), lines: more });
  };
  const copy = (event: ClipboardEvent, isCut: boolean) => {
    const place = caretIn(root.current!);
    if (!place || place.from === place.to) return;
    event.preventDefault();
    const chosen = splitAt(splitAt(read(), place.to)[0], place.from)[1];
    writeCopied(event.clipboardData, draftId, chosen, standings);
    if (isCut) replace(place.from, place.to, []);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text area cannot hold bound values
    <div
      ref={root}
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={label}
      aria-describedby="draft-editor-keys"
      className={styles.editor}
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
      onInput={() => change(read())}
      onKeyDown={keyDown}
      onPaste={paste}
      onCopy={(event) => copy(event, false)}
      onCut={(event) => copy(event, true)}
      onDrop={(event) => event.preventDefault()}
      onDragStart={(event) => event.preventDefault()}
      onBeforeInput={(event) => {
        // Undo of the browser's own knows nothing of what was put in from the side.
        if ((event.nativeEvent as InputEvent).inputType?.startsWith('history')) event.preventDefault();
      }}
      onSelect={() => onCaret(caretIn(root.current!)?.to ?? 0)}
    />
  );
}

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key means at this place; null = what the browser does with it. */
function actOf(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Keys,
  { from, to }: { readonly from: number; readonly to: number },
  pieces: Pieces,
): ParagraphAct | 'remove-chip' | null {
  const hasControl = ctrlKey || metaKey;
  const end = lengthOfAll(pieces);
  if (key === 'Escape' || (key === 'Enter' && hasControl)) return { name: 'done' };
  if (key === 'Enter') return { name: 'split', at: to };
  if (altKey && !hasControl && key === 'ArrowUp') return { name: 'move-up' };
  if (altKey && !hasControl && key === 'ArrowDown') return { name: 'move-down' };
  if (altKey && hasControl && key.toLowerCase() === 'm') return { name: 'comment' };
  if (hasControl && !altKey && key.toLowerCase() === 'z') return { name: shiftKey ? 'redo' : 'undo' };
  if (hasControl && !altKey && key.toLowerCase() === 'y') return { name: 'redo' };
  if (hasControl || altKey || shiftKey || from !== to) return null;
  if (key === 'Backspace' && from === 0) return { name: 'join-before' };
  if (key === 'Backspace' && pieceBefore(pieces, from)) return 'remove-chip';
  if (key === 'Delete' && from === end) return { name: 'join-after' };
  if (from === 0 && (key === 'ArrowUp' || key === 'ArrowLeft')) return { name: 'go-before' };
  if (from === end && (key === 'ArrowDown' || key === 'ArrowRight')) return { name: 'go-after' };
  return null;
}
