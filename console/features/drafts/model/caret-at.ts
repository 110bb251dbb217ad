/** Where in a paragraph's words a point of the screen lies, in the unit of `lengthOf`; null = at the end. */
export function caretAt(root: HTMLElement, x: number, y: number): number | null {
  const place = pointAt(x, y);
  if (!place || !root.contains(place.node)) return null;
  let passed = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const chip = node.parentElement?.closest('[data-piece], [data-blank], [data-quote]');
    if (node === place.node) return chip ? passed + 1 : passed + place.offset;
    if (!chip) passed += node.textContent?.length ?? 0;
    else if (isLastTextOf(chip, node)) passed += 1;
  }
  return null;
}

function pointAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** A value may be drawn as several texts and counts once. */
function isLastTextOf(chip: Element, node: Node): boolean {
  const range = document.createRange();
  range.setStartAfter(node);
  range.setEndAfter(chip);
  return range.toString() === '';
}
