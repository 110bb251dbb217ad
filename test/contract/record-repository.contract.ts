import { describe, expect, it } from 'vitest';
import { VersionConflictError } from '../../shared/domain/errors.ts';
import type { DocumentRecord, FileRecord, RecordStanding } from '../../shared/domain/records/record.ts';
import { findBrokenChange, type RecordChange } from '../../shared/domain/records/record-change.ts';
import { everyItem } from '../../shared/ports/every-item.ts';
import type { RecordQuery, RecordRepository } from '../../shared/ports/record-repository.ts';
import { AT, changed, fileOf, recordOf, TYPED } from '../support/records.ts';

const ANY: RecordQuery = { state: null, access: null, fileId: null, dueBefore: null, limit: 50, cursor: null };
const STANDING: RecordStanding = { state: 'active', access: 'open', retention: null, due: null };

/** What every store of records of the archive keeps to. */
export function describeRecordRepository(name: string, make: () => RecordRepository | Promise<RecordRepository>): void {
  describe(`${name} as a repository of records`, () => {
    it('knows nothing of a document nobody has described', async () => {
      const records = await make();
      expect(await records.find('r1')).toBeUndefined();
      expect(await records.findFile('f1')).toBeUndefined();
      expect((await records.findMany(['r1', 'r2'])).size).toBe(0);
      expect(await records.list(ANY)).toEqual({ items: [], nextCursor: null });
      expect([await records.changes('r1'), await records.documentsOf('f1'), await records.listFiles()]).toEqual([
        ...[[], [], []],
      ]);
    });

    it('keeps a record with every change of it, oldest first', async () => {
      const records = await make();
      const first = changed(recordOf(), { typed: { note: TYPED('a') } });
      const second = changed(first.record, { typed: { note: TYPED('b') }, fileId: 'f1' });
      await records.save(first.record, first.change, STANDING);
      await records.save(second.record, second.change, STANDING);
      expect(await records.find('r1')).toEqual(second.record);
      expect(await records.findMany(['r1', 'r1', 'r9'])).toEqual(new Map([['r1', second.record]]));
      expect(await records.changes('r1')).toEqual([first.change, second.change]);
      expect(findBrokenChange(second.record, await records.changes('r1'))).toBeNull();
    });

    it('refuses to save over a version that was not read, and keeps no change of that', async () => {
      const records = await make();
      const first = changed(recordOf(), { typed: { note: TYPED('a') } });
      const rival = changed(first.record, { typed: { note: TYPED('b') } });
      const late = changed(first.record, { typed: { note: TYPED('c') } });
      await records.save(first.record, first.change, STANDING);
      await expect(records.save(first.record, first.change, STANDING)).rejects.toThrow(VersionConflictError);
      await records.save(rival.record, rival.change, STANDING);
      await expect(records.save(late.record, late.change, STANDING)).rejects.toThrow(VersionConflictError);
      const ahead = { ...late.record, version: 7 };
      await expect(records.save(ahead, { ...late.change, version: 7 }, STANDING)).rejects.toThrow(VersionConflictError);
      const unknown = { ...late.record, documentId: 'r9' };
      await expect(records.save(unknown, late.change, STANDING)).rejects.toThrow(VersionConflictError);
      expect(await records.changes('r1')).toEqual([first.change, rival.change]);
      expect((await records.find('r1'))?.typed.note?.value).toBe('b');
    });

    it('lets one of many writers of a version through', async () => {
      const records = await make();
      const first = changed(recordOf(), { fileId: 'f0' });
      await records.save(first.record, first.change, STANDING);
      const writers = ['f1', 'f2', 'f3', 'f4'].map((fileId) => changed(first.record, { fileId }));
      const outcomes = await Promise.allSettled(
        writers.map(({ record, change }) => records.save(record, change, STANDING)),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const { fileId } = (await records.find('r1'))!;
      expect((await records.list({ ...ANY, fileId })).items).toHaveLength(1);
      for (const other of ['f0', 'f1', 'f2', 'f3', 'f4'].filter((one) => one !== fileId))
        expect(await records.documentsOf(other)).toEqual([]);
    });

    it('lists by due day, then by document, and narrows by each and by all', async () => {
      const records = await make();
      await put(records, 'r3', { due: '2020-12-31', state: 'on-hold' });
      await put(records, 'r1', { due: '2030-12-31', access: 'restricted' }, 'f1');
      await put(records, 'r2', { due: null }, 'f1');
      await put(records, 'r4', { due: '2020-12-31', access: 'restricted' });
      const ids = async (query: Partial<RecordQuery>) =>
        (await records.list({ ...ANY, ...query })).items.map(({ record }) => record.documentId);
      expect(await ids({})).toEqual(['r3', 'r4', 'r1', 'r2']);
      expect(await ids({ state: 'active' })).toEqual(['r4', 'r1', 'r2']);
      expect(await ids({ access: 'restricted' })).toEqual(['r4', 'r1']);
      expect(await ids({ fileId: 'f1' })).toEqual(['r1', 'r2']);
      expect(await ids({ dueBefore: '2020-12-31' })).toEqual([]);
      expect(await ids({ dueBefore: '2021-01-01' })).toEqual(['r3', 'r4']);
      expect(await ids({ dueBefore: '2021-01-01', state: 'active', access: 'restricted' })).toEqual(['r4']);
      expect(await ids({ fileId: 'f1', access: 'restricted', state: 'on-hold' })).toEqual([]);
      expect(await records.documentsOf('f1')).toEqual(['r1', 'r2']);
    });

    it('pages without repeating or skipping, also while records move', async () => {
      const records = await make();
      for (let at = 0; at < 7; at += 1) await put(records, `r${at}`, { due: `20${10 + at}-12-31` });
      const seen: string[] = [];
      for await (const { record } of everyItem((cursor) => records.list({ ...ANY, limit: 2, cursor }))) {
        seen.push(record.documentId);
        if (seen.length === 2) await put(records, 'r9', { due: '2009-12-31' });
      }
      expect(seen).toEqual(['r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6']);
      const overdue = { ...ANY, limit: 2, dueBefore: '2013-01-01' };
      const late = [];
      for await (const { record } of everyItem((cursor) => records.list({ ...overdue, cursor })))
        late.push(record.documentId);
      expect(late).toEqual(['r9', 'r0', 'r1', 'r2']);
    });

    it('moves a record in the lists with its file, without a new version, unless it was written meanwhile', async () => {
      const records = await make();
      const { record } = await put(records, 'r1', { due: '2020-12-31' }, 'f1');
      expect(await records.restand(record, { ...STANDING, state: 'on-hold', due: '2020-12-31' })).toBe(true);
      expect((await records.list({ ...ANY, state: 'active' })).items).toEqual([]);
      expect((await records.list({ ...ANY, state: 'on-hold' })).items.map((one) => one.standing.state)).toEqual([
        'on-hold',
      ]);
      expect((await records.find('r1'))?.version).toBe(1);
      const next = changed(record, { fileId: null });
      await records.save(next.record, next.change, STANDING);
      expect(await records.restand(record, STANDING)).toBe(false);
      expect(await records.restand(recordOf({ documentId: 'r9', version: 1 }), STANDING)).toBe(false);
      expect(await records.documentsOf('f1')).toEqual([]);
    });

    it('restores a record and a file with their whole history, where there is none', async () => {
      const records = await make();
      const changes: RecordChange[] = [];
      let record: DocumentRecord = recordOf();
      for (let at = 0; at < 60; at += 1) {
        const next = changed(record, { typed: { note: TYPED(`${at}`) } });
        changes.push(next.change);
        record = next.record;
      }
      await records.restore(record, changes, STANDING);
      expect([await records.find('r1'), await records.changes('r1')]).toEqual([record, changes]);
      await expect(records.restore(record, changes, STANDING)).rejects.toThrow(VersionConflictError);
      const file = changed(fileOf(), { hold: { reason: 'thanh tra', by: 'luu-tru', at: AT } }, 'hold');
      await records.restoreFile(file.record, [file.change]);
      expect([await records.findFile('f1'), await records.fileChanges('f1')]).toEqual([file.record, [file.change]]);
      await expect(records.restoreFile(file.record, [file.change])).rejects.toThrow(VersionConflictError);
    });

    it('keeps files by id, with their changes', async () => {
      const records = await make();
      const second = changed<FileRecord>(fileOf({ id: 'f2' }), { typed: {} });
      const first = changed<FileRecord>(fileOf(), { typed: { title: TYPED('Hồ sơ') } });
      await records.saveFile(second.record, second.change);
      await records.saveFile(first.record, first.change);
      await expect(records.saveFile(first.record, first.change)).rejects.toThrow(VersionConflictError);
      const next = changed(first.record, { typed: { title: TYPED('Hồ sơ giám sát') } });
      await records.saveFile(next.record, next.change);
      expect(await records.listFiles()).toEqual([next.record, second.record]);
      expect(await records.fileChanges('f1')).toEqual([first.change, next.change]);
      await expect(records.saveFile({ ...next.record, version: 9 }, next.change)).rejects.toThrow(VersionConflictError);
    });
  });
}

async function put(
  records: RecordRepository,
  id: string,
  standing: Partial<RecordStanding>,
  fileId: string | null = null,
) {
  const made = changed(recordOf({ documentId: id }), { fileId, typed: { note: TYPED('x') } });
  await records.save(made.record, made.change, { ...STANDING, ...standing });
  return made;
}
