import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';
import { backupTo } from '../../../shared/adapters/embedded/sqlite-backup.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteQueue } from '../../../shared/adapters/embedded/sqlite-queue.ts';
import { systemClock } from '../../../shared/adapters/embedded/system-clock.ts';
import { newDocument } from '../../contract/documents.ts';
import { temporaryDatabase } from './temporary-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('a backup', () => {
  it('is a data folder that has documents, objects and queues as they were', async () => {
    const machine = startMachine();
    await machine.takeIn('d1', 'nội dung một');
    await machine.takeIn('d2', 'nội dung hai');
    const folder = join(temporaryFolder(), 'backup');
    const report = await backupTo(folder, machine);
    expect(report).toEqual({ copied: 2, kept: 0, removed: 0, damaged: [] });
    expect(readdirSync(folder).toSorted()).toEqual(['objects', 'trich-luc.sqlite']);
    await machine.takeIn('d3', 'after the backup');

    const restored = startMachine(folder);
    expect(await restored.contents()).toEqual({ d1: 'nội dung một', d2: 'nội dung hai' });
    expect(restored.queue.receive('intake', 10, 30).map(({ body }) => body)).toEqual(['d1', 'd2']);
    expect(await restored.store.head('incoming/d1')).toEqual(await machine.store.head('incoming/d1'));
  });

  it('copies only what is new the next time, and drops what is gone', async () => {
    const machine = startMachine();
    for (const id of ['d1', 'd2', 'd3']) await machine.takeIn(id, `first ${id}`);
    const folder = join(temporaryFolder(), 'backup');
    await backupTo(folder, machine);
    await machine.takeIn('d4', 'new');
    await machine.store.put('incoming/d2', Buffer.from('other d2'), 'text/plain');
    await machine.store.delete('incoming/d3');
    expect(await backupTo(folder, machine)).toEqual({ copied: 2, kept: 1, removed: 1, damaged: [] });
    expect(await startMachine(folder).contents()).toEqual({ d1: 'first d1', d2: 'other d2', d3: null, d4: 'new' });
  });

  it('holds together while the machine goes on working', async () => {
    const machine = startMachine();
    for (let index = 0; index < 30; index += 1) await machine.takeIn(`before-${index}`, `content ${index}`);
    const folder = join(temporaryFolder(), 'backup');
    let isRunning = true;
    const running = backupTo(folder, machine).finally(() => {
      isRunning = false;
    });
    for (let index = 0; isRunning && index < 500; index += 1)
      await machine.takeIn(`during-${index}`, `content ${index}`);
    await running;
    const contents = await startMachine(folder).contents();
    expect(Object.keys(contents).filter((id) => id.startsWith('before')).length).toBe(30);
    for (const content of Object.values(contents)) expect(content).toMatch(/^content \d+$/u);
  });

  it('leaves the backup before it whole when it is cut off', async () => {
    const machine = startMachine();
    await machine.takeIn('d1', 'one');
    const folder = join(temporaryFolder(), 'backup');
    await backupTo(folder, machine);
    await machine.takeIn('d2', 'two');
    const closed = new DatabaseSync(':memory:');
    closed.close();
    await expect(backupTo(folder, { db: closed, objects: machine.objects })).rejects.toThrow();
    expect(readdirSync(folder).toSorted()).toEqual(['objects', 'trich-luc.sqlite']);
    expect(await startMachine(folder).contents()).toEqual({ d1: 'one' });
  });

  it('names an object the disk has lost bytes of, goes on, and keeps the good copy it has', async () => {
    const machine = startMachine();
    for (const id of ['d1', 'd2', 'd3']) await machine.takeIn(id, `content of ${id}`);
    const folder = join(temporaryFolder(), 'backup');
    await backupTo(folder, machine);
    const [turned, cut] = ['d1', 'd2'].map((id) => fileHolding(machine.objects, `content of ${id}`));
    writeFileSync(turned!, readFileSync(turned!, 'latin1').replace('content', 'CONTENT').replace('Z"', 'Y"'), 'latin1');
    truncateSync(cut!, 20);
    await machine.takeIn('d4', 'new');
    const { damaged } = await backupTo(folder, machine);
    expect(damaged).toEqual(expect.arrayContaining([cut]));
    expect(damaged).toHaveLength(2);
    expect(await startMachine(folder).contents()).toMatchObject({
      ...{ d1: 'content of d1', d2: 'content of d2', d3: 'content of d3', d4: 'new' },
    });
  });

  it('refuses the machine’s own folder, a folder inside its objects, and one that was itself started', async () => {
    const machine = startMachine();
    await machine.takeIn('d1', 'one');
    for (const folder of [machine.data, join(machine.objects, 'backup')]) {
      await expect(backupTo(folder, machine)).rejects.toThrow('elsewhere');
    }
    const started = startMachine();
    await started.takeIn('other', 'other');
    await expect(backupTo(started.data, machine)).rejects.toThrow('started');
    expect(await started.contents()).toEqual({ other: 'other' });
  });
});

describe('a copy of the data folder', () => {
  it('is enough when the machine was stopped', async () => {
    const machine = startMachine();
    await machine.takeIn('d1', 'one');
    machine.db.close();
    const copy = join(temporaryFolder(), 'copy');
    cpSync(machine.data, copy, { recursive: true });
    expect(existsSync(join(copy, 'trich-luc.sqlite-wal'))).toBe(false);
    expect(await startMachine(copy).contents()).toEqual({ d1: 'one' });
  });

  it('is enough when the machine was killed and its log lies beside the database', async () => {
    const machine = startMachine();
    await machine.takeIn('d1', 'one');
    const copy = join(temporaryFolder(), 'copy');
    // The machine still runs, but writes nothing: on the disk this is what a kill leaves.
    cpSync(machine.data, copy, { recursive: true });
    expect(statSync(join(copy, 'trich-luc.sqlite-wal')).size).toBeGreaterThan(0);
    expect(await startMachine(copy).contents()).toEqual({ d1: 'one' });
  });
});

/** Database, queue and objects in one data folder, as the host lays them out. */
function startMachine(data = join(temporaryFolder(), 'data')) {
  mkdirSync(data, { recursive: true });
  const objects = join(data, 'objects');
  const db = temporaryDatabase(join(data, 'trich-luc.sqlite'));
  const documents = createSqliteDocumentRepository(db);
  const queue = createSqliteQueue(db, systemClock);
  const store = createFileObjectStore(objects);
  return {
    ...{ data, objects, db, documents, queue, store },
    takeIn: async (id: string, content: string): Promise<void> => {
      await store.put(`incoming/${id}`, Buffer.from(content), 'text/plain');
      await documents.create(newDocument(id, { originalKey: `incoming/${id}` }));
      queue.send('intake', [id]);
    },
    /** What every document's original says; null where it is gone. */
    contents: async (): Promise<Record<string, string | null>> => {
      const query = { office: null, statuses: [], order: 'oldest', limit: 10_000, cursor: null } as const;
      const { items } = await documents.list(query);
      const entries = items.map(async ({ id, originalKey }) => {
        const bytes = await store.get(originalKey);
        return [id, bytes ? new TextDecoder().decode(bytes) : null] as const;
      });
      return Object.fromEntries(await Promise.all(entries));
    },
  };
}

function fileHolding(folder: string, content: string): string {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  const found = paths.find((path) => statSync(path).isFile() && readFileSync(path, 'utf8').startsWith(content));
  if (!found) throw new Error(`no file holds "${content}"`);
  return found;
}
