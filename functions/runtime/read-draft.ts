import type { FactBook } from '../../shared/domain/draft/confirmed-facts.ts';
import type { Draft } from '../../shared/domain/draft/draft.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { DraftEntry } from '../../shared/ports/draft-repository.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import { readJson } from './json-objects.ts';
import { loadFactBook } from './load-facts.ts';

/** A draft with what its reports say today. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly book: FactBook;
}

/** The version an entry names. Throws `PermanentError` when its text is gone. */
export async function readDraft(
  { bodyKey, reports }: Pick<DraftEntry, 'bodyKey' | 'reports'>,
  { objects, documents }: { readonly objects: Pick<ObjectStore, 'get'>; readonly documents: DocumentRepository },
): Promise<OpenDraft> {
  const [draft, book] = await Promise.all([readBody(bodyKey, objects), loadFactBook(reports, documents)]);
  return { draft, book };
}

/** A version as it was written. Those kept before drafts had units and addressees name none. */
export async function readBody(bodyKey: string, objects: Pick<ObjectStore, 'get'>): Promise<Draft> {
  const stored = await readJson<Draft>(objects, bodyKey);
  const { unit = null, issue } = stored as Partial<Draft>;
  return { ...stored, unit, issue: issue ? { ...issue, offices: issue.offices ?? [] } : null };
}
