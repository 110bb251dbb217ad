import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';

/** A run of a page's text that belongs to one finding, or to none. */
export interface TextRun {
  readonly text: string;
  /** Offset in the page's text. */
  readonly start: number;
  readonly finding: FindingResource | null;
}

/** Cuts a page's text at its findings. The runs joined are the text; of findings that overlap the first keeps the words. */
export function cutText(text: string, findings: readonly FindingResource[]): TextRun[] {
  const sorted = [...findings].sort((a, b) => a.evidence.offset[0] - b.evidence.offset[0]);
  const runs: TextRun[] = [];
  let at = 0;
  for (const finding of sorted) {
    const [start, end] = finding.evidence.offset;
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) runs.push({ text: text.slice(at, start), start: at, finding: null });
    runs.push({ text: text.slice(start, end), start, finding });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), start: at, finding: null });
  return runs;
}
