import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentRecord, FileRecord } from '../../../shared/domain/records/record.ts';
import { findBrokenChange, type RecordChange } from '../../../shared/domain/records/record-change.ts';
import { xmlText } from '../../../shared/domain/records/xml.ts';
import type { PackageFault } from './verify-package.ts';

/** What the archive kept of a document, as a package holds it. */
export interface PackagedDocumentRecord {
  readonly record: DocumentRecord;
  readonly changes: readonly RecordChange[];
}

/** The same of a file. */
export interface PackagedFileRecord {
  readonly file: FileRecord;
  readonly changes: readonly RecordChange[];
}

export const RECORD_PATH = /^data\/(?<folder>[^/]+)\/record\.json$/u;
export const FILE_PATH = /^data\/ho-so\/[^/]+\.json$/u;

/**
 * Holds every record and file of a package against its changes, the changes against PREMIS, and the descriptions against
 * the documents there are.
 */
export async function checkArchive(folder: string, payload: ReadonlyMap<string, string>): Promise<PackageFault[]> {
  const faults: PackageFault[] = [];
  const files = new Set<string>();
  for (const path of [...payload.keys()].filter((one) => FILE_PATH.test(one))) {
    const kept = await readJson<PackagedFileRecord>(join(folder, path));
    if (kept?.file) files.add(kept.file.id);
    faults.push(...readable(path, () => checkFile(path, kept!)));
  }
  const descriptions = await readDescriptions(folder);
  for (const path of [...payload.keys()].filter((one) => RECORD_PATH.test(one))) {
    const kept = await readJson<PackagedDocumentRecord>(join(folder, path));
    faults.push(...readable(path, () => checkRecord(path, kept!, { files, ...descriptions })));
  }
  return faults;
}

/** What somebody has changed may have any shape: where a check stumbles over it, it cannot be read. */
export function readable(path: string, check: () => PackageFault[]): PackageFault[] {
  try {
    return check();
  } catch {
    return [{ code: 'unreadable', path }];
  }
}

function checkFile(path: string, { file, changes }: PackagedFileRecord): PackageFault[] {
  const version = findBrokenChange(file, changes);
  return version === null ? [] : [{ code: 'record-chain', path: `${path}#${version}` }];
}

interface Surroundings {
  readonly files: ReadonlySet<string>;
  readonly premis: string;
  /** Descriptions by the name of their file. */
  readonly described: ReadonlyMap<string, string>;
}

function checkRecord(path: string, { record, changes }: PackagedDocumentRecord, around: Surroundings): PackageFault[] {
  const { documentId, fileId } = record;
  const faults: PackageFault[] = [];
  const version = record.version === 0 && changes.length === 0 ? null : findBrokenChange(record, changes);
  if (version !== null) faults.push({ code: 'record-chain', path: `${path}#${version}` });
  if (fileId !== null && !around.files.has(fileId)) faults.push({ code: 'file-missing', path: `${path}#${fileId}` });
  const id = xmlText(documentId);
  const told = new Map(eventsOf(around.premis, id));
  const kept = new Map(changes.map((change) => [change.version, change.hash]));
  for (const number of new Set([...told.keys(), ...kept.keys()])) {
    if (told.get(number) !== kept.get(number)) faults.push({ code: 'event-missing', path: `${path}#${number}` });
  }
  for (const [name, text] of around.described) {
    const mark = name === 'ead.xml' ? ` id="d-${id}"` : `<dc:identifier>${id}</dc:identifier>`;
    if (!text.includes(mark)) faults.push({ code: 'undescribed', path: `${name}#${documentId}` });
  }
  return faults;
}

/** Version and hash of each change of a record as PREMIS has them. */
function* eventsOf(premis: string, id: string): Generator<[number, string]> {
  const mark = `<eventIdentifierValue>${id}#record-`;
  for (let at = premis.indexOf(mark); at >= 0; at = premis.indexOf(mark, at + 1)) {
    const event = premis.slice(at + mark.length, premis.indexOf('</event>', at));
    const version = Number(/^\d+/u.exec(event)?.[0]);
    yield [version, /<eventOutcome>(?<hash>[0-9a-f]+)</u.exec(event)?.groups?.hash ?? ''];
  }
}

async function readDescriptions(folder: string): Promise<Omit<Surroundings, 'files'>> {
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '');
  const [premis, ead, core] = await Promise.all([read('premis.xml'), read('ead.xml'), read('dublin-core.xml')]);
  const described = new Map([
    ['ead.xml', ead],
    ['dublin-core.xml', core],
  ]);
  return { premis, described };
}

async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
