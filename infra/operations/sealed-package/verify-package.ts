import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Decision, findBrokenLink } from '../../../shared/domain/decision.ts';
import { checkArchive, readable } from './check-archive.ts';

export const PACKAGE_FAULTS = [
  'no-bag',
  'missing',
  'changed',
  'unexpected',
  'oxum-differs',
  'mets-differs',
  'original-differs',
  'unreadable',
  'decision-chain',
  'event-missing',
  'record-chain',
  'file-missing',
  'undescribed',
  'not-one-folder',
  'container-differs',
] as const;

/** What is wrong with a package, and where: a path from its folder, with the decision's number where it is one. */
export interface PackageFault {
  readonly code: (typeof PACKAGE_FAULTS)[number];
  readonly path: string;
}

const MANIFEST = 'manifest-sha256.txt';
const TAG_MANIFEST = 'tagmanifest-sha256.txt';
const LINE = /^(?<sum>[0-9a-f]{64}) +(?<path>\S.*)$/u;
const METS_FILE = /CHECKSUM="(?<sum>[0-9a-f]{64})"><FLocat [^>]*xlink:href="(?<path>[^"]+)"/gu;

/**
 * Checks a sealed package without anything but its folder: every byte against the manifests, METS against the manifest,
 * each original against its document, each history of decisions and of records link by link and against PREMIS, and that
 * every document is described. Empty = whole. Packages without records of the archive, as they were made before, are whole
 * without them.
 */
export async function verifyPackage(folder: string): Promise<PackageFault[]> {
  const bag = await readText(join(folder, 'bagit.txt'));
  if (!bag?.startsWith('BagIt-Version: ')) return [{ code: 'no-bag', path: 'bagit.txt' }];
  const faults: PackageFault[] = [];
  const payload = await readManifest(folder, MANIFEST, faults);
  const tags = await readManifest(folder, TAG_MANIFEST, faults);
  for (const [path, sum] of [...payload, ...tags]) {
    const actual = await sumOf(join(folder, path));
    if (actual === undefined) faults.push({ code: 'missing', path });
    else if (actual !== sum) faults.push({ code: 'changed', path });
  }
  for (const path of await listFiles(folder)) {
    if (!payload.has(path) && !tags.has(path) && path !== TAG_MANIFEST) faults.push({ code: 'unexpected', path });
  }
  faults.push(...(await checkOxum(folder, payload)), ...(await checkMets(folder, payload)));
  faults.push(...(await checkRecords(folder, payload)), ...(await checkArchive(folder, payload)));
  return faults;
}

async function readManifest(folder: string, name: string, faults: PackageFault[]): Promise<Map<string, string>> {
  const text = await readText(join(folder, name));
  if (text === undefined) faults.push({ code: 'missing', path: name });
  const entries = new Map<string, string>();
  for (const line of (text ?? '').split('\n').filter(Boolean)) {
    const { sum, path } = LINE.exec(line)?.groups ?? {};
    // A path that leads out of the folder is none of the package's.
    if (sum && path && !path.split('/').includes('..') && !path.startsWith('/')) entries.set(path, sum);
    else faults.push({ code: 'unreadable', path: name });
  }
  return entries;
}

async function checkOxum(folder: string, payload: ReadonlyMap<string, string>): Promise<PackageFault[]> {
  const said = /^Payload-Oxum: (?<oxum>\d+\.\d+)$/mu.exec((await readText(join(folder, 'bag-info.txt'))) ?? '');
  let bytes = 0;
  for (const path of payload.keys()) bytes += (await stat(join(folder, path)).catch(() => undefined))?.size ?? 0;
  return said?.groups?.oxum === `${bytes}.${payload.size}` ? [] : [{ code: 'oxum-differs', path: 'bag-info.txt' }];
}

async function checkMets(folder: string, payload: ReadonlyMap<string, string>): Promise<PackageFault[]> {
  const mets = (await readText(join(folder, 'mets.xml'))) ?? '';
  const listed = new Map([...mets.matchAll(METS_FILE)].map(({ groups }) => [groups!.path!, groups!.sum!]));
  const differs = [...new Set([...payload.keys(), ...listed.keys()])].filter(
    (path) => payload.get(path) !== listed.get(path),
  );
  return differs.map((path) => ({ code: 'mets-differs', path }));
}

async function checkRecords(folder: string, payload: ReadonlyMap<string, string>): Promise<PackageFault[]> {
  const premis = (await readText(join(folder, 'premis.xml'))) ?? '';
  const faults: PackageFault[] = [];
  for (const path of payload.keys()) {
    const [, record] = /^(data\/[^/]+)\/document\.json$/u.exec(path) ?? [];
    if (!record) continue;
    const document = await readJson<{ id: string; sha256: string | null }>(join(folder, path));
    const decisions = await readJson<Decision[]>(join(folder, record, 'decisions.json'));
    if (!document) faults.push({ code: 'unreadable', path });
    if (!Array.isArray(decisions)) faults.push({ code: 'unreadable', path: `${record}/decisions.json` });
    if (!document || !Array.isArray(decisions)) continue;
    const original = [...payload].find(([name]) => name.startsWith(`${record}/original`));
    if (original?.[1] !== document.sha256) faults.push({ code: 'original-differs', path: original?.[0] ?? record });
    const history = `${record}/decisions.json`;
    faults.push(...readable(history, () => checkDecisions(history, decisions, premisHashes(premis, document.id))));
  }
  return faults;
}

function checkDecisions(
  path: string,
  decisions: readonly Decision[],
  events: ReadonlyMap<number, string>,
): PackageFault[] {
  const broken = findBrokenLink(decisions);
  const kept = new Map(decisions.map(({ sequence, hash }) => [sequence, hash]));
  const missing = [...new Set([...events.keys(), ...kept.keys()])].filter(
    (sequence) => events.get(sequence) !== kept.get(sequence),
  );
  return [
    ...(broken === null ? [] : [{ code: 'decision-chain' as const, path: `${path}#${broken}` }]),
    ...missing.map((sequence) => ({ code: 'event-missing' as const, path: `${path}#${sequence}` })),
  ];
}

/** Hashes of the decisions of a document as PREMIS has them, by number. */
function premisHashes(premis: string, id: string): Map<number, string> {
  const escaped = id.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  const events = new RegExp(
    `<eventIdentifierValue>${escaped}#(?<sequence>\\d+)</eventIdentifierValue>(?:(?!</event>).)*<eventOutcome>(?<hash>[0-9a-f]+)<`,
    'gsu',
  );
  return new Map([...premis.matchAll(events)].map(({ groups }) => [Number(groups!.sequence), groups!.hash!]));
}

async function sumOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse((await readText(file)) ?? '') as T;
  } catch {
    return undefined;
  }
}
