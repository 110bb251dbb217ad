import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ImportError, importPackage } from '../../../../infra/operations/sealed-package/import-package.ts';
import { createFileObjectStore } from '../../../../shared/adapters/embedded/file-object-store.ts';
import { openDatabase } from '../../../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteRecordRepository } from '../../../../shared/adapters/embedded/sqlite-record-repository.ts';
import { findBrokenLink } from '../../../../shared/domain/decision.ts';
import type { ObjectStore } from '../../../../shared/ports/object-store.ts';
import { temporaryFolder } from '../../../adapters/embedded/temporary-folder.ts';
import { newDocument } from '../../../contract/documents.ts';
import { sealed } from './sealed.ts';

const ID = 'd1';

function emptySystem() {
  const data = temporaryFolder();
  const db = openDatabase(join(data, 'trich-luc.sqlite'));
  onTestFinished(() => db.close());
  const objects = createFileObjectStore(join(data, 'objects'));
  return { documents: createSqliteDocumentRepository(db), records: createSqliteRecordRepository(db), objects };
}

async function objectsOf(objects: ObjectStore): Promise<string[]> {
  const heads = await Array.fromAsync(objects.list(''));
  return Promise.all(
    heads.map(async ({ key, contentType }) => `${key} ${contentType} ${Buffer.from((await objects.get(key))!)}`),
  );
}

describe('importPackage', () => {
  it('restores everything of the records in an empty system', async () => {
    const from = await sealed([ID, 'd2']);
    const to = emptySystem();
    expect(await importPackage(from.folder, to)).toEqual({ restored: [ID, 'd2'], kept: [] });
    expect(await objectsOf(to.objects)).toEqual(await objectsOf(from.objects));
    const [before, after] = [await from.documents.find(ID), await to.documents.find(ID)];
    expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 });
    expect(await to.documents.findRaised(ID)).toEqual(await from.documents.findRaised(ID));
    const decisions = await to.documents.listDecisions(ID);
    expect(decisions).toEqual(await from.documents.listDecisions(ID));
    expect(findBrokenLink(decisions)).toBeNull();
    expect(await to.documents.findByHash(before!.sha256!)).toBe(ID);
    expect(await to.records.find(ID)).toEqual(await from.records.find(ID));
    expect(await to.records.changes(ID)).toEqual(await from.records.changes(ID));
    expect(await to.records.find('d2')).toBeUndefined();
    expect(await to.records.listFiles()).toEqual(await from.records.listFiles());
    expect(await to.records.fileChanges('f1')).toEqual(await from.records.fileChanges('f1'));
    const query = { state: null, access: null, fileId: 'f1', dueBefore: null, limit: 9, cursor: null };
    expect((await to.records.list(query)).items).toEqual((await from.records.list(query)).items);
  });

  it('keeps what is there already', async () => {
    const { folder } = await sealed([ID]);
    const to = emptySystem();
    await importPackage(folder, to);
    expect(await importPackage(folder, to)).toEqual({ restored: [], kept: [ID] });
    expect(await to.documents.listDecisions(ID)).toHaveLength(3);
  });

  it('takes nothing of a package that is not whole, and names the fault', async () => {
    const { folder } = await sealed([ID]);
    await appendFile(join(folder, `data/${ID}/findings.json`), ' ');
    const to = emptySystem();
    const refusal = await importPackage(folder, to).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ImportError);
    expect((refusal as ImportError).faults).toContainEqual({ code: 'changed', path: `data/${ID}/findings.json` });
    expect(await to.documents.find(ID)).toBeUndefined();
    expect(await objectsOf(to.objects)).toEqual([]);
  });

  it('overwrites no other report of the same name, and makes no second one of the same paper', async () => {
    const { folder, documents } = await sealed([ID]);
    const to = emptySystem();
    await to.documents.create(newDocument(ID, { sha256: 'f'.repeat(64) }));
    await expect(importPackage(folder, to)).rejects.toThrow('another original');
    const other = emptySystem();
    await other.documents.create(newDocument('other'));
    await other.documents.claimHash((await documents.find(ID))!.sha256!, 'other');
    await expect(importPackage(folder, other)).rejects.toThrow('as other');
  });
});
