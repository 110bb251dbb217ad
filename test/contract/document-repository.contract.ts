import { describe, expect, it } from 'vitest';
import { findBrokenLink } from '../../shared/domain/decision.ts';
import { NotFoundError, VersionConflictError } from '../../shared/domain/errors.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import { describeDocumentLists } from './document-lists.contract.ts';
import { describeReviews } from './document-reviews.contract.ts';
import { directiveFinding, newDocument } from './documents.ts';

/** An empty repository and a way to open it anew, as after a restart. */
export interface MadeDocumentRepository {
  readonly documents: DocumentRepository;
  reopen(): DocumentRepository | Promise<DocumentRepository>;
}
export type MakeDocumentRepository = () => MadeDocumentRepository | Promise<MadeDocumentRepository>;

/** What every document repository keeps to. */
export function describeDocumentRepository(name: string, make: MakeDocumentRepository): void {
  describe(`${name} as a document repository`, () => {
    describeWrites(make);
    describeClaims(make);
    describeRecognizedPages(make);
    describeRaised(make);
    describeDocumentLists(make);
    describeReviews(make);
  });
}

function describeWrites(make: MakeDocumentRepository): void {
  it('creates a document at version 1, whatever version it was given', async () => {
    const { documents } = await make();
    const created = await documents.create(newDocument('d1', { version: 7 }));
    expect(created).toEqual(newDocument('d1', { version: 1 }));
    expect(await documents.find('d1')).toEqual(created);
  });

  it('leaves a document that exists untouched when it is created again', async () => {
    const { documents } = await make();
    await documents.create(newDocument('d1'));
    const saved = await documents.save(newDocument('d1', { status: 'recognizing', pageCount: 3 }));
    expect(await documents.create(newDocument('d1', { fileName: 'other.pdf' }))).toEqual(saved);
    expect(await documents.find('d1')).toEqual(saved);
  });

  it('creates one document when many create it at once', async () => {
    const { documents } = await make();
    const created = await Promise.all(
      Array.from({ length: 10 }, (_, index) => documents.create(newDocument('d1', { fileName: `${index}.pdf` }))),
    );
    const stored = (await documents.find('d1'))!;
    for (const document of created) expect(document).toEqual(stored);
  });

  it('finds nothing under an id nobody created', async () => {
    const { documents } = await make();
    expect(await documents.find('nobody')).toBeUndefined();
  });

  it('keeps every field, and Vietnamese letters as they were given', async () => {
    const { documents } = await make();
    const full = newDocument('d1', {
      fileName: 'Báo cáo “kết quả” số 12.pdf'.normalize('NFD'),
      sha256: 'ab'.repeat(32),
      pageCount: 12,
      pagesRecognized: 12,
      engine: 'tesseract.js 7.0.0 (vie best_int)',
      own: { number: '12-BC/HU', type: 'BC', date: '2026-01-02', issuer: 'Huyện ủy', title: 'Báo cáo "quý"\nIV' },
      rejection: { code: 'too-many-pages', detail: { pages: 1200, limit: 1000 } },
      failure: { code: 'page-timeout', step: 'ocr', at: '2026-01-05T08:01:00.000Z' },
      duplicateOf: 'd0',
      notes: ['blank-pages'],
    });
    await documents.create(full);
    expect(await documents.find('d1')).toEqual(full);
  });

  it('counts the version up with every write', async () => {
    const { documents } = await make();
    const first = await documents.create(newDocument('d1'));
    const second = await documents.save({ ...first, status: 'recognizing' });
    const third = await documents.saveRaised(
      { ...second, status: 'extracting' },
      { findings: [], warnings: [], unclaimed: [] },
    );
    const fourth = await documents.saveReview({ document: third, decisions: [], events: [] });
    expect([first, second, third, fourth].map(({ version }) => version)).toEqual([1, 2, 3, 4]);
    expect(await documents.find('d1')).toEqual(fourth);
  });

  it('refuses a write on an older version and changes nothing', async () => {
    const { documents } = await make();
    const read = await documents.create(newDocument('d1'));
    const saved = await documents.save({ ...read, status: 'recognizing' });
    await expect(documents.save({ ...read, status: 'failed' })).rejects.toBeInstanceOf(VersionConflictError);
    expect(await documents.find('d1')).toEqual(saved);
  });

  it('refuses a write on a version that does not exist yet', async () => {
    const { documents } = await make();
    const read = await documents.create(newDocument('d1'));
    await expect(documents.save({ ...read, version: 2 })).rejects.toBeInstanceOf(VersionConflictError);
    expect(await documents.find('d1')).toEqual(read);
  });

  it('lets exactly one of several racing writers win', async () => {
    const { documents } = await make();
    const read = await documents.create(newDocument('d1'));
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => documents.save({ ...read, pagesRecognized: index })),
    );
    const winners = results.filter(({ status }) => status === 'fulfilled');
    const losers = results.filter(({ status }) => status === 'rejected');
    expect([winners.length, losers.length]).toEqual([1, 9]);
    for (const loser of losers)
      expect(loser).toMatchObject({ reason: { name: 'VersionConflictError', documentId: 'd1' } });
    expect((await documents.find('d1'))!.version).toBe(2);
  });

  it('refuses to save what was never created, and creates nothing', async () => {
    const { documents } = await make();
    await expect(documents.save(newDocument('d1'))).rejects.toBeInstanceOf(NotFoundError);
    expect(await documents.find('d1')).toBeUndefined();
  });

  it('has everything again after a restart', async () => {
    const { documents, reopen } = await make();
    const created = await documents.create(newDocument('d1'));
    const saved = await documents.save({ ...created, status: 'recognizing' });
    expect(await (await reopen()).find('d1')).toEqual(saved);
  });
}

function describeClaims(make: MakeDocumentRepository): void {
  const hash = 'ab'.repeat(32);

  it('gives a hash to the first document that claims it, and says so to every other', async () => {
    const { documents, reopen } = await make();
    expect(await documents.findByHash(hash)).toBeUndefined();
    expect(await documents.claimHash(hash, 'd1')).toBe('d1');
    expect(await documents.findByHash(hash)).toBe('d1');
    expect(await documents.claimHash(hash, 'd2')).toBe('d1');
    expect(await documents.claimHash(hash, 'd1')).toBe('d1');
    expect(await documents.claimHash('cd'.repeat(32), 'd2')).toBe('d2');
    expect(await (await reopen()).claimHash(hash, 'd3')).toBe('d1');
  });

  it('names one holder to all who claim a hash at once', async () => {
    const { documents } = await make();
    const holders = await Promise.all(Array.from({ length: 20 }, (_, index) => documents.claimHash(hash, `d${index}`)));
    expect(new Set(holders).size).toBe(1);
  });

  it('gives a released hash to the next who claims it', async () => {
    const { documents } = await make();
    await documents.claimHash(hash, 'd1');
    await documents.releaseHash(hash, 'd1');
    expect(await documents.claimHash(hash, 'd2')).toBe('d2');
  });

  it('does not release a hash for a document that does not hold it', async () => {
    const { documents } = await make();
    await documents.claimHash(hash, 'd1');
    await documents.releaseHash(hash, 'd2');
    await documents.releaseHash('cd'.repeat(32), 'd1');
    expect(await documents.claimHash(hash, 'd3')).toBe('d1');
  });
}

function describeRecognizedPages(make: MakeDocumentRepository): void {
  it('counts recognised pages as a set, in whatever order and however often they come', async () => {
    const { documents, reopen } = await make();
    expect(await documents.addRecognizedPages('d1', [3, 4])).toBe(2);
    expect(await documents.addRecognizedPages('d1', [1, 2, 3])).toBe(4);
    expect(await documents.addRecognizedPages('d1', [3, 3])).toBe(4);
    expect(await documents.addRecognizedPages('d1', [])).toBe(4);
    expect(await documents.addRecognizedPages('d2', [1])).toBe(1);
    expect(await (await reopen()).addRecognizedPages('d1', [5])).toBe(5);
  });

  it('tells exactly one of the racing chunks that it was the last', async () => {
    const { documents } = await make();
    const sizes = await Promise.all([1, 2, 3, 4, 5].map((page) => documents.addRecognizedPages('d1', [page])));
    expect(sizes.filter((size) => size === 5).length).toBeGreaterThanOrEqual(1);
    expect(await documents.addRecognizedPages('d1', [])).toBe(5);
  });

  it('starts from nothing after the set was emptied, for that document only', async () => {
    const { documents } = await make();
    await documents.addRecognizedPages('d1', [1, 2]);
    await documents.addRecognizedPages('d2', [1, 2]);
    await documents.clearRecognizedPages('d1');
    expect(await documents.addRecognizedPages('d1', [1])).toBe(1);
    expect(await documents.addRecognizedPages('d2', [])).toBe(2);
  });
}

function describeRaised(make: MakeDocumentRepository): void {
  const warning = {
    ...{ code: 'date-after-report', page: 1, start: 5, end: 9, likely: null, mentions: ['f1'] },
    message: { vi: 'Ngày sau ngày báo cáo.', en: 'A date after the date of the report.' },
  };

  it('has no findings for a document nothing was raised for', async () => {
    const { documents } = await make();
    expect(await documents.findRaised('d1')).toEqual({ findings: [], warnings: [], unclaimed: [] });
    expect(await documents.listDecisions('d1')).toEqual([]);
  });

  it('gives back findings, warnings and unclaimed spans as they were raised, in their order', async () => {
    const { documents, reopen } = await make();
    const raised = {
      findings: [directiveFinding('f2'), directiveFinding('f1', { number: '30/2020/NĐ-CP', system: 'state' })],
      warnings: [warning],
      unclaimed: [{ page: 2, start: 0, end: 4 }],
    };
    const document = await documents.create(newDocument('d1'));
    await documents.saveRaised({ ...document, status: 'awaiting-review' }, raised);
    expect(await documents.findRaised('d1')).toEqual(raised);
    expect((await documents.find('d1'))!.status).toBe('awaiting-review');
    expect(await (await reopen()).findRaised('d1')).toEqual(raised);
  });

  it('replaces findings as a whole', async () => {
    const { documents } = await make();
    const first = await documents.create(newDocument('d1'));
    const second = await documents.saveRaised(first, {
      findings: [directiveFinding('f1')],
      warnings: [warning],
      unclaimed: [],
    });
    const raised = { findings: [directiveFinding('f2')], warnings: [], unclaimed: [] };
    await documents.saveRaised(second, raised);
    expect(await documents.findRaised('d1')).toEqual(raised);
  });

  it('replaces no finding when the version is an older one', async () => {
    const { documents } = await make();
    const first = await documents.create(newDocument('d1'));
    const raised = { findings: [directiveFinding('f1')], warnings: [], unclaimed: [] };
    const second = await documents.saveRaised(first, raised);
    const late = documents.saveRaised(first, { findings: [], warnings: [], unclaimed: [] });
    await expect(late).rejects.toBeInstanceOf(VersionConflictError);
    expect(await documents.findRaised('d1')).toEqual(raised);
    expect(await documents.find('d1')).toEqual(second);
  });

  it('keeps the findings of a thousand-page report', async () => {
    const { documents } = await make();
    const findings = Array.from({ length: 3000 }, (_, index) => directiveFinding(`f${index}`));
    const document = await documents.create(newDocument('d1'));
    await documents.saveRaised(document, { findings, warnings: [], unclaimed: [] });
    expect((await documents.findRaised('d1')).findings).toEqual(findings);
    expect(findBrokenLink(await documents.listDecisions('d1'))).toBeNull();
  });
}
