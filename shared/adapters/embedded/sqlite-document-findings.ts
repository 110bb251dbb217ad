import type { DatabaseSync } from 'node:sqlite';
import type { Decision } from '../../domain/decision.ts';
import type { Document } from '../../domain/document.ts';
import { reviewFindings } from '../../domain/review.ts';
import { ruleOf } from '../../domain/review-policy.ts';
import type { RaisedFindings, ReviewWrite } from '../../ports/document-repository.ts';
import { prepareOutboxInsert } from './sqlite-outbox.ts';
import { numberIn, textIn } from './sqlite-values.ts';

const NOTHING_RAISED: RaisedFindings = { findings: [], warnings: [], unclaimed: [] };

/** What the machine raised for a document, kept and replaced as a whole. */
export function prepareRaised(db: DatabaseSync) {
  const select = db.prepare('SELECT findings, warnings, unclaimed FROM raised_findings WHERE document_id = ?');
  const replace = db.prepare(
    `INSERT INTO raised_findings (document_id, findings, warnings, unclaimed) VALUES (?, ?, ?, ?)
     ON CONFLICT (document_id) DO UPDATE SET
       findings = excluded.findings, warnings = excluded.warnings, unclaimed = excluded.unclaimed`,
  );
  return {
    find: (documentId: string): RaisedFindings => {
      const row = select.get(documentId);
      if (!row) return NOTHING_RAISED;
      return {
        findings: JSON.parse(textIn(row, 'findings')),
        warnings: JSON.parse(textIn(row, 'warnings')),
        unclaimed: JSON.parse(textIn(row, 'unclaimed')),
      };
    },
    replace: (documentId: string, { findings, warnings, unclaimed }: RaisedFindings): void => {
      replace.run(documentId, JSON.stringify(findings), JSON.stringify(warnings), JSON.stringify(unclaimed));
    },
  };
}

/** What people decided, append-only, and the events that follow from it. Callers hold the transaction. */
export function prepareDecisions(db: DatabaseSync) {
  const select = db.prepare('SELECT body FROM decisions WHERE document_id = ? ORDER BY sequence');
  const selectLast = db.prepare(
    'SELECT sequence, hash FROM decisions WHERE document_id = ? ORDER BY sequence DESC LIMIT 1',
  );
  const insert = db.prepare('INSERT INTO decisions (document_id, sequence, hash, body) VALUES (?, ?, ?, ?)');
  const insertEvents = prepareOutboxInsert(db);
  return {
    list: (documentId: string): Decision[] =>
      select.all(documentId).map((row) => JSON.parse(textIn(row, 'body')) as Decision),
    /** Throws when the decisions do not continue the stored history. */
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
        insert.run(document.id, sequence, decision.hash, JSON.stringify(decision));
        previousHash = decision.hash;
      }
      insertEvents(events);
    },
  };
}

/** The directives that stand in confirmed documents, with their dates. */
export function prepareCited(db: DatabaseSync) {
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
    refresh: (document: Document, raised: RaisedFindings, history: readonly Decision[]): void => {
      remove.run(document.id);
      for (const [number, date] of standingCitations(document, raised, history)) insert.run(document.id, number, date);
    },
    find: (number: string, exceptDocumentId: string) =>
      select
        .all(number, exceptDocumentId)
        .map((row) => ({ date: textIn(row, 'date'), documentId: textIn(row, 'documentId') })),
  };
}

/** Number and date of every directive that stands, i.e. was not rejected. */
function standingCitations(
  document: Document,
  { findings }: RaisedFindings,
  history: readonly Decision[],
): [string, string][] {
  return reviewFindings(findings, history, ruleOf(document)).flatMap(({ finding, state, value }) => {
    if (finding.kind !== 'directive' || state === 'rejected') return [];
    if (!('number' in value) || value.number === null || value.date === null) return [];
    return [[value.number, value.date]];
  });
}
