import type { DraftEntry } from '../ports/draft-repository.ts';

/** A draft's entry out of a store, from JSON. Those kept before drafts had units and addressees name none. */
export function storedDraftEntry(body: string): DraftEntry {
  const stored = JSON.parse(body) as DraftEntry;
  const { unit = null, issue = null } = stored as Partial<DraftEntry>;
  return { ...stored, unit, issue };
}
