import type { Document } from '../document.ts';
import type { ReviewedFinding } from '../review.ts';
import { type Description, describeFields, missingFields } from './description.ts';
import { DOCUMENT_FIELDS, type DocumentFieldName } from './fields.ts';
import { proposeDescription } from './propose-description.ts';
import { type DocumentRecord, type FileRecord, type RecordStanding, standingOf } from './record.ts';

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

/**
 * A record from what was loaded. Findings only tell where values come from: without them the values are the same. A
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
