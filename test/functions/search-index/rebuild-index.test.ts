import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { rebuildIndex } from '../../../functions/search-index/rebuild-index.ts';
import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteRecordRepository } from '../../../shared/adapters/embedded/sqlite-record-repository.ts';
import { openSearchDatabase } from '../../../shared/adapters/embedded/sqlite-search-database.ts';
import {
  createSqliteSearchIndex,
  type SqliteSearchIndex,
} from '../../../shared/adapters/embedded/sqlite-search-index.ts';
import { textKey } from '../../../shared/contracts/object-keys.ts';
import type { DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import type { DocumentRepository } from '../../../shared/ports/document-repository.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import type { RecordRepository } from '../../../shared/ports/record-repository.ts';
import { temporaryDatabase } from '../../adapters/embedded/temporary-database.ts';
import { temporaryFolder } from '../../adapters/embedded/temporary-folder.ts';
import { newDocument } from '../../contract/documents.ts';

let documents: DocumentRepository;
let records: RecordRepository;
let objects: ObjectStore;
let searchIndex: SqliteSearchIndex;

beforeEach(() => {
  const store = temporaryDatabase();
  documents = createSqliteDocumentRepository(store);
  records = createSqliteRecordRepository(store);
  objects = createFileObjectStore(join(temporaryFolder(), 'objects'));
  const db = openSearchDatabase(join(temporaryFolder(), 'search.sqlite'));
  onTestFinished(() => db.close());
  searchIndex = createSqliteSearchIndex(db);
});

async function store(id: string, text: string | null, status: DocumentStatus = 'confirmed'): Promise<void> {
  await documents.create(newDocument(id, { status, sha256: id.padStart(64, '0') }));
  if (text === null) return;
  const stored = { documentId: id, pages: [{ page: 1, text }] };
  await objects.put(textKey(id), Buffer.from(JSON.stringify(stored)), 'application/json');
}

const found = async (text: string) =>
  (await searchIndex.search({ text, office: null, limit: 50 })).hits.map(({ documentId }) => documentId).toSorted();

describe('rebuildIndex', () => {
  it('builds the index from the store, answering all the while', async () => {
    for (let n = 0; n < 5; n += 1) await store(`d${n}`, 'chỉ thị');
    const answers: number[] = [];
    const rewrite: SqliteSearchIndex['rewrite'] = async (document) => {
      answers.push((await found('chỉ thị')).length);
      await searchIndex.rewrite(document);
    };
    const report = await rebuildIndex({ documents, records, objects, searchIndex: { ...searchIndex, rewrite } });
    expect(report).toEqual({ documents: 5, pages: 5, removed: 0, unreadable: [] });
    expect(answers).toEqual([0, 1, 2, 3, 4]);
    expect(await found('chỉ thị')).toHaveLength(5);
  });

  it('never answers less than before while it writes anew', async () => {
    for (let n = 0; n < 4; n += 1) await store(`d${n}`, 'chỉ thị');
    await rebuildIndex({ documents, records, objects, searchIndex });
    const rewrite: SqliteSearchIndex['rewrite'] = async (document) => {
      await searchIndex.rewrite(document);
      expect(await found('chỉ thị')).toHaveLength(4);
    };
    await rebuildIndex({ documents, records, objects, searchIndex: { ...searchIndex, rewrite } });
  });

  it('drops what is not in the store or was refused, and keeps what came in meanwhile', async () => {
    await store('kept', 'chỉ thị');
    await store('refused', 'chỉ thị', 'rejected');
    const gone = { office: 'a', version: 1, title: 'x', status: 'confirmed', pages: [{ page: 1, text: 'chỉ thị' }] };
    for (const documentId of ['gone', 'refused']) await searchIndex.upsert({ documentId, ...gone });
    const rewrite: SqliteSearchIndex['rewrite'] = async (document) => {
      await searchIndex.rewrite(document);
      await store('new', 'chỉ thị');
      await searchIndex.upsert({ documentId: 'new', ...gone });
    };
    const report = await rebuildIndex({ documents, records, objects, searchIndex: { ...searchIndex, rewrite } });
    expect(report).toMatchObject({ documents: 1, removed: 2 });
    expect(await found('chỉ thị')).toEqual(['kept', 'new']);
  });

  it('names a report whose text is gone, and takes no failed one without text for one', async () => {
    await store('lost', null);
    await store('failed', null, 'failed');
    expect(await rebuildIndex({ documents, records, objects, searchIndex })).toMatchObject({ unreadable: ['lost'] });
  });

  it('stops between two reports where it is told to', async () => {
    for (let n = 0; n < 3; n += 1) await store(`d${n}`, 'chỉ thị');
    const controller = new AbortController();
    const rewrite: SqliteSearchIndex['rewrite'] = async (document) => {
      await searchIndex.rewrite(document);
      controller.abort();
    };
    const deps = { documents, records, objects, searchIndex: { ...searchIndex, rewrite }, signal: controller.signal };
    expect(await rebuildIndex(deps)).toMatchObject({ documents: 1 });
  });
});
