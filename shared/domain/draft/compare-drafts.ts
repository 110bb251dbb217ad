import type { RenderedDraft, Run } from './render-draft.ts';

/** One paragraph of which two versions differ; null where a version has none. */
export interface ParagraphChange {
  readonly paragraphId: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed between two versions as printed, in the order of the later one; what is gone comes last. */
export function compareDrafts(before: RenderedDraft, after: RenderedDraft): ParagraphChange[] {
  const old = textsOf(before);
  const now = textsOf(after);
  const changed = [...now].flatMap(([paragraphId, text]) => {
    const was = old.get(paragraphId) ?? null;
    return was === text ? [] : [{ paragraphId, before: was, after: text }];
  });
  const gone = [...old].flatMap(([paragraphId, text]) =>
    now.has(paragraphId) ? [] : [{ paragraphId, before: text, after: null }],
  );
  return [...changed, ...gone];
}

export const runsText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

function textsOf({ subject, sections }: RenderedDraft): Map<string, string> {
  return new Map([
    ['subject', runsText(subject)],
    ...sections.flatMap(({ id, title, paragraphs }): [string, string][] => [
      ...(title === '' ? [] : [[`${id}-title`, title] as [string, string]]),
      ...paragraphs.map(({ id: paragraphId, runs }): [string, string] => [paragraphId, runsText(runs)]),
    ]),
  ]);
}
