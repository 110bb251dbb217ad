import { type RefObject, useCallback, useEffect } from 'react';
import { textParts } from '../model/pieces.ts';

/** The style sheet's `::highlight(…)` of numbers typed by hand. */
const NAME = 'unbound-number';

/** Marks numbers typed by hand while they are typed, where the browser can mark without touching the text. */
export function useNumberMarks(root: RefObject<HTMLElement | null>): () => void {
  useEffect(() => () => void globalThis.CSS?.highlights?.delete(NAME), []);
  return useCallback(() => {
    if (!globalThis.CSS?.highlights || !root.current) return;
    const ranges = [...root.current.childNodes].flatMap((node, index) =>
      node instanceof Text ? rangesIn(node, index === 0) : [],
    );
    CSS.highlights.set(NAME, new Highlight(...ranges));
  }, [root]);
}

function rangesIn(node: Text, startsLine: boolean): Range[] {
  let at = 0;
  return textParts(node.data, startsLine).flatMap(({ text, isNumber }) => {
    const range = document.createRange();
    range.setStart(node, at);
    at += text.length;
    range.setEnd(node, at);
    return isNumber ? [range] : [];
  });
}
