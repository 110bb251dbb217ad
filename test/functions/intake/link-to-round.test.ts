import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IntakeDependencies, intakeObject } from '../../../functions/intake/intake-object.ts';
import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';
import { openDatabase } from '../../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteRoundRepository } from '../../../shared/adapters/embedded/sqlite-round-repository.ts';
import { incomingKey, uploadNoteKey } from '../../../shared/contracts/object-keys.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import { DEFAULT_FILE_LIMITS } from '../../../shared/ports/page-reader.ts';
import type { RoundRepository } from '../../../shared/ports/round-repository.ts';
import { roundOf } from '../../support/rounds.ts';

const encode = (text: string) => new TextEncoder().encode(text);

let folder: string;
let objects: ObjectStore;
let rounds: RoundRepository;
let deps: IntakeDependencies;
let close: () => void;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trich-luc-linked-'));
  const db = openDatabase(join(folder, 'trich-luc.sqlite'));
  objects = createFileObjectStore(join(folder, 'objects'));
  rounds = createSqliteRoundRepository(db);
  deps = {
    ...{ objects, rounds, limits: DEFAULT_FILE_LIMITS },
    documents: createSqliteDocumentRepository(db, { onChange: () => {} }),
    events: { publish: async () => {} },
    clock: { now: () => new Date('2026-01-05T00:00:00Z') },
    reader: {
      inspect: async () => ({ mediaType: 'application/pdf', pageCount: 1, notes: ['blank-pages'] }),
      prepare: () => {
        throw new Error('intake prepares no page');
      },
    },
  };
  close = () => db.close();
  await rounds.create(roundOf({ id: 'ro1', status: 'collecting' }));
  await rounds.create(roundOf({ id: 'ro2', status: 'collecting' }));
});

afterEach(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

/** Uploads a file for a round, as the console's door writes it down, and takes it in. */
async function takeIn(id: string, change: { office?: string; roundId?: string | null; content?: string } = {}) {
  const { office = 'office-r1', roundId = 'ro1', content = 'một báo cáo' } = change;
  const key = incomingKey(office, id, 'bao-cao.pdf');
  await objects.put(key, encode(content), 'application/pdf');
  const note = { uploadedBy: 'vanthu', source: 'upload', key, size: 1, parted: null, roundId };
  await objects.put(uploadNoteKey(id), encode(JSON.stringify(note)), 'application/json');
  const event = { key, size: content.length, objectVersion: '1' };
  await intakeObject(event, deps);
  return { event, document: (await deps.documents.find(id))! };
}

describe('a report that was uploaded for a round', () => {
  it('is in it as soon as it is a document, and stays in it once when its file is told of twice', async () => {
    const { event, document } = await takeIn('d1');
    expect([await rounds.reportsOf('ro1'), document.notes]).toEqual([['d1'], ['blank-pages']]);
    await intakeObject(event, deps);
    expect(await rounds.reportsOf('ro1')).toEqual(['d1']);
  });

  it('is in it after intake died between the two writes', async () => {
    const dying = { ...deps, documents: { ...deps.documents, save: () => Promise.reject(new Error('power loss')) } };
    const alive = deps;
    deps = dying;
    await expect(takeIn('d1')).rejects.toThrow('power loss');
    deps = alive;
    const { document } = await takeIn('d1');
    expect([await rounds.reportsOf('ro1'), document.status, document.pageCount]).toEqual([['d1'], 'received', 1]);
  });

  it('stays where a reviewer has moved it when its file is told of once more', async () => {
    const { event } = await takeIn('d1');
    await rounds.link('d1', 'ro2');
    await intakeObject(event, deps);
    expect(await rounds.roundOf('d1')).toBe('ro2');
  });

  it('is in none without a round', async () => {
    await takeIn('d1', { roundId: null });
    expect(await rounds.roundOf('d1')).toBeUndefined();
  });

  it('is taken in all the same when the round stopped meanwhile, and says so', async () => {
    await rounds.save(roundOf({ id: 'ro1', status: 'drafting', version: 2 }));
    const { document } = await takeIn('d1');
    expect([document.status, document.notes]).toEqual(['received', ['blank-pages', 'round-not-open']]);
    expect(await rounds.roundOf('d1')).toBeUndefined();
    expect((await takeIn('d2', { office: 'office-x', roundId: 'ro2', content: 'khác' })).document.notes).toContain(
      'round-not-open',
    );
  });
});

describe('a second copy that was uploaded for a round', () => {
  it('puts the first copy into it', async () => {
    await takeIn('d1', { roundId: null });
    const { document } = await takeIn('d2');
    expect([document.status, document.duplicateOf]).toEqual(['duplicate', 'd1']);
    expect([await rounds.reportsOf('ro1'), document.notes]).toEqual([['d1'], ['blank-pages', 'round-took-first-copy']]);
  });

  it('leaves a first copy in the round it is in, and says so', async () => {
    await takeIn('d1', { roundId: 'ro2' });
    const { document } = await takeIn('d2');
    expect(await rounds.roundOf('d1')).toBe('ro2');
    expect(document.notes).toContain('round-first-copy-elsewhere');
  });

  it('never puts the paper of another office into it', async () => {
    await takeIn('d1', { office: 'office-r2', roundId: null });
    const { document } = await takeIn('d2');
    expect(await rounds.roundOf('d1')).toBeUndefined();
    expect(document.notes).toContain('round-first-copy-foreign');
  });
});
