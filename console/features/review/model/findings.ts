import type { DocumentDetail } from '../../../../shared/contracts/api-documents.ts';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';

export type FindingKind = FindingResource['kind'];
export type FindingWarning = DocumentDetail['warnings'][number];

/** The order of the list. Enter walks kind by kind: the eye keeps looking for the same sort of thing. */
export const KINDS: readonly FindingKind[] = ['directive', 'date', 'figure'];

/** True when a reason asks for a person, decided or not. */
export function needsLook({ reasons }: FindingResource): boolean {
  return reasons.length > 0;
}

/** True while this person is still asked: these are the stops of Enter. Without `me` nobody has had a say yet. */
export function isStop(finding: FindingResource, me = ''): boolean {
  if (finding.agreement === undefined) return needsLook(finding) && finding.state === 'open';
  return isUnsettled(finding) && !hasVoice(finding, me);
}

/** True where this person had their say and somebody else must still have theirs. */
export function waitsForOther(finding: FindingResource, me: string): boolean {
  return isUnsettled(finding) && hasVoice(finding, me);
}

/** Two persons must agree and have not: a sure finding that was only confirmed would stand as well untouched. */
function isUnsettled(finding: FindingResource): boolean {
  const { agreement, state, origin } = finding;
  if (agreement === undefined || agreement === 'agreed') return false;
  const isTouched = origin === 'reviewer' || state === 'corrected' || state === 'rejected';
  return needsLook(finding) || isTouched || agreement === 'differs';
}

function hasVoice({ voices = [] }: FindingResource, me: string): boolean {
  return voices.some(({ by }) => by === me);
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
export function nextStop(sorted: readonly FindingResource[], after: string | null, me = ''): FindingResource | null {
  const at = sorted.findIndex(({ id }) => id === after);
  const ahead = [...sorted.slice(at + 1), ...sorted.slice(0, at + 1)];
  return ahead.find((finding) => isStop(finding, me) && finding.id !== after) ?? null;
}

/** Progress of this person as the head of the page counts it. */
export function countLooked(
  findings: readonly FindingResource[],
  me = '',
): { readonly looked: number; readonly total: number } {
  const asked = findings.filter(needsLook);
  return { looked: asked.filter((finding) => !isStop(finding, me)).length, total: asked.length };
}

/** Stops on each page: the amber dots of the thumbnails. */
export function countStopsByPage(findings: readonly FindingResource[], me = ''): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { evidence } of findings.filter((finding) => isStop(finding, me)))
    counts.set(evidence.page, (counts.get(evidence.page) ?? 0) + 1);
  return counts;
}

/** The warnings about a finding. */
export function warningsOf(warnings: readonly FindingWarning[], findingId: string): FindingWarning[] {
  return warnings.filter(({ findings }) => findings.includes(findingId));
}
