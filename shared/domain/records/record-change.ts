import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../decision.ts';
import type { DocumentRecord, FileRecord } from './record.ts';

export const RECORD_ACTS = [
  'edit',
  'hold',
  'lift',
  'propose-disposal',
  'withdraw-disposal',
  'dispose',
  'content-removed',
] as const;
export type RecordAct = (typeof RECORD_ACTS)[number];

/** One change of a record of the archive: appended, never changed; each holds the hash of the one before. */
export interface RecordChange {
  /** The record's version after it, from 1. */
  readonly version: number;
  readonly act: RecordAct;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason: string | null;
  /** What stood before and stands after, by field; only what changed. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** Hex SHA-256 of the whole record after the change. */
  readonly state: string;
  readonly previousHash: string;
  readonly hash: string;
}

type AnyRecord = DocumentRecord | FileRecord;

/** The next version of a record and the change that leads to it; null where nothing differs. */
export function sealChange<R extends AnyRecord>(
  before: R,
  after: R,
  act: { readonly act: RecordAct; readonly by: string; readonly at: string; readonly reason?: string },
): { readonly record: R; readonly change: RecordChange } | null {
  const [old, now] = [partsOf(before), partsOf(after)];
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => canonicalJson(old[name] ?? null) !== canonicalJson(now[name] ?? null))
    .sort();
  if (changed.length === 0) return null;
  const version = before.version + 1;
  const next = { ...after, version };
  const pick = (parts: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(changed.map((name) => [name, parts[name] ?? null]));
  const { act: what, by, at, reason = null } = act;
  const unsealed = {
    ...{ version, act: what, by, at, reason, before: pick(old), after: pick(now) },
    ...{ state: stateHash(next), previousHash: before.chain },
  };
  const hash = hashOf(unsealed);
  return { record: { ...next, chain: hash }, change: { ...unsealed, hash } };
}

/** The version at which a history does not fit together or not lead to the record; null when all is whole. */
export function findBrokenChange(record: AnyRecord | undefined, changes: readonly RecordChange[]): number | null {
  let previousHash = '';
  for (const [index, change] of changes.entries()) {
    const { hash, ...unsealed } = change;
    if (change.version !== index + 1 || change.previousHash !== previousHash || hash !== hashOf(unsealed))
      return change.version;
    previousHash = hash;
  }
  const last = changes.at(-1);
  if (!last) return (record?.version ?? 0) === 0 ? null : record!.version;
  const isWhole = record?.version === last.version && record.chain === previousHash && stateHash(record) === last.state;
  return isWhole ? null : (record?.version ?? last.version);
}

/** Fields of a record by name; typed ones by their words alone. */
function partsOf(record: AnyRecord): Record<string, unknown> {
  const typed = Object.entries(record.typed).map(([name, one]) => [`typed.${name}`, one.value]);
  const { version: _version, chain: _chain, typed: _typed, ...others } = record;
  return { ...others, ...Object.fromEntries(typed) };
}

function stateHash(record: AnyRecord): string {
  const { chain: _chain, ...state } = record;
  return hashOf(state);
}

const hashOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
