import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { writePackage } from '../../../../infra/operations/sealed-package/write-package.ts';
import { createFileObjectStore } from '../../../../shared/adapters/embedded/file-object-store.ts';
import { openDatabase } from '../../../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteRecordRepository } from '../../../../shared/adapters/embedded/sqlite-record-repository.ts';
import { archiveKey, pageImageKey, pageKey, textKey } from '../../../../shared/contracts/object-keys.ts';
import { type Decision, sealDecision } from '../../../../shared/domain/decision.ts';
import type { DocumentRepository } from '../../../../shared/ports/document-repository.ts';
import type { ObjectStore } from '../../../../shared/ports/object-store.ts';
import type { RecordRepository } from '../../../../shared/ports/record-repository.ts';
import { temporaryFolder } from '../../../adapters/embedded/temporary-folder.ts';
import { newDocument } from '../../../contract/documents.ts';
import { changed, fileOf, recordOf, TYPED } from '../../../support/records.ts';

interface Sealed {
  /** The data folder behind the store. */
  readonly data: string;
  readonly folder: string;
  readonly documents: DocumentRepository;
  readonly records: RecordRepository;
  readonly objects: ObjectStore;
}

/** What every package of the tests is asked for. */
export const REQUEST = {
  title: 'Hồ sơ "giám sát" & kết luận',
  id: '3d0b8f0e-6a53-4a77-8b3e-0d6b2f1c9a10',
  at: '2026-01-05T18:00:00.000Z',
};

/** A package of confirmed reports, made for the running test, and the store it came from. */
export async function sealed(ids: readonly string[] = ['d1', 'd 2/Đ']): Promise<Sealed> {
  const data = temporaryFolder();
  const db = openDatabase(join(data, 'trich-luc.sqlite'));
  const documents = createSqliteDocumentRepository(db);
  const objects = createFileObjectStore(join(data, 'objects'));
  const records = createSqliteRecordRepository(db);
  await saveFile(records);
  for (const id of ids) {
    const originalKey = `incoming/a/${id}/Báo cáo.PDF`;
    const original = Buffer.from(`%PDF-1.7 bản gốc ${id}`);
    await objects.put(originalKey, original, 'application/pdf');
    await objects.put(archiveKey(id), Buffer.from('%PDF-1.7 bản lưu'), 'application/pdf');
    await objects.put(pageImageKey(id, 1), Buffer.from('picture'), 'image/webp');
    await objects.put(textKey(id), Buffer.from(textOf(id)), 'application/json');
    await objects.put(pageKey(id, 1), Buffer.from('{"page":1}'), 'application/json');
    const sha256 = createHash('sha256').update(original).digest('hex');
    const own = { number: '49-BC/TU', type: 'BC', date: '2024-09-12', issuer: 'Tỉnh ủy', title: 'Báo cáo <năm>' };
    const fields = { originalKey, sha256, pageCount: 1, own, mediaType: 'application/pdf' as const };
    const document = await documents.create(newDocument(id, { ...fields, status: 'confirmed', size: original.length }));
    await documents.saveReview({ document, decisions: decisionsOf(id), events: [] });
    if (id === 'd1') await describeInFile(id, records);
  }
  const folder = join(temporaryFolder(), 'bag');
  await writePackage({ ...REQUEST, documentIds: ids, folder }, { documents, records, objects });
  onTestFinished(() => db.close());
  return { data, folder, documents, records, objects };
}

async function saveFile(records: RecordRepository): Promise<void> {
  const typed = {
    title: TYPED('Hồ sơ <giám sát>'),
    fileCode: TYPED('01-HS'),
    end: TYPED('2024'),
    retention: TYPED('20'),
  };
  const { record, change } = changed(fileOf({ typed: {} }), { typed });
  await records.saveFile(record, change);
}

/** One document that an archivist described, with two changes. */
async function describeInFile(documentId: string, records: RecordRepository): Promise<void> {
  const standing = { state: 'active', access: 'conditional', retention: 20, due: '2044-12-31' } as const;
  const first = changed(recordOf({ documentId }), { fileId: 'f1', typed: { keywords: TYPED('giám sát; kết nạp') } });
  const typed = { ...first.record.typed, access: TYPED('conditional'), handwriting: TYPED('có bút phê') };
  const second = changed(first.record, { typed });
  for (const { record, change } of [first, second]) await records.save(record, change, standing);
}

function decisionsOf(documentId: string): Decision[] {
  const history: Decision[] = [];
  const act = { documentId, findingId: null, by: 'hoa', at: '2026-01-05T01:00:00.000Z', before: null };
  for (const type of ['finish', 'finish', 'finish'] as const)
    history.push(sealDecision(history, { ...act, action: { type } }));
  return history;
}

const textOf = (documentId: string): string =>
  JSON.stringify({ documentId, pages: [{ page: 1, text: 'kết luận giám sát' }] });
