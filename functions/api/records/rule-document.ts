import type { ArchiveRuling, Document } from '../../../shared/domain/document.ts';
import { NotFoundError, VersionConflictError } from '../../../shared/domain/errors.ts';
import { stricterAccess } from '../../../shared/domain/records/access.ts';
import type { DocumentRecord, RecordStanding } from '../../../shared/domain/records/record.ts';
import type { DocumentRepository } from '../../../shared/ports/document-repository.ts';
import type { Ids } from '../../../shared/ports/ids.ts';

interface RulingDependencies {
  readonly documents: DocumentRepository;
  readonly ids: Ids;
}

const MOST_CONFLICTS = 20;

/** What a document carries of its record. */
export const rulingOf = ({ disposal }: DocumentRecord, { access, retention }: RecordStanding): ArchiveRuling => ({
  access,
  retention,
  disposedAt: disposal?.decision?.at ?? null,
});

/**
 * Writes what the archive rules onto the document and has the index told, all or nothing. The version of the document
 * grows with it, so that the newest description wins in the index.
 */
export async function ruleDocument(
  documentId: string,
  archive: ArchiveRuling,
  deps: RulingDependencies,
): Promise<void> {
  const event = () => ({ id: deps.ids.next(), type: 'document.described', detail: { documentId } });
  await write(documentId, deps, (document) => ({
    document: { ...document, archive },
    decisions: [],
    events: [event()],
  }));
}

/**
 * Narrows the access of a document before its record says so: a request that breaks off in between leaves it too narrow,
 * never too wide.
 */
export async function narrowFirst(
  document: Document,
  { access }: RecordStanding,
  deps: RulingDependencies,
): Promise<void> {
  const now = document.archive?.access ?? 'open';
  if (stricterAccess(now, access) === now) return;
  await write(document.id, deps, (current) => {
    const { retention = null, disposedAt = null } = current.archive ?? {};
    return { document: { ...current, archive: { access, retention, disposedAt } }, decisions: [], events: [] };
  });
}

async function write(
  id: string,
  { documents }: RulingDependencies,
  make: (document: Document) => Parameters<DocumentRepository['saveReview']>[0],
): Promise<void> {
  for (let conflicts = 0; ; conflicts += 1) {
    const document = await documents.find(id);
    if (!document) throw new NotFoundError('document', id);
    try {
      await documents.saveReview(make(document));
      return;
    } catch (error) {
      if (!(error instanceof VersionConflictError) || conflicts >= MOST_CONFLICTS) throw error;
    }
  }
}
