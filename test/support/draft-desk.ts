import type { DatabaseSync } from 'node:sqlite';
import { readDraft } from '../../functions/runtime/read-draft.ts';
import { createSqliteDocumentRepository } from '../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteDraftRepository } from '../../shared/adapters/embedded/sqlite-draft-repository.ts';
import type { PipelineEvent } from '../../shared/contracts/events.ts';
import { draftBodyKey } from '../../shared/contracts/object-keys.ts';
import { type DecisionAction, sealDecision } from '../../shared/domain/decision.ts';
import { factBook } from '../../shared/domain/draft/confirmed-facts.ts';
import type { Draft } from '../../shared/domain/draft/draft.ts';
import { outdatedFields } from '../../shared/domain/draft/field-standing.ts';
import { proposeDraft } from '../../shared/domain/draft/propose-draft.ts';
import type { FigureFinding } from '../../shared/domain/finding.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import { confirmedReport, documentOf, factsOf, PARTY_TEMPLATE, type ReviewedReport } from './drafts.ts';

export interface MemoryObjects extends ObjectStore {
  readonly kept: ReadonlyMap<string, Uint8Array>;
}

/** Objects in memory: what drafts and their papers need of a store. */
export function memoryObjects(): MemoryObjects {
  const kept = new Map<string, Uint8Array>();
  const headOf = (key: string, size: number) => ({ key, size, contentType: '', storedAt: '2026-01-05T08:00:00.000Z' });
  return {
    kept,
    put: async (key, body) => {
      if (body instanceof Uint8Array) kept.set(key, body);
      return headOf(key, 0);
    },
    get: async (key) => kept.get(key),
    head: async (key) => (kept.has(key) ? headOf(key, kept.get(key)!.length) : undefined),
    delete: async (key) => void kept.delete(key),
    read: async () => undefined,
    copy: async () => {},
    async *list() {},
  };
}

/** Confirmed reports and drafts on them, in SQLite; reports are reopened and confirmed again as people do it. */
export function openDraftDesk<O extends ObjectStore = MemoryObjects>(
  db: DatabaseSync,
  objects = memoryObjects() as ObjectStore as O,
) {
  const documents = createSqliteDocumentRepository(db);
  const drafts = createSqliteDraftRepository(db);
  const kept = new Map<string, ReviewedReport>();
  const published: PipelineEvent[] = [];
  let count = 0;
  const ids = { next: () => `id-${String(++count).padStart(6, '0')}` };
  const deps = {
    ...{ documents, drafts, objects, ids },
    events: { publish: async (events: readonly PipelineEvent[]) => void published.push(...events) },
  };
  const act = async (
    id: string,
    acts: readonly (readonly [string | null, DecisionAction])[],
    move: 'confirmed' | 'reopened' | null,
  ) => {
    const document = (await documents.find(id))!;
    const history = [...(await documents.listDecisions(id))];
    const at = `2026-01-05T03:00:${String(history.length % 60).padStart(2, '0')}.000Z`;
    const before = history.length;
    for (const [findingId, action] of acts)
      history.push(sealDecision(history, { documentId: id, findingId, action, by: 'duyet', at, before: null }));
    const detail = { documentId: id, decisions: history.length };
    await documents.saveReview({
      document: { ...document, status: move === 'confirmed' ? 'confirmed' : 'in-review', statusAt: at },
      decisions: history.slice(before),
      events: move ? [{ id: ids.next(), type: `document.${move}`, detail }] : [],
    });
  };
  return {
    ...{ deps, published },
    /** Three findings, all confirmed, one directive and two counts of `amount` and twice that. */
    addReport: async (id: string, amount = 15, report = confirmedReport(id, amount)) => {
      kept.set(id, report);
      const document = await documents.create({ ...documentOf(report), status: 'extracting' });
      const raised = { findings: report.findings, warnings: [], unclaimed: [] };
      const saved = await documents.saveRaised({ ...document, status: 'awaiting-review' }, raised);
      await documents.saveReview({
        document: { ...saved, status: 'confirmed' },
        decisions: report.history,
        events: [],
      });
    },
    addDraft: async (id: string, reports: readonly string[], change: (draft: Draft) => Draft = (draft) => draft) => {
      const facts = reports.map((one) => factsOf(kept.get(one)!));
      const people = { by: 'duyet', at: '2026-01-06T02:00:00.000Z' };
      const named = { roundId: null, founding: null, directives: null, period: null };
      const plan = { id, template: PARTY_TEMPLATE, title: `Kết luận ${id}`, reports: facts, ...named, ...people };
      const draft = change(proposeDraft(plan));
      const bodyKey = draftBodyKey(id, ids.next());
      await objects.put(bodyKey, new TextEncoder().encode(JSON.stringify(draft)), 'application/json');
      const counts = { blanks: 0, outdated: outdatedFields(draft, factBook(facts)).length };
      const { title, roundId, unit, status, version, createdBy, createdAt, changedBy, changedAt } = draft;
      const entry = { id, title, roundId, unit, reports, status, version, createdBy, createdAt, changedBy, changedAt };
      await drafts.create({ ...entry, ...counts, number: null, issue: null, bodyKey });
      return draft;
    },
    reopen: (id: string) => act(id, [[null, { type: 'reopen', reason: 'đọc lại' }]], 'reopened'),
    /** Corrects the first count on the way; null = confirms as it was. */
    confirm: async (id: string, value: number | null = null) => {
      const { findings } = await documents.findRaised(id);
      const figure = findings.find(({ id: finding }) => finding === `${id}-a`) as FigureFinding;
      const correct = { type: 'correct', value: { ...figure.value, value: value ?? 0 } } as const;
      await act(id, value === null ? [] : [[figure.id, correct]], null);
      await act(id, [[null, { type: 'finish' }]], 'confirmed');
    },
    /** What the draft's reports say of it at this moment. */
    countNow: async (id: string) => {
      const { draft, book } = await readDraft((await drafts.find(id))!, deps);
      return outdatedFields(draft, book).length;
    },
    /** Takes what waits in the outbox, oldest first. */
    takeEvents: async () => {
      const pending = await documents.pendingEvents(1_000);
      for (const { id } of pending) await documents.removeEvent(id);
      return pending.map(({ type, detail }) => ({ type, detail }) as PipelineEvent);
    },
  };
}
