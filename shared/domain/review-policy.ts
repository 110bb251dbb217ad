import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { MentionKind } from '../extraction/mention.ts';
import type { Document } from './document.ts';
import type { Finding } from './finding.ts';

/** How reports are reviewed, as the administrator set it. */
export interface ReviewPolicy {
  /** Share of the sure findings (0..1) that a person checks without being told that they are sure. */
  readonly auditShare: number;
  /** Share of the pages (0..1) a person looks through for what the machine missed: only that measures recall. */
  readonly pageShare: number;
  /** Offices all of whose findings need two persons. */
  readonly twoPersonOffices: readonly string[];
  /** Kinds of finding that need two persons in every report. */
  readonly twoPersonKinds: readonly MentionKind[];
}

/** The policy of one report, fixed when its findings were raised: a later change of the settings moves no goalposts. */
export interface DocumentPolicy {
  readonly auditShare: number;
  readonly twoPersonKinds: readonly MentionKind[];
  /** Pages to be looked through, in order; absent for none. */
  readonly auditedPages?: readonly number[];
}

export const DEFAULT_REVIEW_POLICY: ReviewPolicy = {
  auditShare: 0.05,
  pageShare: 0,
  twoPersonOffices: [],
  twoPersonKinds: [],
};

const KINDS: readonly MentionKind[] = ['directive', 'date', 'figure'];

/** What a report is held to. The pages, too, are drawn by the file's bytes alone. */
export function policyOf(
  { auditShare, pageShare, twoPersonOffices, twoPersonKinds }: ReviewPolicy,
  { office, id, sha256: bytes, pageCount }: Pick<Document, 'office' | 'id' | 'sha256' | 'pageCount'>,
): DocumentPolicy {
  const pages = Array.from({ length: pageCount ?? 0 }, (_, index) => index + 1);
  const auditedPages = pages.filter((page) => lotOf(bytes ?? id, `page ${page}`) < pageShare);
  return {
    auditShare,
    twoPersonKinds: twoPersonOffices.includes(office) ? KINDS : twoPersonKinds,
    ...(auditedPages.length > 0 ? { auditedPages } : {}),
  };
}

/** What the rules ask of single findings of one report. */
export interface ReviewRule {
  /** Chosen for the blind audit. */
  isSampled(finding: Finding): boolean;
  needsTwo(kind: MentionKind): boolean;
}

export const NO_RULE: ReviewRule = { isSampled: () => false, needsTwo: () => false };

/** The rule of a report. The sample follows from the file's bytes and the finding alone: anybody can draw it again. */
export function ruleOf({ id, sha256: bytes, policy }: Pick<Document, 'id' | 'sha256' | 'policy'>): ReviewRule {
  if (!policy) return NO_RULE;
  const { auditShare, twoPersonKinds } = policy;
  const seed = bytes ?? id;
  return {
    isSampled: (finding) => isSureByMachine(finding) && lotOf(seed, finding.id) < auditShare,
    needsTwo: (kind) => twoPersonKinds.includes(kind),
  };
}

function isSureByMachine({ origin, reasons }: Finding): boolean {
  return origin === 'machine' && reasons.length === 0;
}

/** A number in [0, 1) that looks random and is always the same. */
function lotOf(seed: string, findingId: string): number {
  const [a, b, c, d] = sha256(utf8ToBytes(`blind-audit\n${seed}\n${findingId}`));
  return (((a! * 256 + b!) * 256 + c!) * 256 + d!) / 2 ** 32;
}
