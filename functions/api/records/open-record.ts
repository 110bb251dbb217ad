import type { User } from '../../../shared/domain/account.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { type Description, describeFields, missingFields } from '../../../shared/domain/records/description.ts';
import { DOCUMENT_FIELDS, type DocumentFieldName } from '../../../shared/domain/records/fields.ts';
import { proposeDescription } from '../../../shared/domain/records/propose-description.ts';
import {
  type DocumentRecord,
  type FileRecord,
  newRecord,
  type RecordStanding,
  standingOf,
} from '../../../shared/domain/records/record.ts';
import { RecordError } from '../../../shared/domain/records/record-error.ts';
import { type ReviewedFinding, reviewFindings } from '../../../shared/domain/review.ts';
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

/** A document with its record, and what both come to. */
export interface OpenRecord {
  readonly document: Document;
  readonly record: DocumentRecord;
  readonly file: FileRecord | undefined;
  readonly description: Description<DocumentFieldName>;
  readonly standing: RecordStanding;
  /** Names of required fields without a value; `retention` where no term holds. */
  readonly missing: readonly string[];
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

/**
 * The same from what was loaded. Findings only tell where values come from: without them the values are the same. A
 * disposed record says what it said when it was disposed of.
 */
export function assemble({
  document,
  record,
  file,
  reviewed,
  officeName,
}: {
  readonly document: Document;
  readonly record: DocumentRecord;
  readonly file: FileRecord | undefined;
  readonly reviewed: readonly ReviewedFinding[];
  readonly officeName: string;
}): OpenRecord {
  const proposed = proposeDescription(document, reviewed, officeName);
  const kept = record.disposal?.decision?.description;
  const description = kept ?? describeFields(DOCUMENT_FIELDS, record.typed, proposed);
  const standing = standingOf(record, file, description.date?.value ?? null);
  const missing = [
    ...missingFields(DOCUMENT_FIELDS, description),
    ...(standing.retention === null ? ['retention'] : []),
  ];
  return { document, record, file, description, standing, missing };
}
