import type { DatabaseSync } from 'node:sqlite';
import type { Document } from '../../domain/document.ts';
import { NotFoundError, VersionConflictError } from '../../domain/errors.ts';
import type { DocumentChange } from '../../ports/change-feed.ts';
import type { DocumentRepository } from '../../ports/document-repository.ts';
import { transaction } from './sqlite-database.ts';
import { prepareCited, prepareDecisions, prepareRaised } from './sqlite-document-findings.ts';
import { foldedNames, prepareDocumentLists } from './sqlite-document-lists.ts';
import { prepareOutbox } from './sqlite-outbox.ts';
import { timeOf } from './sqlite-times.ts';
import { numberIn, textIn } from './sqlite-values.ts';

export interface DocumentRepositoryOptions {
  /** Called after the commit of every write of a document. What it throws is dropped: the write stands. */
  onChange?(change: DocumentChange): void;
}

/** Documents in SQLite. Every write is on the disk when its promise resolves. */
export function createSqliteDocumentRepository(
  db: DatabaseSync,
  options: DocumentRepositoryOptions = {},
): DocumentRepository {
  const documents = prepareDocuments(db);
  const raisedFindings = prepareRaised(db);
  const decisions = prepareDecisions(db);
  const cited = prepareCited(db);
  const lists = prepareDocumentLists(db);

  const announce = (document: Document): Document => {
    try {
      options.onChange?.(changeOf(document));
    } catch {
      // The document is committed; a listener that fails must not make the write look failed.
    }
    return document;
  };
  const write = (document: Document, alongside: () => void = () => {}): Document =>
    announce(
      transaction(db, () => {
        const next = documents.write(document);
        alongside();
        if (next.status === 'confirmed') cited.refresh(next, raisedFindings.find(next.id), decisions.list(next.id));
        return next;
      }),
    );

  return {
    find: async (id) => documents.find(id),
    create: async (document) => {
      const created = documents.insert({ ...document, version: 1 });
      if (created) return announce({ ...document, version: 1 });
      const stored = documents.find(document.id);
      if (!stored) throw new NotFoundError('document', document.id);
      return stored;
    },
    save: async (document) => write(document),
    list: async (query) => lists.list(query),
    countByStatus: async (office) => lists.countByStatus(office),
    saveRaised: async (document, raised) => write(document, () => raisedFindings.replace(document.id, raised)),
    findRaised: async (documentId) => raisedFindings.find(documentId),
    saveReview: async (review) => write(review.document, () => decisions.append(review)),
    listDecisions: async (documentId) => decisions.list(documentId),
    findKnownDates: async (number, exceptDocumentId) => cited.find(number, exceptDocumentId),
    ...prepareClaims(db),
    ...prepareOutbox(db),
  };
}

function changeOf({ id, office, version, status, pagesRecognized, pageCount }: Document): DocumentChange {
  return { documentId: id, office, version, status, pagesRecognized, pageCount };
}

/** The document's own row; version conditions stand in the statement, so that no reader can slip in between. */
function prepareDocuments(db: DatabaseSync) {
  const select = db.prepare('SELECT body FROM documents WHERE id = ?');
  const insert = db.prepare(
    `INSERT INTO documents (id, office, status, received_at, version, names, body) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
  );
  const update = db.prepare(
    `UPDATE documents SET office = ?, status = ?, received_at = ?, version = ?, names = ?, body = ?
     WHERE id = ? AND version = ?`,
  );
  const columns = (document: Document) =>
    [
      document.office,
      document.status,
      timeOf(document.receivedAt),
      document.version,
      foldedNames(document),
      JSON.stringify(document),
    ] as const;
  const find = (id: string): Document | undefined => {
    const row = select.get(id);
    return row && (JSON.parse(textIn(row, 'body')) as Document);
  };
  return {
    find,
    insert: (document: Document): boolean => insert.run(document.id, ...columns(document)).changes === 1,
    write: (document: Document): Document => {
      const next = { ...document, version: document.version + 1 };
      if (update.run(...columns(next), document.id, document.version).changes === 1) return next;
      throw find(document.id) ? new VersionConflictError(document.id) : new NotFoundError('document', document.id);
    },
  };
}

/** Hash claims and the set of recognised pages: each one statement. */
function prepareClaims(
  db: DatabaseSync,
): Pick<
  DocumentRepository,
  'claimHash' | 'findByHash' | 'releaseHash' | 'addRecognizedPages' | 'clearRecognizedPages'
> {
  const claim = db.prepare(
    'INSERT INTO hash_claims (sha256, document_id) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING',
  );
  const holder = db.prepare('SELECT document_id FROM hash_claims WHERE sha256 = ?');
  const release = db.prepare('DELETE FROM hash_claims WHERE sha256 = ? AND document_id = ?');
  const addPage = db.prepare('INSERT OR IGNORE INTO recognized_pages (document_id, page) VALUES (?, ?)');
  const countPages = db.prepare('SELECT count(*) AS pages FROM recognized_pages WHERE document_id = ?');
  const clearPages = db.prepare('DELETE FROM recognized_pages WHERE document_id = ?');
  return {
    claimHash: async (sha256, documentId) =>
      transaction(db, () => {
        claim.run(sha256, documentId);
        return textIn(holder.get(sha256), 'document_id');
      }),
    findByHash: async (sha256) => {
      const row = holder.get(sha256);
      return row && textIn(row, 'document_id');
    },
    releaseHash: async (sha256, documentId) => void release.run(sha256, documentId),
    addRecognizedPages: async (documentId, pages) =>
      transaction(db, () => {
        for (const page of pages) addPage.run(documentId, page);
        return numberIn(countPages.get(documentId), 'pages');
      }),
    clearRecognizedPages: async (documentId) => void clearPages.run(documentId),
  };
}
