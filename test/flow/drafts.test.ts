import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { readDocxLayout } from '../../shared/adapters/embedded/docx-layout-reader.ts';
import { findSoffice } from '../../shared/adapters/embedded/soffice-paper-converter.ts';
import {
  type DraftFactsResponse,
  type DraftListResponse,
  type DraftResource,
  LARGEST_SIGNED_SCAN,
} from '../../shared/contracts/api-drafts.ts';
import type { NoticeListResource, NoticeResource } from '../../shared/contracts/api-notices.ts';
import type { RoundPageResource } from '../../shared/contracts/api-rounds.ts';
import { checkLayout } from '../../shared/domain/layout/check-layout.ts';
import { layoutRuleOn } from '../../shared/domain/layout/layout-rules.ts';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { confirmWhole, correctFigure, reportText, sendSignedScan } from '../support/draft-reports.ts';
import { OFFICE, OTHER_OFFICE, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

type Facts = z.infer<typeof DraftFactsResponse>;
type DraftListResource = z.infer<typeof DraftListResponse>;

describe('a round and its draft from upload to issue', () => {
  let host: TestHost;
  let clerk: ApiClient;
  let reviewer: ApiClient;
  let head: ApiClient;
  let reports: readonly string[];
  let round: RoundPageResource;
  let draft: DraftResource;

  beforeAll(async () => {
    host = await startTestHost();
    [clerk, reviewer, head] = await Promise.all([
      signIn(host.url, ...SIGN_INS.clerk),
      signIn(host.url, ...SIGN_INS.reviewer),
      signIn(host.url, ...SIGN_INS.admin),
    ]);
    reports = [
      await clerk.upload('mot.txt', reportText(15), OFFICE),
      await reviewer.upload('hai.txt', reportText(23), OTHER_OFFICE),
    ];
    for (const id of reports) await reviewer.waitFor(id, 'awaiting-review');
  });
  afterAll(() => host.remove());

  it('founds a round; its office sees it with its due day, and late units are named', async () => {
    round = await reviewer.json<RoundPageResource>('POST', '/rounds', {
      name: 'Giám sát Chỉ thị 49-CT/TU',
      founding: null,
      directives: [{ text: 'Chỉ thị số 49-CT/TU, ngày 28/8/2023', source: null }],
      period: null,
      units: [
        { office: OFFICE, way: 'visit', due: null },
        { office: OTHER_OFFICE, way: 'report-only', due: '2020-01-01' },
      ],
      outline: [],
      due: '2999-01-01',
    });
    expect(round.units.map(({ state }) => state)).toEqual(['waiting', 'late']);
    const { id, version } = round.round;
    round = await reviewer.json('POST', `/rounds/${id}/status`, { version, status: 'collecting' });
    const { items } = await clerk.json<{ items: { ownDue: string; units: object }[] }>('GET', '/rounds');
    expect(items).toMatchObject([{ ownDue: '2999-01-01', units: { waiting: 1, late: 0 } }]);
    expect((await clerk.request('GET', `/rounds/${id}`)).status).toBe(403);
  });

  it('offers reports that cite its directive the link', async () => {
    const { id } = round.round;
    for (const report of reports) {
      const offered = await reviewer.json<{ offers: { id: string }[] }>('GET', `/rounds/of/${report}`);
      expect(offered.offers.map((one) => one.id)).toEqual([id]);
      round = await reviewer.json('PUT', `/rounds/${id}/reports/${report}`);
    }
    expect(round.units.map(({ state, wasLate }) => [state, wasLate])).toEqual([
      ['received', false],
      ['received', true],
    ]);
  });

  it('makes no draft of what nobody has confirmed, and says what awaits', async () => {
    const plan = draftPlan(reports);
    expect((await reviewer.request('POST', '/drafts', plan)).status).toBe(422);
    const [first] = (await reviewer.detail(reports[0]!)).findings;
    await confirmWhole(reviewer, reports[1]!);
    const founding = { documentId: reports[0]!, findingId: first!.id };
    const refused = await reviewer.request('POST', '/drafts', { ...plan, founding });
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { code: 'unconfirmed', awaiting: [{ findingId: first!.id }] },
    ]);
  });

  it('makes one of confirmed findings, every value with its proof', async () => {
    await confirmWhole(reviewer, reports[0]!);
    draft = await reviewer.json<DraftResource>('POST', '/drafts', draftPlan(reports));
    const texts = Object.values(draft.standings).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['15 đảng viên mới', '23 đảng viên mới']));
    const [field] = draft.draft.sections
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ pieces }) => pieces))
      .filter((piece) => piece.type === 'field');
    expect(field!.binding).toMatchObject({ by: 'duyet', page: 1, quote: expect.any(String) });
    const page = await reviewer.json<RoundPageResource>('GET', `/rounds/${round.round.id}`);
    expect(page.units.map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
    expect(page.matrix.some(({ cells }) => cells.length === 2)).toBe(true);
    const csv = await (await reviewer.request('GET', `/rounds/${round.round.id}/matrix?format=csv`)).text();
    const xlsx = await (await reviewer.request('GET', `/rounds/${round.round.id}/matrix?format=xlsx`)).arrayBuffer();
    expect(strFromU8(unzipSync(new Uint8Array(xlsx))['xl/worksheets/sheet1.xml']!)).toContain('15 đảng viên mới');
    expect(csv).toContain('15 đảng viên mới');
  });

  it('keeps bound values out of reach of the hand and saves what is written in versions', async () => {
    const { id, version, title, head: top, sections } = draft.draft;
    const named = (pieces: typeof top.subject) =>
      pieces.map((piece) => (piece.type === 'field' ? { type: 'field', id: piece.id } : piece));
    const content = {
      title,
      head: { ...top, subject: named(top.subject) },
      sections: sections.map((section) => ({
        ...section,
        paragraphs: section.paragraphs.map((one) => ({
          ...one,
          pieces: named(one.pieces).map((piece) =>
            piece.type === 'blank' ? { type: 'text', text: 'theo báo cáo' } : piece,
          ),
        })),
      })),
    };
    const saved = await reviewer.json<DraftResource>('PUT', `/drafts/${id}`, { version, ...content });
    expect([saved.draft.version, saved.blanks]).toEqual([2, 0]);
    expect((await reviewer.request('PUT', `/drafts/${id}`, { version, ...content })).status).toBe(409);
    const { changes } = await reviewer.json<{ changes: unknown[] }>('GET', `/drafts/${id}/compare?from=1&to=2`);
    expect(changes.length).toBeGreaterThan(0);
    draft = saved;
  });

  it('finds confirmed values by words without accents and offers passages with their page', async () => {
    const { id } = draft.draft;
    const found = await reviewer.json<Facts>('GET', `/drafts/${id}/facts?text=${encodeURIComponent('dang vien 23')}`);
    expect(found.items.map(({ text }) => text)).toContain('23 đảng viên mới');
    const { items } = await reviewer.json<{ items: { topic: string; text: string }[] }>(
      'GET',
      `/drafts/${id}/passages`,
    );
    expect(items.map(({ topic }) => topic)).toEqual(expect.arrayContaining(['strengths', 'limits']));
  });

  it('is outdated as soon as a report is reopened and corrected, and refreshed on demand', async () => {
    const { id } = draft.draft;
    await correctFigure(reviewer, reports[0]!, '15', 51);
    const marked = async () => (await reviewer.json<DraftListResource>('GET', '/drafts')).items[0]!.outdated;
    // Without anybody opening it: the draft step has counted.
    await expect.poll(marked, { timeout: 5_000 }).toBeGreaterThan(0);
    const outdated = await reviewer.json<DraftResource>('GET', `/drafts/${id}`);
    expect(Object.values(outdated.standings)).toContainEqual(
      expect.objectContaining({
        state: 'outdated',
        was: '15 đảng viên mới',
        now: '51 đảng viên mới',
        why: 'corrected',
      }),
    );
    await expect.poll(marked).toBe(outdated.outdated);
    await expect.poll(() => toldOf(reviewer)).toContainEqual(expect.objectContaining({ kind: 'draft-outdated' }));
    const blocked = await reviewer.request('POST', `/drafts/${id}/submit`, { version: outdated.draft.version });
    expect([blocked.status, await blocked.json()]).toMatchObject([422, { code: 'outdated-fields' }]);
    draft = await reviewer.json('POST', `/drafts/${id}/refresh`, { version: outdated.draft.version });
    expect(draft.outdated).toBe(0);
  });

  it('is submitted, returned, approved by another person, issued and frozen', async () => {
    const { id } = draft.draft;
    const act = async (who: ApiClient, name: string, more: object = {}) => {
      draft = await who.json<DraftResource>('POST', `/drafts/${id}/${name}`, { version: draft.draft.version, ...more });
    };
    await act(reviewer, 'submit');
    await act(head, 'return', { comment: 'Bổ sung mục III' });
    expect(draft.draft).toMatchObject({ status: 'returned', draftNumber: 2 });
    await act(reviewer, 'submit');
    const own = await reviewer.request('POST', `/drafts/${id}/approve`, { version: draft.draft.version });
    expect([own.status, await own.json()]).toMatchObject([422, { code: 'own-approval' }]);
    await act(head, 'approve');
    await act(head, 'issue', { number: '12', date: '2024-09-20' });
    const late = await reviewer.request('POST', `/drafts/${id}/refresh`, { version: draft.draft.version });
    expect([late.status, await late.json()]).toMatchObject([422, { code: 'frozen' }]);
    const { document } = await reviewer.detail(reports[1]!);
    await reviewer.json('POST', `/documents/${document.id}/reopen`, { version: document.version, reason: 'đọc lại' });
    const frozen = await reviewer.json<DraftResource>('GET', `/drafts/${id}`);
    expect(Object.values(frozen.standings)).toContainEqual(
      expect.objectContaining({ state: 'outdated', text: '23 đảng viên mới', now: null }),
    );
  });

  it('takes the signed scan once and keeps it', async () => {
    const { id } = draft.draft;
    const ask = (size: number) => reviewer.request('POST', `/drafts/${id}/signed-scan`, { size });
    const put = (bytes: string) => sendSignedScan(reviewer, id, bytes);
    expect((await ask(LARGEST_SIGNED_SCAN + 1)).status).toBe(400);
    expect((await reviewer.request('PUT', `/drafts/${id}/signed-scan`, { scan: 'never-sent' })).status).toBe(400);
    expect((await put('no pdf')).status).toBe(400);
    expect((await put('%PDF-1.7 signed')).status).toBe(200);
    expect((await ask(10)).status).toBe(422);
    expect(await (await reviewer.request('GET', `/drafts/${id}/signed-scan`)).text()).toBe('%PDF-1.7 signed');
  });

  it('is exported as Word in the layout of its date, as Markdown and as JSON', async () => {
    const { id } = draft.draft;
    const word = await reviewer.request('GET', `/drafts/${id}/export?format=docx`);
    const bytes = new Uint8Array(await word.arrayBuffer());
    expect(checkLayout(readDocxLayout(bytes), layoutRuleOn('party', '2024-09-20'))).toEqual([]);
    expect(strFromU8(unzipSync(bytes)['word/document.xml']!)).toContain('51 đảng viên mới');
    expect(await (await reviewer.request('GET', `/drafts/${id}/export?format=md`)).text()).toContain('Số 12-TB/BTCTU');
    expect(await (await reviewer.request('GET', `/drafts/${id}/export?format=json`)).json()).toHaveProperty('rendered');
  });

  it('is exported as PDF where LibreOffice is installed, and says in words where it is not', async () => {
    const { id } = draft.draft;
    const answer = await reviewer.request('GET', `/drafts/${id}/export?format=pdf`);
    const { formats } = await reviewer.json<DraftResource>('GET', `/drafts/${id}`);
    if (findSoffice()) {
      expect(formats).toContain('pdf');
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect((await answer.text()).slice(0, 5)).toBe('%PDF-');
    } else {
      expect(formats).not.toContain('pdf');
      expect([answer.status, await answer.json()]).toMatchObject([501, { code: 'no-pdf-converter' }]);
    }
  });

  it('is closed to offices', async () => {
    expect((await clerk.request('GET', '/drafts')).status).toBe(403);
    expect((await clerk.request('GET', `/drafts/${draft.draft.id}/export`)).status).toBe(403);
  });

  it('keeps templates an administrator changes', async () => {
    const { items } = await reviewer.json<{ items: { id: string }[] }>('GET', '/draft-templates');
    const own = { ...items[0]!, id: 'own', name: 'Mẫu riêng' };
    expect((await reviewer.request('PUT', '/draft-templates', { version: 0, items: [own] })).status).toBe(403);
    const saved = await head.json<{ items: { id: string }[] }>('PUT', '/draft-templates', { version: 0, items: [own] });
    expect(saved.items.map((one) => one.id)).toEqual(['party-conclusion', 'state-conclusion', 'own']);
  });
});

/** What the bell says of drafts, newest first. */
async function toldOf(client: ApiClient): Promise<readonly NoticeResource[]> {
  const { items } = await client.json<NoticeListResource>('GET', '/notices');
  return items.filter(({ about }) => about.kind === 'draft');
}

const draftPlan = (reports: readonly string[]) => ({
  title: 'Kết luận giám sát',
  templateId: 'party-conclusion',
  reports,
  roundId: null,
  founding: null,
  directive: null,
  period: null,
});
