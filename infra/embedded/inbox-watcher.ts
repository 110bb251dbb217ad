import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { writeJson } from '../../functions/runtime/json-objects.ts';
import { incomingKey, uploadNoteKey } from '../../shared/contracts/object-keys.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import type { Logger } from '../../shared/ports/logger.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import { announceObject } from './upload-door.ts';

const POLL_MILLISECONDS = 1000;
/** Files another program is still writing, and what file managers leave behind. */
const UNFINISHED = /^\.|^~\$|\.(?:part|tmp|crdownload|partial)$|^Thumbs\.db$|^desktop\.ini$/iu;

export interface InboxOptions {
  readonly folder: string;
  /** Office ids: one sub-folder each. */
  readonly offices: () => Promise<readonly string[]>;
  readonly objects: ObjectStore;
  readonly events: EventPublisher;
  readonly logger: Logger;
}

interface Sighting {
  readonly size: number;
  readonly modified: number;
}

/**
 * Takes files from `inbox/<office>/`. A file is taken once two looks a second apart saw it unchanged, and leaves the
 * inbox only after it is safely stored; a crash in between takes the same file again under the same id.
 */
export function startInboxWatcher(options: InboxOptions): { stop(): Promise<void> } {
  const seen = new Map<string, Sighting>();
  let round: Promise<void> = Promise.resolve();
  const look = () => {
    round = round
      .then(() => lookOnce(options, seen))
      .catch((error: unknown) => options.logger.error('inbox could not be read', { error }));
  };
  const timer = setInterval(look, POLL_MILLISECONDS);
  look();
  return {
    stop: async () => {
      clearInterval(timer);
      await round;
    },
  };
}

async function lookOnce(options: InboxOptions, seen: Map<string, Sighting>): Promise<void> {
  const present = new Set<string>();
  for (const office of await options.offices()) {
    const folder = join(options.folder, office);
    await mkdir(folder, { recursive: true });
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile() || UNFINISHED.test(entry.name)) continue;
      const path = join(folder, entry.name);
      present.add(path);
      await lookAt(path, { office, fileName: entry.name }, options, seen);
    }
  }
  for (const path of seen.keys()) if (!present.has(path)) seen.delete(path);
}

async function lookAt(
  path: string,
  file: { readonly office: string; readonly fileName: string },
  options: InboxOptions,
  seen: Map<string, Sighting>,
): Promise<void> {
  const { size, mtimeMs, ctimeMs, ino } = await stat(path);
  const before = seen.get(path);
  seen.set(path, { size, modified: mtimeMs });
  if (before?.size !== size || before.modified !== mtimeMs) return;
  try {
    // The inode and its change time tell a second drop of the same file from a second look at the first.
    await takeFile(path, { ...file, drop: `${ino}/${ctimeMs}/${size}` }, options);
    seen.delete(path);
  } catch (error) {
    options.logger.error('file stays in the inbox: it could not be stored', { office: file.office, error });
  }
}

async function takeFile(
  path: string,
  { office, fileName, drop }: { readonly office: string; readonly fileName: string; readonly drop: string },
  { objects, events }: InboxOptions,
): Promise<void> {
  const documentId = createHash('sha256').update(`${office}\n${fileName}\n${drop}`).digest('hex').slice(0, 26);
  await writeJson(objects, uploadNoteKey(documentId), { uploadedBy: null, source: 'inbox' });
  const key = incomingKey(office, documentId, fileName.normalize('NFC'));
  const head = await objects.put(key, createReadStream(path), 'application/octet-stream');
  await announceObject(head, events);
  await unlink(path);
}
