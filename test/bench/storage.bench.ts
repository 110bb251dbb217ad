import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileObjectStore } from '../../shared/adapters/embedded/file-object-store.ts';
import { backupTo } from '../../shared/adapters/embedded/sqlite-backup.ts';
import { openDatabase, transaction } from '../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteQueue } from '../../shared/adapters/embedded/sqlite-queue.ts';
import { systemClock } from '../../shared/adapters/embedded/system-clock.ts';
import { DOCUMENT_STATUSES } from '../../shared/domain/lifecycle.ts';
import type { DocumentQuery, DocumentRepository } from '../../shared/ports/document-repository.ts';
import { newDocument } from '../contract/documents.ts';

const ALL: DocumentQuery = { office: null, statuses: [], order: 'newest', limit: 50, cursor: null };
/**
 * What one machine's storage does: puts, queue messages, and lists over many documents. Arguments: number of
 * documents (100000), folder on the disk to measure (the system's temporary one).
 */
export async function run([documents = '100000', parent = tmpdir()]: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(parent, 'trich-luc-bench-'));
  try {
    await benchObjects(join(folder, 'objects'));
    await benchQueue(join(folder, 'queue.sqlite'));
    await benchDocuments(folder, Number(documents));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchObjects(folder: string): Promise<void> {
  const store = createFileObjectStore(folder);
  const page = new Uint8Array(60_000).fill(97);
  const key = (index: number) => `documents/d${index % 50}/pages/${index}.json`;
  await rate('puts of 60 KB, one after another', 500, async () => {
    for (let index = 0; index < 500; index += 1) await store.put(key(index), page, 'application/json');
  });
  await rate('puts of 60 KB, eight at once', 1000, async () => {
    for (let index = 0; index < 1000; index += 8) {
      await Promise.all(Array.from({ length: 8 }, (_, n) => store.put(key(index + n), page, 'application/json')));
    }
  });
  await rate('gets of 60 KB', 1000, async () => {
    for (let index = 0; index < 1000; index += 1) await store.get(key(index));
  });
  await rate('objects listed', 1000, async () => {
    await Array.fromAsync(store.list('documents/'));
  });
  await rate('MB put in one stream', 200, async () => {
    await store.put('large', megabytes(200), 'application/pdf');
  });
}

async function benchQueue(file: string): Promise<void> {
  const db = openDatabase(file);
  const queue = createSqliteQueue(db, systemClock);
  const body = JSON.stringify({ id: 'x'.repeat(26), detail: { documentId: 'y'.repeat(26) }, filler: 'z'.repeat(200) });
  await rate('messages sent, received and deleted, one by one', 1000, () => {
    for (let index = 0; index < 1000; index += 1) {
      queue.send('ocr', [body]);
      for (const message of queue.receive('ocr', 1, 60)) queue.delete(message);
    }
  });
  const many = Array.from({ length: 50_000 }, () => body);
  await rate('messages sent in one batch', many.length, () => queue.send('ocr', many));
  await rate('messages received and deleted, in tens, from a deep queue', 5000, () => {
    for (let index = 0; index < 500; index += 1) {
      const messages = queue.receive('ocr', 10, 60);
      transaction(db, () => {
        for (const message of messages) queue.delete(message);
      });
    }
  });
  await percentiles('depth of a queue of 45,000', 50, () => queue.depth('ocr'));
  db.close();
}

async function benchDocuments(folder: string, count: number): Promise<void> {
  const db = openDatabase(join(folder, 'trich-luc.sqlite'));
  const documents = createSqliteDocumentRepository(db);
  await rate('documents created one by one', 500, async () => {
    for (let index = 0; index < 500; index += 1) await documents.create(newDocument(`first-${index}`));
  });
  db.exec('BEGIN');
  for (let index = 0; index < count; index += 1) await documents.create(documentNumber(index));
  db.exec('COMMIT');
  console.log(`${count} documents: ${(statSync(join(folder, 'trich-luc.sqlite')).size / 1e6).toFixed(0)} MB`);
  await benchLists(documents);
  createFileObjectStore(join(folder, 'objects'));
  await percentiles('backup of that database', 1, () =>
    backupTo(join(folder, 'backup'), { db, objects: join(folder, 'objects') }),
  );
  db.close();
}

/** Nine of ten are confirmed, as after years of work; few await review. */
function documentNumber(index: number) {
  const status = index % 10 ? 'confirmed' : DOCUMENT_STATUSES[(index / 10) % DOCUMENT_STATUSES.length]!;
  return newDocument(`d${String(index).padStart(8, '0')}`, {
    ...{ status, office: `office-${index % 60}`, fileName: `Báo cáo tháng ${index % 12} số ${index}.pdf` },
    receivedAt: new Date(Date.UTC(2020, 0, 1) + index * 60_000).toISOString(),
    own: { number: `${index}-BC/ĐU`, type: 'BC', date: '2026-01-05', issuer: 'Đảng ủy xã', title: 'Báo cáo' },
  });
}

async function benchLists(documents: DocumentRepository): Promise<void> {
  let cursor: string | null = null;
  const walk = async (query: Partial<DocumentQuery>): Promise<void> => {
    cursor = (await documents.list({ ...ALL, ...query, cursor })).nextCursor;
  };
  const queries: readonly [string, Partial<DocumentQuery>][] = [
    ['all, page after page', {}],
    ['one office, page after page', { office: 'office-7' }],
    ['the review queue, page after page', { statuses: ['awaiting-review', 'in-review'], order: 'oldest' }],
    ['one office and three statuses', { office: 'office-7', statuses: ['failed', 'rejected', 'duplicate'] }],
    ['a text many names hold', { text: 'bao cao' }],
    ['a text one name holds', { text: '77777-BC' }],
    ['a text no name holds', { text: 'không có đâu' }],
  ];
  for (const [name, query] of queries) {
    cursor = null;
    await percentiles(`list of ${name}`, 100, () => walk(query));
  }
  await percentiles('count by status, all offices', 50, () => documents.countByStatus(null));
  await percentiles('count by status, one office', 50, () => documents.countByStatus('office-7'));
}

async function* megabytes(count: number): AsyncIterable<Uint8Array> {
  for (let index = 0; index < count; index += 1) yield new Uint8Array(1_000_000);
}

async function rate(name: string, count: number, work: () => void | Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`${name}: ${Math.round((count / (performance.now() - start)) * 1000)} a second`);
}

async function percentiles(name: string, times: number, work: () => unknown): Promise<void> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  const at = (share: number) => taken.toSorted((a, b) => a - b)[Math.ceil(times * share) - 1]!.toFixed(1);
  console.log(`${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}
