import type { DocumentDetail, FindingResource } from '../../../../shared/contracts/api.ts';

export type FindingKind = FindingResource['kind'];
export type FindingWarning = DocumentDetail['warnings'][number];

/** The order of the list. Enter walks kind by kind: the eye keeps looking for the same sort of thing. */
export const KINDS: readonly FindingKind[] = ['directive', 'date', 'figure'];

/** True when a reason asks for a person, decided or not. */
export function needsLook({ reasons }: FindingResource): boolean {
  return reasons.length > 0;
}

/** True while a person is still asked for: these are the stops of Enter. */
export function isStop(finding: FindingResource): boolean {
  return needsLook(finding) && finding.state === 'open';
}

/** Sure and not yet decided: what one key confirms in bulk. */
export function isSureAndOpen(finding: FindingResource): boolean {
  return !needsLook(finding) && finding.state === 'open';
}

/** Sorts as the list shows them: by kind, then as they stand in the document. */
export function sortFindings(findings: readonly FindingResource[]): FindingResource[] {
  return [...findings].sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      a.evidence.page - b.evidence.page ||
      a.evidence.offset[0] - b.evidence.offset[0] ||
      a.evidence.offset[1] - b.evidence.offset[1],
  );
}

/** The next stop after a finding, round the end of the list; null when nothing is left. Takes sorted findings. */
export function nextStop(sorted: readonly FindingResource[], after: string | null): FindingResource | null {
  const at = sorted.findIndex(({ id }) => id === after);
  const ahead = [...sorted.slice(at + 1), ...sorted.slice(0, at + 1)];
  return ahead.find((finding) => isStop(finding) && finding.id !== after) ?? null;
}

/** Progress as the head of the page counts it. */
export function countLooked(findings: readonly FindingResource[]): { readonly looked: number; readonly total: number } {
  const asked = findings.filter(needsLook);
  return { looked: asked.filter(({ state }) => state !== 'open').length, total: asked.length };
}

/** Stops on each page: the amber dots of the thumbnails. */
export function countStopsByPage(findings: readonly FindingResource[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { evidence } of findings.filter(isStop)) counts.set(evidence.page, (counts.get(evidence.page) ?? 0) + 1);
  return counts;
}

/** The warnings about a finding. */
export function warningsOf(warnings: readonly FindingWarning[], findingId: string): FindingWarning[] {
  return warnings.filter(({ findings }) => findings.includes(findingId));
}
