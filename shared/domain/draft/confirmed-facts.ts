import type { MentionKind } from '../../extraction/mention.ts';
import type { Document } from '../document.ts';
import type { Evidence, FindingValue } from '../finding.ts';
import { type ReviewedFinding, waitingFindings } from '../review.ts';
import type { Binding, FactReference } from './draft.ts';
import { DraftError } from './draft-error.ts';

/** A value that may stand in a draft: a person decided it, and its report is confirmed. */
export interface ConfirmedFact extends FactReference {
  readonly kind: MentionKind;
  readonly value: FindingValue;
  readonly evidence: Evidence;
  readonly by: string;
  readonly at: string;
  /** Sequence and hash of the decision that stands. */
  readonly decision: number;
  readonly decisionHash: string;
}

/** Why a finding may not stand in a draft. */
export type AwaitingReason = 'report-in-review' | 'undecided' | 'second-person' | 'rejected' | 'unknown';

export interface AwaitingFinding extends FactReference {
  readonly report: string;
  /** 1-based; 0 where the finding is unknown. */
  readonly page: number;
  readonly quote: string;
  readonly why: AwaitingReason;
}

/** What one report has to say to drafts. */
export interface ReportFacts {
  readonly documentId: string;
  readonly version: number;
  readonly office: string;
  readonly officeName: string;
  /** Its own number, or its file name. */
  readonly name: string;
  readonly isConfirmed: boolean;
  /** In reading order. */
  readonly facts: readonly ConfirmedFact[];
  readonly awaiting: readonly AwaitingFinding[];
}

/** Reports by id. */
export type FactBook = ReadonlyMap<string, ReportFacts>;

/** Takes from a review what may stand in drafts. Nothing of a report that is not confirmed may. */
export function gatherFacts(
  document: Document,
  reviewed: readonly ReviewedFinding[],
  officeName = document.office,
): ReportFacts {
  const { id: documentId, version, office, own, fileName } = document;
  const name = own?.number ?? fileName;
  const isConfirmed = document.status === 'confirmed';
  const waiting = new Set(waitingFindings(reviewed).map(({ finding }) => finding.id));
  const facts: ConfirmedFact[] = [];
  const awaiting: AwaitingFinding[] = [];
  for (const one of reviewed.toSorted(inReadingOrder)) {
    const { finding, value, decision } = one;
    const why = whyNot(one, isConfirmed, waiting.has(finding.id));
    if (why === null && decision) {
      const { by, at, sequence, hash } = decision;
      const proof = { by, at, decision: sequence, decisionHash: hash };
      facts.push({
        documentId,
        findingId: finding.id,
        kind: finding.kind,
        value,
        evidence: finding.evidence,
        ...proof,
      });
    } else if (why !== null) {
      const { page, quote } = finding.evidence;
      awaiting.push({ documentId, findingId: finding.id, report: name, page, quote, why });
    }
  }
  return { documentId, version, office, officeName, name, isConfirmed, facts, awaiting };
}

/** Reports by id, for look-ups. */
export function factBook(reports: readonly ReportFacts[]): FactBook {
  return new Map(reports.map((report) => [report.documentId, report]));
}

export function findFact(book: FactBook, { documentId, findingId }: FactReference): ConfirmedFact | undefined {
  const report = book.get(documentId);
  return report ? factsById(report).get(findingId) : undefined;
}

/** The facts asked for, in that order. Throws `DraftError` ('unconfirmed') that lists everything that awaits a person. */
export function requireConfirmed(book: FactBook, asked: readonly FactReference[]): ConfirmedFact[] {
  const found = asked.map((reference) => findFact(book, reference));
  const awaiting = asked.filter((_, index) => !found[index]).map((reference) => awaitingOf(book, reference));
  if (awaiting.length > 0) throw new DraftError('unconfirmed', { asked: asked.length }, awaiting);
  return found.filter((fact) => fact !== undefined);
}

/** The proof a field keeps of a fact. */
export function bindingOf(fact: ConfirmedFact, report: Pick<ReportFacts, 'name'>): Binding {
  const { documentId, findingId, kind, value, evidence, by, at, decision, decisionHash } = fact;
  const { page, box, quote } = evidence;
  return { documentId, findingId, kind, value, report: report.name, page, box, quote, by, at, decision, decisionHash };
}

/** Why a finding is not to be had; also for findings nobody knows. */
export function awaitingOf(book: FactBook, reference: FactReference): AwaitingFinding {
  const report = book.get(reference.documentId);
  const known = report?.awaiting.find(({ findingId }) => findingId === reference.findingId);
  const { documentId, findingId } = reference;
  return known ?? { documentId, findingId, report: report?.name ?? documentId, page: 0, quote: '', why: 'unknown' };
}

function whyNot(
  { state, decision }: ReviewedFinding,
  isConfirmed: boolean,
  isWaiting: boolean,
): Exclude<AwaitingReason, 'unknown'> | null {
  if (state === 'rejected') return 'rejected';
  if (!isConfirmed) return 'report-in-review';
  if (state === 'open' || !decision) return 'undecided';
  return isWaiting ? 'second-person' : null;
}

function inReadingOrder({ finding: a }: ReviewedFinding, { finding: b }: ReviewedFinding): number {
  return a.evidence.page - b.evidence.page || a.evidence.offset[0] - b.evidence.offset[0];
}

const indexes = new WeakMap<ReportFacts, ReadonlyMap<string, ConfirmedFact>>();

function factsById(report: ReportFacts): ReadonlyMap<string, ConfirmedFact> {
  const known = indexes.get(report);
  if (known) return known;
  const index = new Map(report.facts.map((fact) => [fact.findingId, fact]));
  indexes.set(report, index);
  return index;
}
