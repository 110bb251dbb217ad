import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IntakeDependencies, intakeObject } from '../../../functions/intake/intake-object.ts';
import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';
import { openDatabase } from '../../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteRoundRepository } from '../../../shared/adapters/embedded/sqlite-round-repository.ts';
import type { ObjectCreated, PipelineEvent, ScanVerdict } from '../../../shared/contracts/events.ts';
import { incomingKey } from '../../../shared/contracts/object-keys.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import { DEFAULT_FILE_LIMITS } from '../../../shared/ports/page-reader.ts';

const KEY = incomingKey('van-phong', 'd1', 'bao-cao.pdf');
const BYTES = new TextEncoder().encode('một báo cáo');

let folder: string;
let published: PipelineEvent[];
let touched: string[];
let deps: IntakeDependencies;
let close: () => void;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trich-luc-scanned-'));
  const db = openDatabase(join(folder, 'trich-luc.sqlite'));
  const store = createFileObjectStore(join(folder, 'objects'));
  await store.put(KEY, BYTES, 'application/pdf');
  published = [];
  touched = [];
  deps = {
    documents: createSqliteDocumentRepository(db, { onChange: () => {} }),
    objects: watched(store),
    events: { publish: async (events) => void published.push(...events) },
    rounds: createSqliteRoundRepository(db),
    clock: { now: () => new Date('2026-03-01T00:00:00Z') },
    reader: {
      inspect: async () => ({ mediaType: 'application/pdf', pageCount: 1, notes: [] }),
      prepare: () => {
        throw new Error('intake prepares no page');
      },
    },
    limits: DEFAULT_FILE_LIMITS,
  };
  close = () => db.close();
});

afterEach(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

describe('an upload that was scanned', () => {
  it('is taken in when it is clean; its size is asked of the store', async () => {
    await intakeObject(stored('NO_THREATS_FOUND'), deps);
    expect(await deps.documents.find('d1')).toMatchObject({ status: 'received', size: BYTES.length, pageCount: 1 });
    expect(published.map(({ type }) => type)).toEqual(['document.received']);
  });

  it.each([
    ['THREATS_FOUND', 'malware'],
    ['UNSUPPORTED', 'unscannable'],
  ] as const)('is refused at %s, told, and never touched', async (verdict, code) => {
    await intakeObject(stored(verdict), deps);
    expect(await deps.documents.find('d1')).toMatchObject({
      status: 'rejected',
      rejection: { code },
      originalKey: KEY,
      size: 0,
    });
    expect(published).toEqual([{ type: 'document.rejected', detail: { documentId: 'd1', code } }]);
    expect(touched).toEqual([]);
  });

  it('is refused once more when the verdict comes twice, still untouched', async () => {
    await intakeObject(stored('THREATS_FOUND'), deps);
    await intakeObject(stored('THREATS_FOUND'), deps);
    expect(published.map(({ type }) => type)).toEqual(['document.rejected', 'document.rejected']);
    expect(touched).toEqual([]);
  });

  it.each(['FAILED', 'ACCESS_DENIED'] as const)('fails for good at %s, unopened', async (verdict) => {
    await expect(intakeObject(stored(verdict), deps)).rejects.toMatchObject({ code: 'scan-failed' });
    expect(touched).toEqual([]);
  });
});

const stored = (scan: ScanVerdict): ReturnType<typeof ObjectCreated.parse> => ({
  key: KEY,
  size: null,
  objectVersion: 'v1',
  scan,
});

/** Remembers every call on the upload itself: the store refuses them all until it was found clean. */
function watched(store: ObjectStore): ObjectStore {
  const note = (key: string) => {
    if (key === KEY) touched.push(key);
  };
  return {
    ...store,
    get: (key) => {
      note(key);
      return store.get(key);
    },
    head: (key) => {
      note(key);
      return store.head(key);
    },
    copy: (from, to) => {
      note(from);
      return store.copy(from, to);
    },
    delete: (key) => {
      note(key);
      return store.delete(key);
    },
  };
}
