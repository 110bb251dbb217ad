import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { artifactPrefix } from '../../../shared/contracts/object-keys.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { standingOf } from '../../../shared/domain/records/record.ts';
import type { DocumentRepository, RaisedFindings } from '../../../shared/ports/document-repository.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import type { RecordRepository } from '../../../shared/ports/record-repository.ts';
import { FILE_PATH, type PackagedDocumentRecord, type PackagedFileRecord } from './check-archive.ts';
import { type PackageFault, verifyPackage } from './verify-package.ts';

interface Destination {
  readonly documents: DocumentRepository;
  readonly records: RecordRepository;
  readonly objects: ObjectStore;
}

export interface ImportReport {
  readonly restored: readonly string[];
  /** There already, with the same original: left as they are. */
  readonly kept: readonly string[];
}

/** A package that is not whole, or a record that stands in the way. Nothing of a package that is not whole is taken. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly faults: readonly PackageFault[];
  constructor(message: string, faults: readonly PackageFault[] = []) {
    super(message);
    this.faults = faults;
  }
}

const FILE = /MIMETYPE="(?<type>[^"]*)"[^>]*><FLocat [^>]*xlink:href="(?<path>[^"]+)"/gu;
/** Records beside what the steps wrote of a document. */
const RECORDS = /^(?:original(?:\.[a-z0-9]+)?|document\.json|findings\.json|decisions\.json|record\.json)$/u;

/**
 * Restores the records of a sealed package: originals, what was read, findings, decisions with their chain, and what the
 * archive kept of documents and files with every change of it. Repeatable: what is there already stays. Throws `ImportError`; the index is not touched.
 */
export async function importPackage(folder: string, destination: Destination): Promise<ImportReport> {
  const faults = await verifyPackage(folder);
  if (faults.length > 0) throw new ImportError('the package is not whole', faults);
  const types = await readTypes(folder);
  const restored: string[] = [];
  const kept: string[] = [];
  for (const path of types.keys()) if (FILE_PATH.test(path)) await restoreFile(folder, path, destination);
  for (const path of types.keys()) {
    const [, record] = /^(data\/[^/]+)\/document\.json$/u.exec(path) ?? [];
    if (!record) continue;
    const document = await readJson<Document>(folder, path);
    const isNew = await restore(folder, record, document, types, destination);
    (isNew ? restored : kept).push(document.id);
  }
  return { restored, kept };
}

/** False when the document is there already. */
async function restore(
  folder: string,
  record: string,
  document: Document,
  types: ReadonlyMap<string, string>,
  { documents, records, objects }: Destination,
): Promise<boolean> {
  const { id, sha256, originalKey } = document;
  const known = await documents.find(id);
  if (known && known.sha256 !== sha256) throw new ImportError(`report ${id} is there with another original`);
  if (known) return false;
  const holder = sha256 === null ? id : await documents.claimHash(sha256, id);
  if (holder !== id) throw new ImportError(`report ${id} is there already as ${holder}`);
  for (const [path, type] of types) {
    if (!path.startsWith(`${record}/`)) continue;
    const name = path.slice(record.length + 1);
    const key = name.startsWith('original') ? originalKey : `${artifactPrefix(id)}${name}`;
    if (RECORDS.test(name) && key !== originalKey) continue;
    await objects.put(key, createReadStream(join(folder, path)), type);
  }
  // The document comes last: what it speaks of is there when it is.
  const created = await documents.create(document);
  const raised = await documents.saveRaised(created, await readJson<RaisedFindings>(folder, `${record}/findings.json`));
  const decisions = await readJson<Decision[]>(folder, `${record}/decisions.json`);
  await documents.saveReview({ document: raised, decisions, events: [] });
  if (types.has(`${record}/record.json`)) await restoreRecord(folder, `${record}/record.json`, document, records);
  return true;
}

async function restoreRecord(
  folder: string,
  path: string,
  document: Document,
  records: RecordRepository,
): Promise<void> {
  const { record, changes } = await readJson<PackagedDocumentRecord>(folder, path);
  if (record.version === 0) return;
  const file = record.fileId === null ? undefined : await records.findFile(record.fileId);
  const standing = standingOf(record, file, record.typed.date?.value ?? document.own?.date ?? null);
  await records.restore(record, changes, standing);
}

/** A file that is there already stays as it is: its documents come to lie in it. */
async function restoreFile(folder: string, path: string, { records }: Destination): Promise<void> {
  const { file, changes } = await readJson<PackagedFileRecord>(folder, path);
  if (await records.findFile(file.id)) return;
  await records.restoreFile(file, changes);
}

/** Content types of the payload, by path. */
async function readTypes(folder: string): Promise<Map<string, string>> {
  const mets = await readFile(join(folder, 'mets.xml'), 'utf8');
  return new Map([...mets.matchAll(FILE)].map(({ groups }) => [groups!.path!, groups!.type!]));
}

async function readJson<T>(folder: string, path: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, path), 'utf8')) as T;
}
