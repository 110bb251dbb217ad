import type { Span } from '../text/span.ts';
import type { MentionKind } from './mention.ts';

/** FNV-1a, 32 bits (RFC 9923), over code units. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The id of a mention, such as `directive-1-120-135-2f9a01c4`: kind, page, span and a hash of the normalised value give
 * the same id on every run and machine. Two mentions of a kind never have one span, so ids never meet in a document.
 * `value` is the part of the value that names it (a directive's number, a date's EDTF), not the whole record.
 */
export function mentionId(kind: MentionKind, value: string, page: number, { start, end }: Span): string {
  return `${kind}-${page}-${start}-${end}-${hashOf(value).toString(16).padStart(8, '0')}`;
}

function hashOf(value: string): number {
  let hash = OFFSET_BASIS;
  for (let index = 0; index < value.length; index += 1) hash = Math.imul(hash ^ value.charCodeAt(index), PRIME);
  return hash >>> 0;
}
