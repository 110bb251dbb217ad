import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Finding, FindingValue } from './finding.ts';
import type { Part } from './part.ts';

/** How a finding was confirmed together with others: all sure ones of a report, or one directive in many reports. */
export type BulkWay = 'all-sure' | 'same-directive';

export type DecisionAction =
  | { readonly type: 'confirm'; readonly via?: BulkWay }
  | { readonly type: 'correct'; readonly value: FindingValue; readonly reading?: string }
  | { readonly type: 'reject'; readonly reason: string }
  | { readonly type: 'add'; readonly finding: Finding }
  | { readonly type: 'undo' }
  | { readonly type: 'set-parts'; readonly parts: readonly Part[]; readonly previous: readonly Part[] }
  | { readonly type: 'check-page'; readonly page: number }
  | { readonly type: 'finish' }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'postpone'; readonly until: string | null; readonly note: string }
  | { readonly type: 'forward'; readonly to: string | null; readonly note: string };

/** One act of one person. Decisions are appended and never changed; each holds the hash of the one before. */
export interface Decision {
  /** 1-based position in the document's history. */
  readonly sequence: number;
  readonly documentId: string;
  /** Null for acts on the whole document (set-parts, check-page, finish, reopen, postpone, forward). */
  readonly findingId: string | null;
  readonly action: DecisionAction;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The value that stood before; null where there was none. */
  readonly before: FindingValue | null;
  /** Hex SHA-256 of the decision before, `''` for the first. */
  readonly previousHash: string;
  readonly hash: string;
}

/** Seals a decision onto the end of a history. */
export function sealDecision(
  history: readonly Decision[],
  act: Omit<Decision, 'sequence' | 'previousHash' | 'hash'>,
): Decision {
  const last = history.at(-1);
  const unsealed = { ...act, sequence: (last?.sequence ?? 0) + 1, previousHash: last?.hash ?? '' };
  return { ...unsealed, hash: hashDecision(unsealed) };
}

/** The sequence number of the first decision that does not fit its chain; null when the chain is whole. */
export function findBrokenLink(history: readonly Decision[]): number | null {
  let previousHash = '';
  for (const [index, decision] of history.entries()) {
    const { hash, ...unsealed } = decision;
    if (decision.sequence !== index + 1 || decision.previousHash !== previousHash || hash !== hashDecision(unsealed)) {
      return decision.sequence;
    }
    previousHash = hash;
  }
  return null;
}

function hashDecision(unsealed: Omit<Decision, 'hash'>): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(unsealed))));
}

/** JSON with sorted keys, so that the same decision has one hash whatever store it went through. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}
