import type { User } from '../../../shared/domain/account.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { assemble, type OpenRecord } from '../../../shared/domain/records/assemble-record.ts';
import { type DocumentRecord, type FileRecord, newRecord } from '../../../shared/domain/records/record.ts';
import { RecordError } from '../../../shared/domain/records/record-error.ts';
import { reviewFindings } from '../../../shared/domain/review.ts';
import { ruleOf } from '../../../shared/domain/review-policy.ts';
import type { AccountRepository } from '../../../shared/ports/account-repository.ts';
import type { DocumentRepository } from '../../../shared/ports/document-repository.ts';
import type { RecordRepository } from '../../../shared/ports/record-repository.ts';
import { findVisibleDocument } from '../review/load-review.ts';

export interface RecordSources {
  readonly documents: DocumentRepository;
  readonly records: RecordRepository;
  readonly accounts: AccountRepository;
}

/** The record of a document the user may see. Throws `NotFoundError`, and `RecordError` while the report is in review. */
export async function openRecord(documentId: string, user: User, deps: RecordSources): Promise<OpenRecord> {
  const document = await findVisibleDocument(documentId, user, deps.documents);
  // A report that was confirmed and is under review again keeps the record it has.
  const record = await deps.records.find(documentId);
  if (document.status !== 'confirmed' && !record) throw new RecordError('not-confirmed');
  const file = record?.fileId ? await deps.records.findFile(record.fileId) : undefined;
  return putTogether(document, record ?? newRecord(documentId), file, deps);
}

/** The record with the findings of now, each field with its source. */
export async function putTogether(
  document: Document,
  record: DocumentRecord,
  file: FileRecord | undefined,
  { documents, accounts }: Pick<RecordSources, 'documents' | 'accounts'>,
): Promise<OpenRecord> {
  const [{ findings }, decisions, offices] = await Promise.all([
    documents.findRaised(document.id),
    documents.listDecisions(document.id),
    accounts.listOffices(),
  ]);
  const reviewed = reviewFindings(findings, decisions, ruleOf(document));
  const officeName = offices.find(({ id }) => id === document.office)?.name ?? document.office;
  return assemble({ document, record, file, reviewed, officeName });
}
