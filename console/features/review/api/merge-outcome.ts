import type { DocumentDetail } from '../../../../shared/contracts/api-documents.ts';
import type { Outcome } from './review-commands.ts';

/** The document as it stands after a command, without reading it again. An older answer changes nothing. */
export function mergeOutcome(detail: DocumentDetail, { document, findings, removed }: Outcome): DocumentDetail {
  if (document.version < detail.document.version) return detail;
  const changed = new Map(findings.map((finding) => [finding.id, finding]));
  const kept = detail.findings
    .filter(({ id }) => !removed.includes(id))
    .map((finding) => changed.get(finding.id) ?? finding);
  const known = new Set(detail.findings.map(({ id }) => id));
  return { ...detail, document, findings: [...kept, ...findings.filter(({ id }) => !known.has(id))] };
}
