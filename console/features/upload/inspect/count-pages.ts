/** Files above this are not looked through for pages: the server counts them. */
const LARGEST_LOOKED_AT = 64 * 1024 * 1024;
const MOST_PAGES_OF_TIFF = 100_000;

/** Pages of a file as far as its own tables tell without drawing it; null = not known here, the server will count. */
export async function countPages(bytes: Uint8Array): Promise<number | null> {
  if (bytes.byteLength > LARGEST_LOOKED_AT) return null;
  const isTiff = (bytes[0] === 0x49 && bytes[1] === 0x49) || (bytes[0] === 0x4d && bytes[1] === 0x4d);
  if (isTiff) return countTiffPages(bytes);
  const text = new TextDecoder('latin1').decode(bytes);
  if (text.slice(0, 1_024).includes('%PDF-')) return countPdfPages(text, bytes);
  return bytes[0] === 0xff || bytes[0] === 0x89 ? 1 : null;
}

/** A TIFF is a chain of directories, one a page; a chain that leaves the file or runs in a circle counts as unknown. */
function countTiffPages(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0x49;
  let pages = 0;
  try {
    for (let at = view.getUint32(4, isLittle); at !== 0; pages++) {
      if (pages > MOST_PAGES_OF_TIFF) return null;
      at = view.getUint32(at + 2 + view.getUint16(at, isLittle) * 12, isLittle);
    }
  } catch {
    return null;
  }
  return pages || null;
}

/** The root of the page tree has the largest count; it may stand in a compressed stream of objects. */
async function countPdfPages(text: string, bytes: Uint8Array): Promise<number | null> {
  const counts = pageTreeCounts(text);
  if (counts.length === 0) {
    for (const { index } of text.matchAll(/\/Type\s*\/ObjStm\b/gu)) {
      counts.push(...pageTreeCounts(await inflateStreamAfter(index, text, bytes)));
    }
  }
  return counts.length > 0 ? Math.max(...counts) : null;
}

function pageTreeCounts(text: string): number[] {
  return [...text.matchAll(/\/Type\s*\/Pages\b/gu)].flatMap(({ index }) => {
    const count = /\/Count\s+(?<pages>\d{1,7})\b/u.exec(dictionaryAround(text, index))?.groups?.pages;
    return count ? [Number(count)] : [];
  });
}

/** The innermost `<<…>>` around a place. */
function dictionaryAround(text: string, place: number): string {
  let depth = 0;
  let start = place;
  for (; start > 0; start--) {
    if (text.startsWith('>>', start)) depth += 1;
    else if (text.startsWith('<<', start) && --depth < 0) break;
  }
  depth = 0;
  for (let end = start; end < text.length; end++) {
    if (text.startsWith('<<', end)) depth += 1;
    else if (text.startsWith('>>', end) && --depth <= 0) return text.slice(start, end);
  }
  return text.slice(start);
}

/** The text of a flate stream; empty for a stream of another kind or a damaged one. */
async function inflateStreamAfter(place: number, text: string, bytes: Uint8Array): Promise<string> {
  const head = /stream\r?\n/gu;
  head.lastIndex = place;
  const begin = head.exec(text);
  const end = begin ? text.indexOf('endstream', head.lastIndex) : -1;
  if (!begin || end < 0) return '';
  try {
    const packed = new Blob([new Uint8Array(bytes.subarray(head.lastIndex, end))]);
    const reader = packed.stream().pipeThrough(new DecompressionStream('deflate')).getReader();
    return await readText(reader);
  } catch {
    return '';
  }
}

/** Bytes after the end of the packed data make the reader fail: what came before them counts. */
async function readText(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('latin1');
  let text = '';
  for (;;) {
    const part = await reader.read().catch(() => ({ done: true, value: undefined }));
    if (part.done || !part.value) return text;
    text += decoder.decode(part.value, { stream: true });
  }
}
