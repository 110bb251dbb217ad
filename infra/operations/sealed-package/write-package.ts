import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { artifactPrefix, pageKey } from '../../../shared/contracts/object-keys.ts';
import { assemble } from '../../../shared/domain/records/assemble-record.ts';
import { describeDublinCore } from '../../../shared/domain/records/describe-dublin-core.ts';
import { describeEad } from '../../../shared/domain/records/describe-ead.ts';
import { describeMets, FILE_PREFIX, type PackagedFile } from '../../../shared/domain/records/describe-package.ts';
import { describePremis, type PackagedRecord } from '../../../shared/domain/records/describe-premis.ts';
import { newRecord } from '../../../shared/domain/records/record.ts';
import { reviewFindings } from '../../../shared/domain/review.ts';
import { ruleOf } from '../../../shared/domain/review-policy.ts';
import { dayInVietnam } from '../../../shared/domain/vietnam-clock.ts';
import type { DocumentRepository } from '../../../shared/ports/document-repository.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import type { RecordRepository } from '../../../shared/ports/record-repository.ts';

export interface PackageRequest {
  readonly documentIds: readonly string[];
  /** Must not exist. */
  readonly folder: string;
  readonly title: string;
  /** UUID of the package. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface PackageSources {
  readonly documents: DocumentRepository;
  readonly records: RecordRepository;
  readonly objects: ObjectStore;
  /** Names of offices by id, for papers that name no issuer. */
  readonly officeNames?: ReadonlyMap<string, string>;
}

/** Why a package is not made: a document is unknown, not confirmed, or its file is gone. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
}

/**
 * Writes confirmed reports as a sealed BagIt folder (RFC 8493, SHA-256): the original, its searchable copy, pages as read
 * with their pictures, findings, decisions, the records the archive keeps of them and of their files, and descriptions in
 * METS, PREMIS, EAD and Dublin Core. The folder takes its name as the last act. Throws `PackageError` and leaves nothing behind.
 */
export async function writePackage(request: PackageRequest, sources: PackageSources): Promise<readonly PackagedFile[]> {
  const part = `${request.folder}.part`;
  await mkdir(part);
  try {
    const files = await fillPackage(part, request, sources);
    await rename(part, request.folder);
    return files;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

async function fillPackage(part: string, request: PackageRequest, sources: PackageSources): Promise<PackagedFile[]> {
  const files: PackagedFile[] = [];
  const records: PackagedRecord[] = [];
  for (const id of request.documentIds) {
    const record = await readRecord(id, sources);
    records.push(record);
    files.push(...(await writeRecord(part, record, sources)));
  }
  files.push(...(await writeFiles(part, records, sources)));
  const tags: [string, string][] = [
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['bag-info.txt', bagInfo(request, files)],
    ['manifest-sha256.txt', files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('')],
    ['mets.xml', describeMets(request.id, request.at, files)],
    ['premis.xml', describePremis(records)],
    ['ead.xml', describeEad(request.id, request.title, records)],
    ['dublin-core.xml', describeDublinCore(records)],
  ];
  for (const [name, text] of tags) await writeFile(join(part, name), text);
  const sums = tags.map(([name, text]) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`);
  await writeFile(join(part, 'tagmanifest-sha256.txt'), sums.join(''));
  return files;
}

async function readRecord(id: string, { documents, records, officeNames }: PackageSources): Promise<PackagedRecord> {
  const document = await documents.find(id);
  if (!document) throw new PackageError(`report ${id} is not known`);
  if (document.archive?.disposedAt) throw new PackageError(`report ${id} was disposed of`);
  if (document.status !== 'confirmed') throw new PackageError(`report ${id} is not confirmed`);
  const [{ findings }, decisions, found, changes] = await Promise.all([
    documents.findRaised(id),
    documents.listDecisions(id),
    records.find(id),
    records.changes(id),
  ]);
  const record = found ?? newRecord(id);
  const file = record.fileId === null ? undefined : await records.findFile(record.fileId);
  const reviewed = reviewFindings(findings, decisions, ruleOf(document));
  const officeName = officeNames?.get(document.office) ?? document.office;
  return { ...assemble({ document, record, file, reviewed, officeName }), decisions, changes };
}

/** What the archive keeps of the files the documents lie in. */
async function writeFiles(part: string, packaged: readonly PackagedRecord[], { records }: PackageSources) {
  const files = new Map(packaged.flatMap(({ file }) => (file ? [[file.id, file] as const] : [])));
  const written: PackagedFile[] = [];
  for (const [id, file] of files) {
    const path = `data/ho-so/${folderOf(id)}.json`;
    const body = jsonOf({ file, changes: await records.fileChanges(id) });
    const sums = await writeStream(join(part, path), body);
    written.push({ path, documentId: `${FILE_PREFIX}${id}`, mediaType: 'application/json', ...sums });
  }
  return written;
}

async function writeRecord(
  part: string,
  { document, decisions, record, changes, description }: PackagedRecord,
  { documents, objects }: PackageSources,
) {
  const { id, originalKey, mediaType, pageCount } = document;
  const files: PackagedFile[] = [];
  const put = async (name: string, type: string, body: AsyncIterable<Uint8Array> | undefined): Promise<void> => {
    if (!body) throw new PackageError(`report ${id}: ${name} is gone from the store`);
    const path = `data/${folderOf(id)}/${name}`;
    files.push({ path, documentId: id, mediaType: type, ...(await writeStream(join(part, path), body)) });
  };
  const putJson = (name: string, value: unknown) => put(name, 'application/json', jsonOf(value));
  await put(
    `original${extensionOf(originalKey)}`,
    mediaType ?? 'application/octet-stream',
    await objects.read(originalKey),
  );
  for (let page = 1; page <= (pageCount ?? 0); page += 1) {
    if (!(await objects.head(pageKey(id, page))))
      throw new PackageError(`report ${id}: page ${page} is gone from the store`);
  }
  for await (const { key, contentType } of objects.list(artifactPrefix(id)))
    await put(key.slice(artifactPrefix(id).length), contentType, await objects.read(key));
  await putJson('document.json', document);
  await putJson('findings.json', await documents.findRaised(id));
  await putJson('decisions.json', decisions);
  await putJson('record.json', { record, changes, description });
  return files;
}

async function writeStream(file: string, body: AsyncIterable<Uint8Array>): Promise<{ sha256: string; size: number }> {
  await mkdir(dirname(file), { recursive: true });
  const hash = createHash('sha256');
  const stream = createWriteStream(file, { flush: true });
  let size = 0;
  for await (const chunk of body) {
    hash.update(chunk);
    size += chunk.length;
    if (!stream.write(chunk)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
  return { sha256: hash.digest('hex'), size };
}

async function* jsonOf(value: unknown): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}

function bagInfo({ title, id, at }: PackageRequest, files: readonly PackagedFile[]): string {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return [
    `External-Description: ${title.replaceAll(/\s+/gu, ' ')}`,
    `External-Identifier: urn:uuid:${id}`,
    `Bagging-Date: ${dayInVietnam(at)}`,
    `Payload-Oxum: ${bytes}.${files.length}`,
    '',
  ].join('\n');
}

/** BagIt gives the per cent sign a meaning of its own. */
const folderOf = (id: string): string => encodeURIComponent(id).replaceAll('%', '~');

const extensionOf = (key: string): string => /\.[A-Za-z0-9]{1,8}$/u.exec(key)?.[0].toLowerCase() ?? '';
