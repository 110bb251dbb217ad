import type { RenderedDraft } from '../domain/draft/render-draft.ts';

/** Media type of the files a writer makes. */
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface DraftPaperOptions {
  /** The day whose rule of layout holds (ISO) while the draft has no date of its own. */
  readonly today: string;
  /** Adds one row a value: report, page, quote, who confirmed it. */
  readonly withEvidence: boolean;
  /** What the annex calls a person. */
  readonly personName: (userId: string) => string;
}

/** Sets a draft as a paper in the layout the rule of its date asks for. */
export interface DraftWriter {
  /** A Word file (.docx). */
  write(draft: RenderedDraft, options: DraftPaperOptions): Promise<Uint8Array>;
}
