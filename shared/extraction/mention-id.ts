import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Span } from '../text/span.ts';
import type { MentionKind } from './mention.ts';

const HEX_DIGITS = 24;

/**
 * The id of a mention: the same kind, normalised value, page and span give the same id on every run and machine.
 * `value` is the part of the value that names it (a directive's number, a date's EDTF), not the whole record.
 */
export function mentionId(kind: MentionKind, value: string, page: number, span: Span): string {
  const identity = `${kind}\n${value}\n${page}\n${span.start}\n${span.end}`;
  return bytesToHex(sha256(utf8ToBytes(identity))).slice(0, HEX_DIGITS);
}
