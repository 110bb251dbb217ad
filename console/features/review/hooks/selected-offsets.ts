/** The offsets in the page's text of what is selected inside a text sheet; undefined when nothing is. */
export function selectedOffsets(sheet: HTMLElement): readonly [number, number] | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!sheet.contains(range.commonAncestorContainer)) return undefined;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== undefined && end !== undefined && end > start ? [start, end] : undefined;
}

function offsetOf(node: Node, offset: number): number | undefined {
  const run = node.parentElement?.closest<HTMLElement>('[data-start]');
  return run && node.nodeType === Node.TEXT_NODE ? Number(run.dataset.start) + offset : undefined;
}
