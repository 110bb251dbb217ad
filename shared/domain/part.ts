export const PART_KINDS = ['main', 'draft', 'enclosure', 'other'] as const;
/** `main` bears the document's own number; `other` is another paper with a header of its own. */
export type PartKind = (typeof PART_KINDS)[number];

export const PART_REASONS = [
  'first-page',
  'header-at-top',
  'header-not-first',
  'draft-mark',
  'blank-number',
  'blank-date',
  'annex-heading',
  'enclosed-with',
  'set-by-reviewer',
] as const;
/** What on the pages speaks for a part, or against its certainty. */
export type PartReason = (typeof PART_REASONS)[number];

/** One paper of a bundle. Pages are 1-based and inclusive; the parts of a document follow each other without a gap. */
export interface Part {
  readonly firstPage: number;
  readonly lastPage: number;
  readonly kind: PartKind;
  /** As its first page says; null where it says none. */
  readonly title: string | null;
  /** 0..1, how sure the border and the kind are. */
  readonly confidence: number;
  readonly reasons: readonly PartReason[];
}

/** True when the parts cover all pages in order without gap or overlap and exactly one is the main part. */
export function arePartsWhole(
  parts: readonly Pick<Part, 'firstPage' | 'lastPage' | 'kind'>[],
  pageCount: number,
): boolean {
  let next = 1;
  for (const { firstPage, lastPage } of parts) {
    if (firstPage !== next || lastPage < firstPage) return false;
    next = lastPage + 1;
  }
  return next === pageCount + 1 && parts.filter(({ kind }) => kind === 'main').length === 1;
}
