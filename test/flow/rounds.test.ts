import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { NoticeListResource } from '../../shared/contracts/api-notices.ts';
import type { RoundListItem, RoundOffer, RoundPageResource } from '../../shared/contracts/api-rounds.ts';
import { indicatorKey } from '../../shared/domain/draft/indicators.ts';
import type { FigureValue } from '../../shared/extraction/mention.ts';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { confirmWhole, reportText } from '../support/draft-reports.ts';
import { OFFICE, OTHER_OFFICE, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

/** Longer texts go in parts: both ways of uploading are gone. */
const PART = 300;
const SHORT = new TextEncoder().encode('Thực hiện Chỉ thị số 49-CT/TU, ngày 28/8/2023 của Ban Thường vụ Tỉnh ủy.');
const IN_WORDS = { id: 'o2', label: 'Nguyên nhân', indicator: null };

describe('a supervision round with two offices', () => {
  let host: TestHost;
  let clerk: ApiClient;
  let otherClerk: ApiClient;
  let reviewer: ApiClient;
  let round: RoundPageResource;
  let other: RoundPageResource;
  let report: string;

  beforeAll(async () => {
    // The clock strikes ten times a second: reminders do not wait for a minute.
    host = await startTestHost({ uploadPartBytes: PART, mailInterval: 100 });
    [clerk, otherClerk, reviewer] = await Promise.all([
      signIn(host.url, ...SIGN_INS.clerk),
      signIn(host.url, ...SIGN_INS.otherClerk),
      signIn(host.url, ...SIGN_INS.reviewer),
    ]);
  });
  afterAll(() => host.remove());

  const found = async (name: string, units: readonly { office: string; due: string | null }[]) => {
    const content = {
      ...{ name, founding: null, period: null, due: '2999-01-01', outline: [] },
      directives: [{ text: 'Chỉ thị số 49-CT/TU, ngày 28/8/2023', source: null }],
      units: units.map((unit) => ({ ...unit, way: 'visit' })),
    };
    const made = await reviewer.json<RoundPageResource>('POST', '/rounds', content);
    const { id, version } = made.round;
    return reviewer.json<RoundPageResource>('POST', `/rounds/${id}/status`, { version, status: 'collecting' });
  };
  const look = async () => {
    round = await reviewer.json<RoundPageResource>('GET', `/rounds/${round.round.id}`);
    return round;
  };
  const lineOf = async (who: ApiClient): Promise<RoundListItem> => {
    const { items } = await who.json<{ items: RoundListItem[] }>('GET', '/rounds');
    return items.find(({ id }) => id === round.round.id)!;
  };
  const toldOf = async (who: ApiClient, kind: string) =>
    (await who.json<NoticeListResource>('GET', '/notices')).items.filter((notice) => notice.kind === kind);
  const answer = (who: ApiClient, id: string, text: string, seen: number) =>
    who.request('POST', `/rounds/${round.round.id}/questions/${id}/answer`, { text, seen });

  it('is seen by each office with its own part alone', async () => {
    other = await found('Đợt của riêng Thanh Lâm', [{ office: OTHER_OFFICE, due: null }]);
    round = await found('Giám sát Chỉ thị 49-CT/TU', [
      { office: OFFICE, due: null },
      { office: OTHER_OFFICE, due: '2020-01-01' },
    ]);
    expect(await lineOf(clerk)).toMatchObject({ ownDue: '2999-01-01', offices: [OFFICE], own: { state: 'waiting' } });
    expect((await clerk.json<{ items: unknown[] }>('GET', '/rounds')).items).toHaveLength(1);
    expect((await clerk.request('GET', `/rounds/${round.round.id}`)).status).toBe(403);
    expect((await clerk.request('GET', '/rounds/indicators')).status).toBe(403);
  });

  it('takes an upload of its unit and puts it in; none of a stranger, of nobody, or once it is over', async () => {
    const begin = (roundId: string) =>
      clerk.request('POST', '/uploads', { fileName: 'a.txt', size: 9, office: OFFICE, attested: true, roundId });
    const stranger = await begin(other.round.id);
    expect([stranger.status, await stranger.json()]).toMatchObject([422, { code: 'not-a-unit' }]);
    expect((await begin('khong-co')).status).toBe(404);
    report = await clerk.upload('mot.txt', reportText(15), OFFICE, round.round.id);
    await clerk.waitFor(report, 'awaiting-review');
    expect((await look()).units.map(({ state, reports }) => [state, reports])).toEqual([
      ['received', [report]],
      ['late', []],
    ]);
  });

  it('puts the first copy in when the same file comes once more, and says when it is in another round', async () => {
    const first = await otherClerk.upload('ngan.txt', SHORT, OTHER_OFFICE);
    await otherClerk.waitFor(first, 'awaiting-review');
    const second = await otherClerk.upload('ngan-2.txt', SHORT, OTHER_OFFICE, other.round.id);
    expect((await otherClerk.waitFor(second, 'duplicate')).notes).toContain('round-took-first-copy');
    const third = await otherClerk.upload('ngan-3.txt', SHORT, OTHER_OFFICE, round.round.id);
    expect((await otherClerk.waitFor(third, 'duplicate')).notes).toContain('round-first-copy-elsewhere');
    expect((await look()).units[1]!.reports).toEqual([]);
  });

  it('tells the late office and who runs the round, once', async () => {
    await vi.waitFor(async () => expect(await toldOf(otherClerk, 'report-late')).toHaveLength(1), 10_000);
    expect((await toldOf(otherClerk, 'report-late'))[0]).toMatchObject({ detail: { due: '2020-01-01' } });
    expect(await toldOf(reviewer, 'report-late')).toMatchObject([{ detail: { units: 1 }, about: { kind: 'round' } }]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await toldOf(otherClerk, 'report-late')).toHaveLength(1);
    expect(await toldOf(clerk, 'report-late')).toEqual([]);
  });

  it('has an outline whose figures tick themselves: found, then confirmed', async () => {
    const { findings } = await reviewer.detail(report);
    const figure = findings.find(({ kind }) => kind === 'figure')!.value as FigureValue;
    const { id, version, founding, directives, period, units, due, name } = (await look()).round;
    const outline = [{ id: 'o1', label: 'Đảng viên mới', indicator: indicatorKey(figure) }, IN_WORDS];
    const content = { name, founding, directives, period, units, due, outline };
    round = await reviewer.json('PUT', `/rounds/${id}`, { version, ...content });
    expect((await lineOf(clerk)).own!.checklist).toMatchObject([{ item: 'o1', standing: 'found' }]);
    await confirmWhole(reviewer, report);
    expect((await lineOf(clerk)).own!.checklist).toMatchObject([{ item: 'o1', standing: 'confirmed' }]);
    const { items } = await reviewer.json<{ items: { key: string }[] }>('GET', `/rounds/indicators?round=${id}`);
    expect(items.map(({ key }) => key)).toContain(indicatorKey(figure));
    const lost = { ...content, units: units.slice(1), version: round.round.version };
    const refused = await reviewer.request('PUT', `/rounds/${id}`, lost);
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'unit-in-use' }]);
  });

  it('lets a clerk tick words with a note, and reviewers see it', async () => {
    const before = await look();
    const { id } = before.round;
    expect((await clerk.request('PUT', `/rounds/${id}/ticks/o2`, { note: 'mục 2' })).status).toBe(204);
    expect((await look()).units[0]!.checklist).toMatchObject([
      { item: 'o1', standing: 'confirmed' },
      { item: 'o2', standing: 'ticked', tick: { note: 'mục 2', by: 'vanthu' } },
    ]);
    expect((await clerk.request('DELETE', `/rounds/${id}/ticks/o2`)).status).toBe(204);
    expect((await look()).units[0]!.checklist).toHaveLength(1);
    // What offices do meanwhile is in no reviewer's way.
    const { version, name, founding, directives, period, units, due, outline } = before.round;
    const content = { founding, directives, period, units, due, outline, name: `${name} (bổ sung)` };
    round = await reviewer.json('PUT', `/rounds/${id}`, { version, ...content });
    expect((await reviewer.request('PUT', `/rounds/${id}`, { version, ...content })).status).toBe(409);
    expect((await reviewer.request('PUT', `/rounds/${id}/ticks/o2`, { note: '' })).status).toBe(403);
    expect((await clerk.request('PUT', `/rounds/${other.round.id}/ticks/o2`, { note: '' })).status).toBe(404);
  });

  it('lets the asked office answer, keeps what it answered before, and tells both', async () => {
    const { id } = round.round;
    const question = { office: OTHER_OFFICE, text: 'Vì sao nộp muộn?' };
    round = await reviewer.json('POST', `/rounds/${id}/questions`, question);
    const [asked] = round.round.questions;
    expect(await toldOf(otherClerk, 'round-question')).toMatchObject([{ about: { id } }]);
    expect(await toldOf(clerk, 'round-question')).toEqual([]);
    expect([(await lineOf(clerk)).own!.questions, (await answer(clerk, asked!.id, 'thay', 0)).status]).toEqual([
      [],
      404,
    ]);
    expect((await lineOf(otherClerk)).own!.questions).toMatchObject([{ text: 'Vì sao nộp muộn?', answer: null }]);
    expect((await answer(otherClerk, asked!.id, 'Do mưa lũ.', 0)).status).toBe(204);
    expect((await answer(otherClerk, asked!.id, 'Chưa thấy câu trước.', 0)).status).toBe(409);
    expect((await answer(otherClerk, asked!.id, 'Do mưa lũ từ 20 đến 28/12.', 1)).status).toBe(204);
    expect((await look()).round.questions).toMatchObject([
      {
        answer: { text: 'Do mưa lũ từ 20 đến 28/12.', by: 'thanhlam', office: OTHER_OFFICE },
        former: [{ text: 'Do mưa lũ.' }],
      },
    ]);
    expect(await toldOf(reviewer, 'round-answered')).toHaveLength(2);
  });

  it('offers an office its report that cites the directive, and takes it in late', async () => {
    const { id } = round.round;
    const late = await otherClerk.upload('hai.txt', reportText(23), OTHER_OFFICE);
    await otherClerk.waitFor(late, 'awaiting-review');
    const offersTo = async (who: ApiClient) =>
      (await who.json<{ items: RoundOffer[] }>('GET', '/rounds/offers')).items.filter((one) => one.round.id === id);
    expect(await offersTo(otherClerk)).toMatchObject([{ documentId: late, office: OTHER_OFFICE }]);
    expect([await offersTo(clerk), await offersTo(reviewer)]).toMatchObject([[], [{ documentId: late }]]);
    expect((await clerk.request('PUT', `/rounds/${id}/reports/${late}`)).status).toBe(404);
    expect((await otherClerk.request('PUT', `/rounds/${id}/reports/${late}`)).status).toBe(204);
    const elsewhere = await otherClerk.request('PUT', `/rounds/${other.round.id}/reports/${late}`);
    expect([elsewhere.status, await elsewhere.json()]).toMatchObject([422, { code: 'in-another-round' }]);
    expect((await reviewer.request('PUT', `/rounds/${other.round.id}/reports/${late}`)).status).toBe(422);
    expect((await look()).units[1]).toMatchObject({ state: 'received', wasLate: true, reports: [late] });
    expect(await offersTo(otherClerk)).toEqual([]);
  });

  it('moves on by a person alone, though its drafts suggest it', async () => {
    const { id, version } = (await look()).round;
    const plan = { templateId: 'party-conclusion', roundId: id, founding: null, directive: null, period: null };
    await reviewer.json('POST', '/drafts', { title: 'Kết luận', reports: [report], ...plan });
    const suggested = await look();
    expect([suggested.round.status, suggested.suggested, suggested.drafts]).toMatchObject([
      'collecting',
      'reviewing',
      [{ status: 'drafting' }],
    ]);
    await reviewer.json('POST', `/rounds/${id}/status`, { version, status: 'reviewing' });
    expect((await look()).suggested).toBe('drafting');
    await reviewer.json('POST', `/rounds/${id}/status`, { version: version + 1, status: 'drafting' });
    expect((await look()).suggested).toBeNull();
    const closed = await otherClerk.request('POST', '/uploads', {
      ...{ fileName: 'a.txt', size: 9, office: OTHER_OFFICE, attested: true, roundId: id },
    });
    expect([closed.status, await closed.json()]).toMatchObject([422, { code: 'round-closed' }]);
  });
});
