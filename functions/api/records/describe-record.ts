import type { FileResource, RecordLine, RecordResource } from '../../../shared/contracts/api-records.ts';
import type { OpenRecord } from '../../../shared/domain/records/assemble-record.ts';
import { describeFields, missingFields } from '../../../shared/domain/records/description.ts';
import { FILE_FIELDS } from '../../../shared/domain/records/fields.ts';
import { proposeFileDescription } from '../../../shared/domain/records/propose-description.ts';
import type { Disposal, FileRecord } from '../../../shared/domain/records/record.ts';
import { isDue } from '../../../shared/domain/records/retention.ts';

/** One line of the list; `today` is an ISO day in Vietnam. */
export function describeLine(
  { document, record, file, description, standing, missing }: OpenRecord,
  today: string,
): RecordLine {
  const number = [description.number?.value, description.symbol?.value].filter((part) => part !== undefined);
  return {
    documentId: document.id,
    version: record.version,
    number: document.own?.number ?? (number.length > 0 ? number.join('-') : null),
    title: description.subject?.value ?? document.fileName,
    issuer: description.issuer?.value ?? null,
    date: description.date?.value ?? null,
    office: document.office,
    pages: document.pageCount,
    file: file ? nameFile(file) : null,
    standing: { ...standing, isDue: standing.state !== 'disposed' && isDue(standing.due, today) },
    missing: [...missing],
  };
}

/** The whole record, every field with its source. */
export function describeRecord(open: OpenRecord, today: string): RecordResource {
  const { record, file, description } = open;
  return {
    ...describeLine(open, today),
    fields: { ...description },
    retention: record.retention,
    hold: record.hold,
    fileHold: file?.hold ?? null,
    disposal: record.disposal && describeDisposal(record.disposal),
  };
}

export function describeFile(file: FileRecord, documents: number): FileResource {
  const description = describeFields(FILE_FIELDS, file.typed, proposeFileDescription(documents));
  const missing = [...missingFields(FILE_FIELDS, description)];
  return { id: file.id, version: file.version, fields: { ...description }, missing, hold: file.hold, documents };
}

function describeDisposal({ proposed, decision }: Disposal): NonNullable<RecordResource['disposal']> {
  if (!decision) return { ...proposed, decision: null };
  const { number, date, decidedBy, by, at, content, removedAt } = decision;
  const { original, artifacts } = content;
  const bytes = original.size + artifacts.size;
  const proof = { sha256: original.sha256, objects: artifacts.count + 1, bytes };
  return { ...proposed, decision: { number, date, decidedBy, by, at, ...proof, removedAt } };
}

function nameFile({ id, typed }: FileRecord): NonNullable<RecordLine['file']> {
  return { id, code: typed.fileCode?.value || null, title: typed.title?.value || null };
}
