import { describe, expect, it } from 'vitest';
import type { AuditEntry, AuditLog, AuditQuery } from '../../shared/ports/audit-log.ts';

const ALL: AuditQuery = { actor: null, action: null, from: null, to: null, limit: 50, cursor: null };

const entryOf = (id: string, at: string, given: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  at,
  actor: 'quan-tri',
  action: 'accounts.invite',
  target: 'van-thu',
  outcome: 'done',
  detail: { role: 'office', isNew: true, count: 2, office: null },
  ...given,
});

/** What every audit log keeps to. `make` gives an empty one for each test. */
export function describeAuditLog(name: string, make: () => AuditLog | Promise<AuditLog>): void {
  const filled = async () => {
    const log = await make();
    const entries = [
      entryOf('1', '2026-01-31T23:59:59.000Z'),
      entryOf('2', '2026-02-01T00:00:00.000Z', { actor: 'duyet', action: 'documents.retry' }),
      entryOf('3', '2026-02-01T00:00:00.000Z', { outcome: 'refused' }),
      entryOf('4', '2026-03-15T10:00:00.000Z', { action: 'accounts' }),
      entryOf('5', '2026-03-16T10:00:00.000Z', { action: 'accountsOfOthers.read' }),
    ];
    for (const entry of entries) await log.append(entry);
    const ids = async (query: Partial<AuditQuery>) =>
      (await log.list({ ...ALL, ...query })).items.map(({ id }) => id).join('');
    return { log, entries, ids };
  };

  describe(`${name} as an audit log`, () => {
    it('lists entries as they were added, newest first', async () => {
      const { log, entries } = await filled();
      expect((await log.list(ALL)).items).toEqual(entries.toReversed());
    });

    it('finds by person, by action or its first word, and by time', async () => {
      const { ids } = await filled();
      expect(await ids({ actor: 'duyet' })).toBe('2');
      expect(await ids({ action: 'accounts' })).toBe('431');
      expect(await ids({ action: 'documents.retry' })).toBe('2');
      expect(await ids({ from: '2026-02-01T00:00:00.000Z' })).toBe('5432');
      expect(await ids({ to: '2026-02-01T00:00:00.000Z' })).toBe('1');
      expect(await ids({ from: '2026-02-01T00:00:00.000Z', to: '2026-03-16T00:00:00.000Z', actor: 'quan-tri' })).toBe(
        '43',
      );
      expect(await ids({ actor: 'nobody' })).toBe('');
    });

    it('lists page by page without repeating or skipping', async () => {
      const { log } = await filled();
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await log.list({ ...ALL, limit: 2, cursor });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen.join('')).toBe('54321');
    });

    it('takes no second entry under one id', async () => {
      const { log, entries } = await filled();
      await expect(log.append(entries[0]!)).rejects.toThrow();
    });
  });
}
