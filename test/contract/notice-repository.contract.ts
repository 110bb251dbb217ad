import { describe, expect, it } from 'vitest';
import { failed, newDispatch, sent, undeliverable } from '../../shared/domain/dispatch.ts';
import type { PersonalNotice } from '../../shared/domain/notice.ts';
import type { NoticeRepository } from '../../shared/ports/notice-repository.ts';

type Make = () => NoticeRepository | Promise<NoticeRepository>;

const NOON = '2026-01-05T05:00:00.000Z';
const ONE = '2026-01-05T06:00:00.000Z';
const TWO = '2026-01-05T07:00:00.000Z';

export function noticeOf(id: string, given: Partial<PersonalNotice> = {}): PersonalNotice {
  return {
    id,
    userId: 'nguoi-duyet',
    kind: 'awaiting-review',
    about: { kind: 'document', id: 'd1', name: 'báo cáo.pdf' },
    at: NOON,
    detail: { findings: 12, needLook: 3 },
    message: null,
    ...given,
  };
}

const mailOf = (id: string, at = NOON) =>
  newDispatch({ id, channel: 'mail', recipient: 'nguoi-duyet', subject: 's', text: 't' }, at);

/** What every store of notices keeps to. `make` gives an empty one for each test. */
export function describeNoticeRepository(name: string, make: Make): void {
  describe(`${name} as a store of notices`, () => {
    describeBell(make);
    describeFolding(make);
    describeSending(make);
  });
}

function describeBell(make: Make): void {
  it('shows a person their own notices, newest first, and counts what they have not read', async () => {
    const notices = await make();
    await notices.add([
      { notice: noticeOf('n1'), mailAt: null },
      { notice: noticeOf('n2', { at: ONE }), mailAt: NOON },
      { notice: noticeOf('n3', { userId: 'van-thu' }), mailAt: null },
    ]);
    const { items, unread } = await notices.list('nguoi-duyet', 10);
    expect(items.map(({ id }) => id)).toEqual(['n2', 'n1']);
    expect(items[0]).toEqual({ ...noticeOf('n2', { at: ONE }), readAt: null });
    expect(unread).toBe(2);
    expect((await notices.list('nguoi-duyet', 1)).items).toHaveLength(1);
    expect(await notices.list('nobody', 10)).toEqual({ items: [], unread: 0 });
  });

  it('still shows and mails what was kept when notices were about reports only', async () => {
    const notices = await make();
    const { about, detail: _detail, ...kept } = noticeOf('n1');
    const old = { ...kept, documentId: about.id, fileName: about.name, findings: 12, needLook: 3 };
    const confirmed = { ...old, id: 'n2', kind: 'confirmed', at: ONE, findings: null, needLook: null };
    const added = [old, confirmed].map((notice) => ({ notice: notice as unknown as PersonalNotice, mailAt: NOON }));
    await notices.add(added);
    const { items } = await notices.list('nguoi-duyet', 10);
    const now = noticeOf('n2', { kind: 'confirmed', at: ONE, detail: {} });
    expect(items).toEqual([
      { ...now, readAt: null },
      { ...noticeOf('n1'), readAt: null },
    ]);
    expect(await notices.due(NOON)).toEqual([[noticeOf('n1'), now]]);
  });

  it('adds a repeated notice once, also when it was read and mailed meanwhile', async () => {
    const notices = await make();
    await notices.add([{ notice: noticeOf('n1'), mailAt: NOON }]);
    await notices.markRead('nguoi-duyet', null, ONE);
    expect(await notices.fold(mailOf('m1'), [noticeOf('n1')])).toBe(true);
    await notices.add([{ notice: noticeOf('n1', { at: TWO }), mailAt: TWO }]);
    expect(await notices.list('nguoi-duyet', 10)).toEqual({
      items: [{ ...noticeOf('n1'), readAt: ONE }],
      unread: 0,
    });
    expect(await notices.due(TWO)).toEqual([]);
  });

  it('marks some or all as read, of one person only, and keeps when it was first', async () => {
    const notices = await make();
    const other = noticeOf('n3', { userId: 'van-thu' });
    await notices.add([noticeOf('n1'), noticeOf('n2'), other].map((notice) => ({ notice, mailAt: null })));
    await notices.markRead('nguoi-duyet', ['n1', 'n3', 'unknown'], ONE);
    expect((await notices.list('nguoi-duyet', 10)).unread).toBe(1);
    await notices.markRead('nguoi-duyet', null, TWO);
    const { items } = await notices.list('nguoi-duyet', 10);
    expect(new Map(items.map(({ id, readAt }) => [id, readAt]))).toEqual(
      new Map([
        ['n2', TWO],
        ['n1', ONE],
      ]),
    );
    expect((await notices.list('van-thu', 10)).unread).toBe(1);
  });
}

function describeFolding(make: Make): void {
  it('finds due notices by person, oldest first, and none that is due later or never', async () => {
    const notices = await make();
    await notices.add([
      { notice: noticeOf('n2', { at: ONE }), mailAt: ONE },
      { notice: noticeOf('n1'), mailAt: ONE },
      { notice: noticeOf('n3'), mailAt: TWO },
      { notice: noticeOf('n4'), mailAt: null },
      { notice: noticeOf('n5', { userId: 'van-thu' }), mailAt: NOON },
    ]);
    expect(await notices.due('2026-01-05T04:00:00.000Z')).toEqual([]);
    const due = await notices.due(ONE);
    expect(new Map(due.map((own) => [own[0]!.userId, own.map(({ id }) => id)]))).toEqual(
      new Map([
        ['nguoi-duyet', ['n1', 'n2']],
        ['van-thu', ['n5']],
      ]),
    );
  });

  it('folds a notice into one mail, all or nothing', async () => {
    const notices = await make();
    const [first, second] = [noticeOf('n1'), noticeOf('n2')];
    await notices.add([first, second].map((notice) => ({ notice, mailAt: NOON })));
    expect(await notices.fold(mailOf('m1'), [first])).toBe(true);
    expect(await notices.fold(mailOf('m2'), [first, second])).toBe(false);
    expect((await notices.due(NOON)).flat()).toEqual([second]);
    const { items } = await notices.listDispatches({ status: null, limit: 10, cursor: null });
    expect(items.map(({ id }) => id)).toEqual(['m1']);
  });

  it('lets one of many folders at once have the notice', async () => {
    const notices = await make();
    await notices.add([{ notice: noticeOf('n1'), mailAt: NOON }]);
    const folded = await Promise.all(
      Array.from({ length: 8 }, (_, index) => notices.fold(mailOf(`m${index}`), [noticeOf('n1')])),
    );
    expect(folded.filter(Boolean)).toHaveLength(1);
  });
}

function describeSending(make: Make): void {
  it('gives a dispatch to one sender, and to nobody else until its time', async () => {
    const notices = await make();
    expect(await notices.enqueue(mailOf('m1'))).toBe(true);
    expect(await notices.enqueue(mailOf('m1', ONE))).toBe(false);
    const takes = await Promise.all(Array.from({ length: 4 }, () => notices.take(NOON, ONE, 10)));
    expect(takes.flat()).toEqual([{ ...mailOf('m1'), attempts: 1, nextTryAt: ONE }]);
    expect(await notices.take(NOON, ONE, 10)).toEqual([]);
    expect(await notices.take(ONE, TWO, 10)).toMatchObject([{ id: 'm1', attempts: 2 }]);
  });

  it('keeps what became of it: sent, waiting for another try, given up', async () => {
    const notices = await make();
    for (const id of ['m1', 'm2', 'm3']) await notices.enqueue(mailOf(id));
    const taken = new Map((await notices.take(NOON, ONE, 10)).map((dispatch) => [dispatch.id, dispatch]));
    await notices.settle(sent(taken.get('m1')!, NOON));
    await notices.settle(failed(taken.get('m2')!, NOON, 'busy'));
    await notices.settle(undeliverable(taken.get('m3')!, NOON, 'no address'));
    const list = async (status: 'sent' | 'waiting' | 'undeliverable') =>
      (await notices.listDispatches({ status, limit: 10, cursor: null })).items;
    expect(await list('sent')).toMatchObject([{ id: 'm1', settledAt: NOON, nextTryAt: null }]);
    expect(await list('waiting')).toMatchObject([{ id: 'm2', error: 'busy', nextTryAt: '2026-01-05T05:01:00.000Z' }]);
    expect(await list('undeliverable')).toMatchObject([{ id: 'm3', error: 'no address' }]);
    expect(await notices.take('2026-01-05T05:01:00.000Z', ONE, 10)).toMatchObject([{ id: 'm2' }]);
  });

  it('sends again what was given up, and nothing else', async () => {
    const notices = await make();
    await notices.enqueue(mailOf('m1'));
    expect(await notices.retry('m1', NOON)).toBe(false);
    expect(await notices.retry('unknown', NOON)).toBe(false);
    const [taken] = await notices.take(NOON, ONE, 1);
    await notices.settle(undeliverable(taken!, NOON, 'no address'));
    expect(await notices.retry('m1', TWO)).toBe(true);
    expect(await notices.take(TWO, '2026-01-05T08:00:00.000Z', 1)).toMatchObject([{ id: 'm1', attempts: 1 }]);
  });

  it('lists page by page, newest first, without repeating or skipping', async () => {
    const notices = await make();
    const times = [NOON, ONE, ONE, TWO];
    for (const [index, at] of times.entries()) await notices.enqueue(mailOf(`m${index}`, at));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await notices.listDispatches({ status: null, limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['m3', 'm2', 'm1', 'm0']);
  });
}
