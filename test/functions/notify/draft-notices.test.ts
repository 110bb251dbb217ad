import { describe, expect, it } from 'vitest';
import { type DraftEvent, recordDraftNotices } from '../../../functions/notify/record-draft-notices.ts';
import { createSqliteNoticeRepository } from '../../../shared/adapters/embedded/sqlite-notice-repository.ts';
import { createSqliteSettingsRepository } from '../../../shared/adapters/embedded/sqlite-settings-repository.ts';
import type { Role, User } from '../../../shared/domain/account.ts';
import type { DraftEntry } from '../../../shared/ports/draft-repository.ts';
import { temporaryDatabase } from '../../adapters/embedded/temporary-database.ts';

const user = (id: string, role: Role, office: string | null = null): User => ({ id, name: id, role, office });
const PEOPLE = [
  user('soan', 'reviewer'),
  user('sua', 'reviewer'),
  user('truongban', 'admin'),
  user('an-hoa', 'office', 'xa-an-hoa'),
  user('binh-yen', 'office', 'xa-binh-yen'),
  user('khong-phong', 'office'),
  user('luu-tru', 'archivist'),
];
const ENTRY = {
  ...{ id: 'd1', title: 'Kết luận giám sát', createdBy: 'soan', changedBy: 'sua' },
  issue: { number: '12-TB/BTCTU', offices: ['xa-an-hoa'] },
} as unknown as DraftEntry;

function openOffice() {
  const db = temporaryDatabase();
  const notices = createSqliteNoticeRepository(db);
  const deps = {
    notices,
    settings: createSqliteSettingsRepository(db),
    clock: { now: () => new Date('2026-01-05T01:20:00.000Z') },
    drafts: { find: async (id: string) => (id === 'd1' ? ENTRY : undefined) },
    accounts: { usersWithRole: async (role: Role) => PEOPLE.filter((one) => one.role === role) },
  };
  const told = async () => {
    const lists = await Promise.all(PEOPLE.map(({ id }) => notices.list(id, 10)));
    return Object.fromEntries(
      PEOPLE.map(({ id }, index) => [id, lists[index]!.items.length] as const).filter(([, n]) => n > 0),
    );
  };
  return { notices, told, tell: (event: DraftEvent) => recordDraftNotices(event, deps) };
}

const outdated = (mark: string): DraftEvent => ({
  type: 'draft.outdated',
  detail: { draftId: 'd1', version: 3, outdated: 2, mark },
});
const act = { draftId: 'd1', version: 3 };

describe('notices of drafts', () => {
  it('tell who made a draft and who changed it last of its outdated values, once a time', async () => {
    const office = openOffice();
    for (const mark of ['m1', 'm1', 'm2']) await office.tell(outdated(mark));
    expect(await office.told()).toEqual({ soan: 2, sua: 2 });
    const { items } = await office.notices.list('soan', 1);
    const about = { kind: 'draft', id: 'd1', name: 'Kết luận giám sát' };
    expect(items).toMatchObject([{ kind: 'draft-outdated', about, detail: { outdated: 2 } }]);
  });

  it.each<[string, DraftEvent, Record<string, number>]>([
    [
      'who may approve, not who submitted',
      { type: 'draft.submitted', detail: { ...act, by: 'soan' } },
      { sua: 1, truongban: 1 },
    ],
    [
      'who submitted what comes back',
      { type: 'draft.returned', detail: { ...act, by: 'truongban', submittedBy: 'soan' } },
      { soan: 1 },
    ],
    [
      'nobody who takes back their own',
      { type: 'draft.returned', detail: { ...act, by: 'soan', submittedBy: 'soan' } },
      {},
    ],
    [
      'the clerks of the offices a paper went to, no others',
      { type: 'draft.issued', detail: { ...act, by: 'truongban' } },
      { 'an-hoa': 1 },
    ],
  ])('tell %s, once however often it comes', async (_who, event, expected) => {
    const office = openOffice();
    for (let time = 0; time < 2; time++) await office.tell(event);
    expect(await office.told()).toEqual(expected);
  });

  it('say the whole number of an issued paper', async () => {
    const office = openOffice();
    await office.tell({ type: 'draft.issued', detail: { ...act, by: 'truongban' } });
    const { items } = await office.notices.list('an-hoa', 1);
    expect(items[0]!.detail).toEqual({ number: '12-TB/BTCTU' });
  });
});
