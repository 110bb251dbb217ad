import type { DatabaseSync } from 'node:sqlite';
import type { Decision } from '../../domain/decision.ts';
import type { Document } from '../../domain/document.ts';
import { NotFoundError, VersionConflictError } from '../../domain/errors.ts';
import { reviewFindings } from '../../domain/review.ts';
import type { DocumentChange } from '../../ports/change-feed.ts';
import type { DocumentRepository, OutboxEvent, RaisedFindings, ReviewWrite } from '../../ports/document-repository.ts';
import { transaction } from './sqlite-database.ts';
import { foldedNames, prepareDocumentLists } from './sqlite-document-lists.ts';
import { numberIn, textIn } from './sqlite-values.ts';

export interface DocumentRepositoryOptions {
  /** Called after the commit of every write of a document. What it throws is dropped: the write stands. */
  onChange?(change: DocumentChange): void;
}

const NOTHING_RAISED: RaisedFindings = { findings: [], warnings: [], unclaimed: [] };

/** Documents in SQLite. Every write is on the disk when its promise resolves. */
export function createSqliteDocumentRepository(
  db: DatabaseSync,
  options: DocumentRepositoryOptions = {},
): DocumentRepository {
  const documents = prepareDocuments(db);
  const findings = prepareFindings(db);
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
        if (next.status === 'confirmed') findings.refreshCited(next.id);
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
    saveRaised: async (document, raised) => write(document, () => findings.replaceRaised(document.id, raised)),
    findRaised: async (documentId) => findings.findRaised(documentId),
    saveReview: async (review) => write(review.document, () => findings.append(review)),
    listDecisions: async (documentId) => findings.listDecisions(documentId),
    findKnownDates: async (number, exceptDocumentId) => findings.findKnownDates(number, exceptDocumentId),
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

/** What the machine raised, what people decided, and the directives that stand in confirmed documents. */
function prepareFindings(db: DatabaseSync) {
  const selectRaised = db.prepare('SELECT findings, warnings, unclaimed FROM raised_findings WHERE document_id = ?');
  const replaceRaised = db.prepare(
    `INSERT INTO raised_findings (document_id, findings, warnings, unclaimed) VALUES (?, ?, ?, ?)
     ON CONFLICT (document_id) DO UPDATE SET
       findings = excluded.findings, warnings = excluded.warnings, unclaimed = excluded.unclaimed`,
  );
  const selectDecisions = db.prepare('SELECT body FROM decisions WHERE document_id = ? ORDER BY sequence');
  const selectLast = db.prepare(
    'SELECT sequence, hash FROM decisions WHERE document_id = ? ORDER BY sequence DESC LIMIT 1',
  );
  const insertDecision = db.prepare('INSERT INTO decisions (document_id, sequence, hash, body) VALUES (?, ?, ?, ?)');
  const insertEvent = db.prepare('INSERT INTO outbox (id, type, detail) VALUES (?, ?, ?)');
  const cited = prepareCited(db);

  const findRaised = (documentId: string): RaisedFindings => {
    const row = selectRaised.get(documentId);
    if (!row) return NOTHING_RAISED;
    return {
      findings: JSON.parse(textIn(row, 'findings')),
      warnings: JSON.parse(textIn(row, 'warnings')),
      unclaimed: JSON.parse(textIn(row, 'unclaimed')),
    };
  };
  const listDecisions = (documentId: string): Decision[] =>
    selectDecisions.all(documentId).map((row) => JSON.parse(textIn(row, 'body')) as Decision);

  return {
    findRaised,
    listDecisions,
    replaceRaised: (documentId: string, { findings, warnings, unclaimed }: RaisedFindings): void => {
      replaceRaised.run(documentId, JSON.stringify(findings), JSON.stringify(warnings), JSON.stringify(unclaimed));
    },
    append: ({ document, decisions, events }: ReviewWrite): void => {
      const last = selectLast.get(document.id);
      let sequence = last ? numberIn(last, 'sequence') : 0;
      let previousHash = last ? textIn(last, 'hash') : '';
      for (const decision of decisions) {
        sequence += 1;
        const fits = decision.sequence === sequence && decision.previousHash === previousHash;
        if (!fits || decision.documentId !== document.id) {
          throw new Error(`decision ${decision.sequence} does not continue the history of document ${document.id}`);
        }
        insertDecision.run(document.id, sequence, decision.hash, JSON.stringify(decision));
        previousHash = decision.hash;
      }
      for (const { id, type, detail } of events) insertEvent.run(id, type, JSON.stringify(detail ?? null));
    },
    refreshCited: (documentId: string): void =>
      cited.replace(documentId, standingCitations(findRaised(documentId), listDecisions(documentId))),
    findKnownDates: cited.find,
  };
}

function prepareCited(db: DatabaseSync) {
  const remove = db.prepare('DELETE FROM cited_directives WHERE document_id = ?');
  const insert = db.prepare('INSERT OR IGNORE INTO cited_directives (document_id, number, date) VALUES (?, ?, ?)');
  // The status is asked here, not kept: a reopened document stops being a witness at once.
  const select = db.prepare(
    `SELECT cited.date, cited.document_id AS documentId FROM cited_directives AS cited
     JOIN documents ON documents.id = cited.document_id
     WHERE cited.number = ? AND cited.document_id <> ? AND documents.status = 'confirmed'
     ORDER BY cited.date, cited.document_id`,
  );
  return {
    replace: (documentId: string, citations: readonly (readonly [number: string, date: string])[]): void => {
      remove.run(documentId);
      for (const [number, date] of citations) insert.run(documentId, number, date);
    },
    find: (number: string, exceptDocumentId: string) =>
      select
        .all(number, exceptDocumentId)
        .map((row) => ({ date: textIn(row, 'date'), documentId: textIn(row, 'documentId') })),
  };
}

/** Number and date of every directive that stands, i.e. was not rejected. */
function standingCitations({ findings }: RaisedFindings, history: readonly Decision[]): [string, string][] {
  return reviewFindings(findings, history).flatMap(({ finding, state, value }) => {
    if (finding.kind !== 'directive' || state === 'rejected') return [];
    if (!('number' in value) || value.number === null || value.date === null) return [];
    return [[value.number, value.date]];
  });
}

/** Hash claims, the set of recognised pages and sent markers: each one statement. */
function prepareClaims(
  db: DatabaseSync,
): Pick<
  DocumentRepository,
  'claimHash' | 'releaseHash' | 'addRecognizedPages' | 'clearRecognizedPages' | 'wasSent' | 'markSent'
> {
  const claim = db.prepare(
    'INSERT INTO hash_claims (sha256, document_id) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING',
  );
  const holder = db.prepare('SELECT document_id FROM hash_claims WHERE sha256 = ?');
  const release = db.prepare('DELETE FROM hash_claims WHERE sha256 = ? AND document_id = ?');
  const addPage = db.prepare('INSERT OR IGNORE INTO recognized_pages (document_id, page) VALUES (?, ?)');
  const countPages = db.prepare('SELECT count(*) AS pages FROM recognized_pages WHERE document_id = ?');
  const clearPages = db.prepare('DELETE FROM recognized_pages WHERE document_id = ?');
  const selectMark = db.prepare('SELECT 1 FROM sent_markers WHERE marker = ?');
  const mark = db.prepare('INSERT INTO sent_markers (marker) VALUES (?) ON CONFLICT (marker) DO NOTHING');
  return {
    claimHash: async (sha256, documentId) =>
      transaction(db, () => {
        claim.run(sha256, documentId);
        return textIn(holder.get(sha256), 'document_id');
      }),
    releaseHash: async (sha256, documentId) => void release.run(sha256, documentId),
    addRecognizedPages: async (documentId, pages) =>
      transaction(db, () => {
        for (const page of pages) addPage.run(documentId, page);
        return numberIn(countPages.get(documentId), 'pages');
      }),
    clearRecognizedPages: async (documentId) => void clearPages.run(documentId),
    wasSent: async (marker) => selectMark.get(marker) !== undefined,
    markSent: async (marker) => mark.run(marker).changes === 1,
  };
}

function prepareOutbox(db: DatabaseSync): Pick<DocumentRepository, 'pendingEvents' | 'removeEvent'> {
  const select = db.prepare('SELECT id, type, detail FROM outbox ORDER BY position LIMIT ?');
  const remove = db.prepare('DELETE FROM outbox WHERE id = ?');
  return {
    pendingEvents: async (limit) =>
      select.all(limit).map(
        (row): OutboxEvent => ({
          id: textIn(row, 'id'),
          type: textIn(row, 'type'),
          detail: JSON.parse(textIn(row, 'detail')),
        }),
      ),
    removeEvent: async (id) => void remove.run(id),
  };
}

/** Milliseconds since 1970, so that times sort whatever their notation. */
function timeOf(iso: string): number {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) throw new RangeError(`"${iso}" is no time`);
  return time;
}
