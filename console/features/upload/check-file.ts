/** Why a file never leaves this computer. */
export type RefusalCode = 'empty' | 'type' | 'large' | 'twice' | 'unreadable' | 'pages' | 'known';

/** The server's default limit; it has the last word. */
export const MAX_FILE_BYTES = 500_000_000;

/** The same, in pages of one file. */
export const MAX_FILE_PAGES = 1_000;

const HEAD_BYTES = 1_024;
const SIGNATURES: readonly (readonly number[])[] = [
  [0x49, 0x49, 0x2a, 0x00], // TIFF, little-endian
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF, big-endian
  [0xff, 0xd8, 0xff], // JPEG
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], // PNG
];

/** Looks at the size and the first bytes, never at the name alone. Null = may be sent; the server checks again. */
export async function checkFile(file: Blob & { readonly name: string }): Promise<RefusalCode | null> {
  if (file.size === 0) return 'empty';
  if (file.size > MAX_FILE_BYTES) return 'large';
  const head = await readHead(file);
  if (!head) return 'unreadable';
  return isTaken(head, file.name) ? null : 'type';
}

function isTaken(head: Uint8Array, name: string): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, index) => head[index] === byte))) return true;
  // A PDF may carry a few stray bytes before its header.
  if (new TextDecoder('latin1').decode(head).includes('%PDF-')) return true;
  return /\.txt$/iu.test(name) && !head.includes(0);
}

async function readHead(file: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  } catch {
    return undefined;
  }
}
