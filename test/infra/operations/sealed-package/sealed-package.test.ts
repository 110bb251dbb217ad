import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyPackage } from '../../../../infra/operations/sealed-package/verify-package.ts';
import { PackageError, writePackage } from '../../../../infra/operations/sealed-package/write-package.ts';
import { createFileObjectStore } from '../../../../shared/adapters/embedded/file-object-store.ts';
import { openDatabase } from '../../../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteRecordRepository } from '../../../../shared/adapters/embedded/sqlite-record-repository.ts';
import type { Decision } from '../../../../shared/domain/decision.ts';
import { temporaryFolder } from '../../../adapters/embedded/temporary-folder.ts';
import { newDocument } from '../../../contract/documents.ts';
import { REQUEST, sealed } from './sealed.ts';

const BAGIT = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'trich-luc', 'bagit', 'bin', 'bagit.py');
const filesOf = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};
const within = (folder: string, file: string): string => file.slice(folder.length + 1);

/** Puts new sums everywhere, as somebody would who changes a package and knows how it is made. */
async function reseal(folder: string, path: string, text: string): Promise<void> {
  const sum = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
  const old = sum(await readFile(join(folder, path)));
  await writeFile(join(folder, path), text);
  for (const name of ['manifest-sha256.txt', 'mets.xml']) {
    const before = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), before.replaceAll(old, sum(text)));
  }
  const tags = [
    'bagit.txt',
    'bag-info.txt',
    'manifest-sha256.txt',
    'mets.xml',
    'premis.xml',
    'ead.xml',
    'dublin-core.xml',
  ];
  const lines = await Promise.all(tags.map(async (tag) => `${sum(await readFile(join(folder, tag)))}  ${tag}\n`));
  await writeFile(join(folder, 'tagmanifest-sha256.txt'), lines.join(''));
}

describe('a sealed package', () => {
  it('is whole as it was written, with everything of its records', async () => {
    const { folder: bag } = await sealed();
    expect(await verifyPackage(bag)).toEqual([]);
    const files = (await filesOf(bag)).map((file) => within(bag, file));
    for (const name of ['original.pdf', 'archive.pdf', 'pages/1.json', 'findings.json', 'decisions.json'])
      expect(files).toContain(`data/d1/${name}`);
    expect(await readFile(join(bag, 'ead.xml'), 'utf8')).toContain('Báo cáo &lt;năm&gt;');
    expect(await readFile(join(bag, 'mets.xml'), 'utf8')).toContain('CREATEDATE="2026-01-06T01:00:00+07:00"');
  });

  it('names the file of any byte that is flipped', async () => {
    const folder = (await sealed()).folder;
    const files = await filesOf(folder);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (at, where, flip) => {
          const file = files[at]!;
          const bytes = await readFile(file);
          const changed = Buffer.from(bytes);
          changed[where % bytes.length]! ^= flip;
          await writeFile(file, changed);
          const faults = await verifyPackage(folder);
          await writeFile(file, bytes);
          const named = faults.map(({ path }) => path);
          // A manifest that changed is named itself, or by what it now says of another file.
          const isManifest = /manifest|bagit\.txt/u.test(file);
          expect(faults).not.toEqual([]);
          if (!isManifest) expect(named).toContain(within(folder, file));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names a file that is gone, and one that came in', async () => {
    const { folder } = await sealed();
    await rm(join(folder, 'data/d1/archive.pdf'));
    await writeFile(join(folder, 'data/d1/extra.txt'), 'x');
    expect(await verifyPackage(folder)).toEqual(
      expect.arrayContaining([
        { code: 'missing', path: 'data/d1/archive.pdf' },
        { code: 'unexpected', path: 'data/d1/extra.txt' },
      ]),
    );
  });

  it.each([
    ['in the middle', 1, ['decision-chain', 'event-missing']],
    ['at the end', 2, ['event-missing']],
  ])('names a decision that was dropped %s, also under new sums', async (_where, at, codes) => {
    const { folder } = await sealed();
    const path = 'data/d1/decisions.json';
    const decisions = JSON.parse(await readFile(join(folder, path), 'utf8')) as Decision[];
    await reseal(folder, path, JSON.stringify(decisions.toSpliced(at, 1)));
    const faults = await verifyPackage(folder);
    expect(faults.filter((fault) => fault.path.startsWith(path)).map(({ code }) => code)).toEqual(codes);
    expect(faults).toContainEqual({ code: 'event-missing', path: `${path}#${at + 1}` });
  });

  it('names an original that was exchanged, also under new sums', async () => {
    const { folder } = await sealed();
    await reseal(folder, 'data/d1/original.pdf', '%PDF-1.7 khác bản gốc');
    expect(await verifyPackage(folder)).toContainEqual({ code: 'original-differs', path: 'data/d1/original.pdf' });
  });

  it('takes no folder for a package that is none, and follows no path out of it', async () => {
    expect(await verifyPackage(temporaryFolder())).toEqual([{ code: 'no-bag', path: 'bagit.txt' }]);
    const { folder } = await sealed();
    await appendFile(join(folder, 'manifest-sha256.txt'), `${'0'.repeat(64)}  ../../etc/passwd\n`);
    expect(await verifyPackage(folder)).toContainEqual({ code: 'unreadable', path: 'manifest-sha256.txt' });
  });

  it('holds confirmed reports only that were not disposed of', async () => {
    const data = temporaryFolder();
    const db = openDatabase(join(data, 'trich-luc.sqlite'));
    const documents = createSqliteDocumentRepository(db);
    const objects = createFileObjectStore(join(data, 'objects'));
    const records = createSqliteRecordRepository(db);
    await documents.create(newDocument('open', { status: 'in-review' }));
    const archive = { access: 'open', retention: 5, disposedAt: '2026-01-05T00:00:00.000Z' } as const;
    await documents.create(newDocument('gone', { status: 'confirmed', archive }));
    for (const id of ['open', 'unknown', 'gone']) {
      const folder = join(temporaryFolder(), 'bag');
      const request = { ...REQUEST, documentIds: [id], folder };
      await expect(writePackage(request, { documents, records, objects })).rejects.toThrow(PackageError);
      expect([existsSync(folder), existsSync(`${folder}.part`)]).toEqual([false, false]);
    }
    db.close();
  });

  it('describes its documents and their file, and says how long they are kept and who may open them', async () => {
    const { folder } = await sealed();
    const read = (name: string) => readFile(join(folder, name), 'utf8');
    const ead = await read('ead.xml');
    for (const said of [
      '<c level="file" id="f-f1">',
      '<unitid>01-HS</unitid>',
      '<unittitle>Hồ sơ &lt;giám sát&gt;</unittitle>',
      '<appraisal><p>20 năm</p></appraisal>',
      '<c level="item" id="d-d1">',
      '<didnote localtype="handwriting" label="Bút tích">có bút phê</didnote>',
      '<accessrestrict><p>Có điều kiện</p></accessrestrict>',
      '<subject><part>kết nạp</part></subject>',
    ])
      expect(ead).toContain(said);
    expect(ead.indexOf('id="d-d1"')).toBeGreaterThan(ead.indexOf('id="f-f1"'));
    const core = await read('dublin-core.xml');
    for (const said of [
      '<dc:identifier>d1</dc:identifier>',
      '<dc:title>Báo cáo &lt;năm&gt;</dc:title>',
      '<dc:date>2024-09-12</dc:date>',
      '<dcterms:isPartOf>Hồ sơ &lt;giám sát&gt;</dcterms:isPartOf>',
      '<dcterms:accessRights>Có điều kiện</dcterms:accessRights>',
      '<dc:rights>Thời hạn bảo quản: 20 năm</dc:rights>',
    ])
      expect(core).toContain(said);
    const premis = await read('premis.xml');
    expect(premis).toContain('<restriction>Thời hạn bảo quản: 20 năm</restriction>');
    expect(premis).toContain('<endDate>2044-12-31</endDate>');
    expect(premis).toContain('<eventIdentifierValue>d1#record-2</eventIdentifierValue>');
  });

  it('names a change of a record that was dropped or altered, a file that is gone, and a document nobody describes', async () => {
    const { folder } = await sealed();
    const path = 'data/d1/record.json';
    // Longer or shorter files show in the sum of all of them as well.
    const faultsOf = async (bag: string) => (await verifyPackage(bag)).filter(({ code }) => code !== 'oxum-differs');
    const kept = JSON.parse(await readFile(join(folder, path), 'utf8')) as { changes: { by: string }[] };
    await reseal(folder, path, JSON.stringify({ ...kept, changes: kept.changes.slice(0, 1) }));
    expect(await faultsOf(folder)).toEqual([
      { code: 'record-chain', path: `${path}#2` },
      { code: 'event-missing', path: `${path}#2` },
    ]);
    const altered = kept.changes.with(0, { ...kept.changes[0]!, by: 'khac' });
    await reseal(folder, path, JSON.stringify({ ...kept, changes: altered }));
    expect(await faultsOf(folder)).toEqual([{ code: 'record-chain', path: `${path}#1` }]);
    await reseal(folder, path, JSON.stringify(kept));
    const file = 'data/ho-so/f1.json';
    const other = (await readFile(join(folder, file), 'utf8')).replaceAll('"id": "f1"', '"id": "f9"');
    await reseal(folder, file, other);
    expect((await faultsOf(folder)).map(({ code }) => code)).toEqual(['record-chain', 'file-missing']);
    const [one] = [(await sealed()).folder];
    const core = await readFile(join(one, 'dublin-core.xml'), 'utf8');
    await reseal(one, 'dublin-core.xml', core.replace('<dc:identifier>d1</dc:identifier>', ''));
    expect(await faultsOf(one)).toEqual([{ code: 'undescribed', path: 'dublin-core.xml#d1' }]);
  });

  const missing = existsSync(BAGIT) ? '' : ' (needs bagit of PyPI)';
  it.skipIf(missing)(`is valid to an independent validator${missing}`, async () => {
    execFileSync(BAGIT, ['--validate', (await sealed()).folder], { stdio: 'pipe' });
  });
});
