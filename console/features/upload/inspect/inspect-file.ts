import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { countPages } from './count-pages.ts';

/** What is found out about a file before it leaves. */
export interface FileFacts {
  /** Hex. */
  readonly sha256: string;
  /** Null = not known here. */
  readonly pageCount: number | null;
}

const LARGEST_KEPT = 64 * 1024 * 1024;

/** Reads a file once, bit by bit. The hash does not need a secure page: offices reach the console by plain HTTP too. */
export async function inspectFile(file: Blob): Promise<FileFacts> {
  const hash = sha256.create();
  const kept: Uint8Array<ArrayBuffer>[] = [];
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    hash.update(part.value);
    if (file.size <= LARGEST_KEPT) kept.push(part.value);
  }
  const bytes = new Uint8Array(await new Blob(kept).arrayBuffer());
  return { sha256: bytesToHex(hash.digest()), pageCount: bytes.byteLength > 0 ? await countPages(bytes) : null };
}
