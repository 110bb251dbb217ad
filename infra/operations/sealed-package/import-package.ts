import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { artifactPrefix } from '../../../shared/contracts/object-keys.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { Document } from '../../../shared/domain/document.ts';
import type { DocumentRepository, RaisedFindings } from '../../../shared/ports/document-repository.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import { type PackageFault, verifyPackage } from './verify-package.ts';

interface Destination {
  readonly documents: DocumentRepository;
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
const RECORDS = /^(?:original(?:\.[a-z0-9]+)?|document\.json|findings\.json|decisions\.json)$/u;

/**
 * Restores the records of a sealed package: originals, what was read, findings, decisions with their chain. Repeatable:
 * what is there already stays. Throws `ImportError`; the index is not touched.
 */
export async function importPackage(folder: string, destination: Destination): Promise<ImportReport> {
  const faults = await verifyPackage(folder);
  if (faults.length > 0) throw new ImportError('the package is not whole', faults);
  const types = await readTypes(folder);
  const restored: string[] = [];
  const kept: string[] = [];
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
  { documents, objects }: Destination,
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
  return true;
}

/** Content types of the payload, by path. */
async function readTypes(folder: string): Promise<Map<string, string>> {
  const mets = await readFile(join(folder, 'mets.xml'), 'utf8');
  return new Map([...mets.matchAll(FILE)].map(({ groups }) => [groups!.path!, groups!.type!]));
}

async function readJson<T>(folder: string, path: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, path), 'utf8')) as T;
}
