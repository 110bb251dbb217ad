import { type Decision, type DecisionAction, sealDecision } from '../../shared/domain/decision.ts';
import { type Document, NO_COUNTS } from '../../shared/domain/document.ts';
import { gatherFacts, type ReportFacts } from '../../shared/domain/draft/confirmed-facts.ts';
import { BUILT_IN_TEMPLATES } from '../../shared/domain/draft/templates.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { reviewFindings } from '../../shared/domain/review.ts';
import type { FigureValue } from '../../shared/extraction/mention.ts';
import { directiveFinding, figureFinding } from './findings.ts';

export const PARTY_TEMPLATE = BUILT_IN_TEMPLATES[0]!;
export const STATE_TEMPLATE = BUILT_IN_TEMPLATES[1]!;

/** A report of an office with its findings and what was decided about them. */
export interface ReviewedReport {
  readonly id: string;
  readonly office: string;
  readonly status: Document['status'];
  readonly findings: readonly Finding[];
  readonly history: readonly Decision[];
}

export const figure = (id: string, value: Partial<FigureValue>): Finding =>
  figureFinding({ id, value: { ...figureFinding().value, ...value } } as Partial<ReturnType<typeof figureFinding>>);

/** Three findings: the supervised directive, and two counts. */
export function threeFindings(prefix: string, amount: number): Finding[] {
  return [
    directiveFinding({ id: `${prefix}-d` }),
    figure(`${prefix}-a`, { value: amount, unit: 'đảng viên', subject: 'đảng viên mới kết nạp', period: '2023' }),
    figure(`${prefix}-b`, { value: amount * 2, unit: 'hồ sơ', subject: 'hồ sơ đã thẩm định' }),
  ];
}

/** The report after one more act. */
export function decided(report: ReviewedReport, findingId: string | null, action: DecisionAction): ReviewedReport {
  const at = `2026-01-05T02:00:${String(report.history.length).padStart(2, '0')}.000Z`;
  const act = { documentId: report.id, findingId, action, by: 'duyet', at, before: null };
  return { ...report, history: [...report.history, sealDecision(report.history, act)] };
}

/** A confirmed report whose findings were all confirmed. */
export function confirmedReport(id: string, amount = 15): ReviewedReport {
  const findings = threeFindings(id, amount);
  return confirmAll({ id, office: `office-${id}`, status: 'confirmed', findings, history: [] });
}

/** The report with every finding confirmed, one after another. */
export function confirmAll(open: ReviewedReport): ReviewedReport {
  return open.findings.reduce((report, finding) => decided(report, finding.id, { type: 'confirm' }), open);
}

export function documentOf({ id, office, status }: Pick<ReviewedReport, 'id' | 'office' | 'status'>): Document {
  return {
    id,
    office,
    fileName: `${id}.pdf`,
    mediaType: 'application/pdf',
    size: 1,
    sha256: null,
    originalKey: id,
    source: 'upload',
    uploadedBy: null,
    receivedAt: '2026-01-05T01:00:00.000Z',
    status,
    statusAt: '2026-01-05T01:00:00.000Z',
    version: 1,
    pageCount: 2,
    pagesRecognized: 2,
    engine: null,
    own: null,
    counts: NO_COUNTS,
    warningCount: 0,
    rejection: null,
    failure: null,
    duplicateOf: null,
    notes: [],
  };
}

export function factsOf(report: ReviewedReport): ReportFacts {
  const reviewed = reviewFindings(report.findings, report.history);
  return gatherFacts(documentOf(report), reviewed, `Đơn vị ${report.id}`);
}
