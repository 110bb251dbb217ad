import { expect, it } from 'vitest';
import { type DecisionAction, findBrokenLink } from '../../shared/domain/decision.ts';
import type { Document } from '../../shared/domain/document.ts';
import { VersionConflictError } from '../../shared/domain/errors.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { DocumentRepository, OutboxEvent } from '../../shared/ports/document-repository.ts';
import type { MakeDocumentRepository } from './document-repository.contract.ts';
import { dateFinding, decide, directiveFinding, newDocument } from './documents.ts';

/** How reviews are written, and what confirmed documents witness. */
export function describeReviews(make: MakeDocumentRepository): void {
  describeDecisions(make);
  describeOutbox(make);
  describeKnownDates(make);
}

function describeDecisions(make: MakeDocumentRepository): void {
  it('appends decisions in order, and their chain of hashes survives storing', async () => {
    const { documents, reopen } = await make();
    const raised = await raise(documents, 'd1', [directiveFinding('f1'), dateFinding('f2', '2021-08-09')]);
    const first = decide(
      'd1',
      [],
      [
        ['f1', { type: 'confirm' }, directiveFinding('f1').value],
        ['f2', { type: 'reject', reason: 'không phải ngày ban hành' }],
      ],
    );
    const reviewed = await documents.saveReview({ document: raised, decisions: first, events: [] });
    const second = decide('d1', first, [
      ['f1', { type: 'correct', value: directiveFinding('f1', { number: '29-CTr/TU' }).value, reading: '29-CTr/TU' }],
      ['f3', { type: 'add', finding: { ...dateFinding('f3', '2021-09'), origin: 'reviewer' } }],
      [null, { type: 'finish' }],
    ]);
    await documents.saveReview({ document: reviewed, decisions: second, events: [] });
    expect(await documents.listDecisions('d1')).toEqual([...first, ...second]);
    const history = await (await reopen()).listDecisions('d1');
    expect(history).toEqual([...first, ...second]);
    expect(findBrokenLink(history)).toBeNull();
  });

  it('writes nothing of a review on an older version', async () => {
    const { documents } = await make();
    const raised = await raise(documents, 'd1', [directiveFinding('f1')]);
    const saved = await documents.save({ ...raised, statusAt: '2026-01-07T00:00:00.000Z' });
    const decisions = decide('d1', [], [['f1', { type: 'confirm' }]]);
    const late = documents.saveReview({
      document: { ...raised, status: 'confirmed' },
      decisions,
      events: [event('e1')],
    });
    await expect(late).rejects.toBeInstanceOf(VersionConflictError);
    await expectUntouched(documents, saved);
  });

  it('writes nothing of a review whose decisions do not continue the history', async () => {
    const { documents } = await make();
    const raised = await raise(documents, 'd1', [directiveFinding('f1')]);
    const good = decide(
      'd1',
      [],
      [
        ['f1', { type: 'confirm' }],
        [null, { type: 'finish' }],
      ],
    );
    const strange = decide('d2', [], [['f1', { type: 'confirm' }]]);
    const wrong = [[good[1]!], [good[0]!, good[0]!], [good[0]!, { ...good[1]!, previousHash: 'x' }], strange];
    for (const decisions of wrong) {
      const review = { document: { ...raised, status: 'in-review' as const }, decisions, events: [event('e1')] };
      await expect(documents.saveReview(review)).rejects.toThrow();
      await expectUntouched(documents, raised);
    }
  });

  it('keeps one history when two reviewers act at once', async () => {
    const { documents } = await make();
    const raised = await raise(documents, 'd1', [directiveFinding('f1')]);
    const acts: DecisionAction[] = [{ type: 'confirm' }, { type: 'undo' }, { type: 'reject', reason: 'nhầm' }];
    const results = await Promise.allSettled(
      acts.map((act, index) =>
        documents.saveReview({
          document: { ...raised, status: 'in-review' },
          decisions: decide('d1', [], [['f1', act]]),
          events: [event(`e${index}`)],
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    expect((await documents.listDecisions('d1')).length).toBe(1);
    expect((await documents.pendingEvents(10)).length).toBe(1);
  });

  it('keeps a review of two thousand acts together', async () => {
    const { documents } = await make();
    const findings = Array.from({ length: 2000 }, (_, index) => dateFinding(`f${index}`, '2021-08-09'));
    const raised = await raise(documents, 'd1', findings);
    const decisions = decide(
      'd1',
      [],
      findings.map(({ id }) => [id, { type: 'confirm' }] as const),
    );
    await documents.saveReview({ document: raised, decisions, events: [] });
    expect(await documents.listDecisions('d1')).toEqual(decisions);
  });

  it('leaves findings as the machine proposed them, whatever people decide', async () => {
    const { documents } = await make();
    const raised = await raise(documents, 'd1', [directiveFinding('f1')]);
    const corrected = directiveFinding('f1', { number: '1-CT/TU' }).value;
    const decisions = decide('d1', [], [['f1', { type: 'correct', value: corrected }]]);
    await documents.saveReview({ document: raised, decisions, events: [] });
    expect((await documents.findRaised('d1')).findings).toEqual([directiveFinding('f1')]);
  });
}

function describeOutbox(make: MakeDocumentRepository): void {
  it('keeps the events of a review, in order, until they are removed, also through a restart', async () => {
    const { documents, reopen } = await make();
    const raised = await raise(documents, 'd1', []);
    const saved = await documents.saveReview({ document: raised, decisions: [], events: [event('e2'), event('e1')] });
    await documents.saveReview({ document: saved, decisions: [], events: [event('e3')] });
    const again = await reopen();
    expect(await again.pendingEvents(10)).toEqual([event('e2'), event('e1'), event('e3')]);
    expect(await again.pendingEvents(2)).toEqual([event('e2'), event('e1')]);
    await again.removeEvent('e2');
    await again.removeEvent('e2');
    await again.removeEvent('never-was');
    expect(await again.pendingEvents(10)).toEqual([event('e1'), event('e3')]);
  });
}

function describeKnownDates(make: MakeDocumentRepository): void {
  const number = '28-CTr/TU';

  it('knows the dates that stand in confirmed documents, other than the one that asks', async () => {
    const { documents } = await make();
    await confirm(documents, 'd1', [
      directiveFinding('f1', { date: '2021-08-09' }),
      directiveFinding('f2', { date: '2021-08-09' }),
    ]);
    await confirm(documents, 'd2', [directiveFinding('f1', { date: '2022-01-01' })]);
    const known = [
      { date: '2021-08-09', documentId: 'd1' },
      { date: '2022-01-01', documentId: 'd2' },
    ];
    expect(await documents.findKnownDates(number, 'd3')).toEqual(known);
    expect(await documents.findKnownDates(number, 'd1')).toEqual([known[1]]);
    expect(await documents.findKnownDates('28-CTr/HU', 'd3')).toEqual([]);
  });

  it('knows nothing from documents that are not confirmed', async () => {
    const { documents } = await make();
    await raise(documents, 'd1', [directiveFinding('f1')]);
    expect(await documents.findKnownDates(number, 'd2')).toEqual([]);
  });

  it('takes the corrected value, and nothing that was rejected or has no date', async () => {
    const { documents } = await make();
    const corrected = directiveFinding('f1', { date: '2021-09-08' }).value;
    await confirm(
      documents,
      'd1',
      [
        directiveFinding('f1'),
        directiveFinding('f2', { date: '1999-01-01' }),
        directiveFinding('f3', { date: null }),
        directiveFinding('f4', { number: null }),
      ],
      [
        ['f1', { type: 'correct', value: corrected }],
        ['f2', { type: 'reject', reason: 'nhầm' }],
      ],
    );
    expect(await documents.findKnownDates(number, 'd2')).toEqual([{ date: '2021-09-08', documentId: 'd1' }]);
  });

  it('takes what a reviewer added', async () => {
    const { documents } = await make();
    const added: Finding = { ...directiveFinding('f9', { number: '5-NQ/TW' }), origin: 'reviewer' };
    await confirm(documents, 'd1', [], [['f9', { type: 'add', finding: added }]]);
    expect(await documents.findKnownDates('5-NQ/TW', 'd2')).toEqual([{ date: '2021-08-09', documentId: 'd1' }]);
  });

  it('forgets a reopened document at once and takes its new values when it is confirmed again', async () => {
    const { documents } = await make();
    const confirmed = await confirm(documents, 'd1', [directiveFinding('f1')]);
    const history = await documents.listDecisions('d1');
    const reopening = decide('d1', history, [[null, { type: 'reopen', reason: 'sai ngày' }]]);
    const reopened = await documents.saveReview({
      document: { ...confirmed, status: 'in-review' },
      decisions: reopening,
      events: [],
    });
    expect(await documents.findKnownDates(number, 'd2')).toEqual([]);
    const corrected = directiveFinding('f1', { date: '2020-02-02' }).value;
    const decisions = decide(
      'd1',
      [...history, ...reopening],
      [
        ['f1', { type: 'correct', value: corrected }],
        [null, { type: 'finish' }],
      ],
    );
    await documents.saveReview({ document: { ...reopened, status: 'confirmed' }, decisions, events: [] });
    expect(await documents.findKnownDates(number, 'd2')).toEqual([{ date: '2020-02-02', documentId: 'd1' }]);
  });
}

async function raise(documents: DocumentRepository, id: string, findings: readonly Finding[]): Promise<Document> {
  const created = await documents.create(newDocument(id));
  return documents.saveRaised({ ...created, status: 'awaiting-review' }, { findings, warnings: [], unclaimed: [] });
}

async function confirm(
  documents: DocumentRepository,
  id: string,
  findings: readonly Finding[],
  acts: Parameters<typeof decide>[2] = [],
): Promise<Document> {
  const document = await raise(documents, id, findings);
  const decisions = decide(id, [], [...acts, [null, { type: 'finish' }]]);
  return documents.saveReview({ document: { ...document, status: 'confirmed' }, decisions, events: [] });
}

async function expectUntouched(documents: DocumentRepository, document: Document): Promise<void> {
  expect(await documents.find(document.id)).toEqual(document);
  expect(await documents.listDecisions(document.id)).toEqual([]);
  expect(await documents.pendingEvents(10)).toEqual([]);
}

function event(id: string): OutboxEvent {
  return { id, type: 'document.confirmed', detail: { documentId: 'd1', decisions: 1 } };
}
