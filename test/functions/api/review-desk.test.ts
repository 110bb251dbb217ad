import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimResource } from '../../../shared/contracts/api-claims.ts';
import type { SamePlace } from '../../../shared/contracts/api-desk.ts';
import type { DocumentList } from '../../../shared/contracts/api-documents.ts';
import type { QualityReport } from '../../../shared/contracts/api-quality.ts';
import { type ApiClient, signIn } from '../../support/api-client.ts';
import { REVIEWERS, startHostWith } from '../../support/planted-reports.ts';
import { OFFICE, SIGN_INS, type TestHost } from '../../support/test-host.ts';

const ONE_PERSON = { policy: { auditShare: 0, twoPersonKinds: [] } } as const;
const TWO_PERSONS = { policy: { auditShare: 0, twoPersonKinds: ['directive'] } } as const;
const BLIND = { policy: { auditShare: 0.5, twoPersonKinds: [] } } as const;

describe('the desk of the reviewers', () => {
  let host: TestHost;
  let hoa: ApiClient;
  let binh: ApiClient;
  let chi: ApiClient;
  let admin: ApiClient;
  beforeAll(async () => {
    const planted = (id: string, fields: object, sure = 2) => ({ id, pages: 1, doubted: 2, sure, fields });
    host = await startHostWith([
      planted('claimed', ONE_PERSON),
      planted('moved', ONE_PERSON),
      { ...planted('same-1', ONE_PERSON), shared: '77-CT/TU' },
      { ...planted('same-2', ONE_PERSON), shared: '77-CT/TU' },
      { ...planted('same-3', ONE_PERSON), shared: '77-CT/TU' },
      planted('two', TWO_PERSONS),
      planted('blind', BLIND, 30),
      planted('pages', { policy: { ...ONE_PERSON.policy, auditedPages: [1] }, pagesToCheck: [1] }),
    ]);
    const [first, second, third] = REVIEWERS;
    hoa = await signIn(host.url, first[0], first[2]);
    binh = await signIn(host.url, second[0], second[2]);
    chi = await signIn(host.url, third[0], third[2]);
    admin = await signIn(host.url, ...SIGN_INS.admin);
  });
  afterAll(() => host?.remove());

  const confirmAll = async (client: ApiClient, id: string, ids?: readonly string[]) => {
    const { document, findings } = await client.detail(id);
    const asked = ids ?? findings.filter(({ reasons }) => reasons.length > 0).map((finding) => finding.id);
    const acts = asked.map((findingId) => ({ type: 'confirm', findingId }));
    return client.request('POST', `/documents/${id}/decisions`, { version: document.version, acts });
  };
  const finish = async (client: ApiClient, id: string) =>
    client.request('POST', `/documents/${id}/finish`, { version: (await client.detail(id)).document.version });
  const idsOf = ({ items }: DocumentList) => items.map(({ id }) => id);
  const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

  it('gives a report to one person, refuses the others and says who holds it since when', async () => {
    const { claim } = await hoa.json<{ claim: ClaimResource }>('POST', '/documents/claimed/claim', {});
    expect(claim).toMatchObject({ by: 'hoa', takenFrom: null });
    expect(await binh.json('POST', '/documents/claimed/claim', {})).toEqual({ claim });
    const refused = await confirmAll(binh, 'claimed');
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: 'claimed', detail: { by: 'hoa', since: claim.since } });
    expect((await binh.detail('claimed')).document.claim).toMatchObject({ by: 'hoa' });
    expect((await confirmAll(hoa, 'claimed')).status).toBe(200);
  });

  it('shows on whose desk a report lies', async () => {
    expect(idsOf(await hoa.list('?desk=mine'))).toEqual(['claimed']);
    expect(idsOf(await binh.list('?desk=held'))).toEqual(['claimed']);
    expect(idsOf(await binh.list('?desk=ready&order=oldest&limit=2')).slice(0, 2)).toEqual(['moved', 'same-1']);
  });

  it('lets a colleague take a report over; the first is then refused', async () => {
    const taken = await binh.json<{ claim: ClaimResource }>('POST', '/documents/claimed/claim/take-over', {
      from: 'hoa',
    });
    expect(taken.claim).toMatchObject({ by: 'binh', takenFrom: 'hoa' });
    expect(await codeOf(await finish(hoa, 'claimed'))).toBe('claimed');
    expect((await finish(binh, 'claimed')).status).toBe(200);
    expect((await binh.detail('claimed')).document).toMatchObject({ status: 'confirmed', claim: null });
  });

  it('keeps clerks away from the desk', async () => {
    const clerk = await signIn(host.url, ...SIGN_INS.clerk);
    expect((await clerk.request('POST', '/documents/moved/claim', {})).status).toBe(403);
    expect((await clerk.request('GET', '/quality')).status).toBe(403);
    expect(await clerk.json('GET', '/colleagues')).toEqual({ items: [] });
    expect((await hoa.json<{ claim: ClaimResource }>('POST', '/documents/moved/claim', {})).claim.by).toBe('hoa');
    expect(JSON.stringify(await clerk.list())).not.toMatch(/"(?:claim|postponed|forwarded)":/u);
    expect(JSON.stringify((await clerk.detail('moved')).document)).not.toMatch(/"(?:claim|postponed|forwarded)":/u);
    expect((await clerk.list('?desk=held')).items.length).toBe((await clerk.list()).items.length);
    expect((await hoa.request('DELETE', '/documents/moved/claim')).status).toBe(204);
  });

  it('puts a report off with a note and takes it back', async () => {
    const { version } = (await hoa.detail('moved')).document;
    const body = { version, until: '2999-01-31', note: 'chờ bản gốc' };
    await hoa.json('POST', '/documents/moved/postpone', body);
    expect(idsOf(await hoa.list('?desk=postponed'))).toEqual(['moved']);
    expect(idsOf(await binh.list('?desk=ready'))).not.toContain('moved');
    const back = { version: version + 1, until: null, note: '' };
    await hoa.json('POST', '/documents/moved/postpone', back);
    expect(idsOf(await binh.list('?desk=ready'))).toContain('moved');
    const { items } = await hoa.json<{ items: unknown[] }>('GET', '/documents/moved/history');
    expect(items).toMatchObject([
      { action: 'postpone', after: '2999-01-31', reason: 'chờ bản gốc', by: 'hoa' },
      { action: 'postpone', after: null, reason: null },
    ]);
  });

  it('forwards a report to a colleague who reviews, and to nobody else', async () => {
    const { version } = (await hoa.detail('moved')).document;
    const forward = (to: string) =>
      hoa.request('POST', '/documents/moved/forward', { version, to, note: 'xem giúp số' });
    expect(await codeOf(await forward('vanthu'))).toBe('value-invalid');
    expect((await forward('binh')).status).toBe(200);
    expect(idsOf(await binh.list('?desk=forwarded'))).toEqual(['moved']);
    expect(idsOf(await chi.list('?desk=ready'))).not.toContain('moved');
    expect((await binh.detail('moved')).document.forwarded).toMatchObject({
      to: 'binh',
      by: 'hoa',
      note: 'xem giúp số',
    });
  });

  it('finds the same directive in other reports that nobody else holds, and logs how each was confirmed', async () => {
    await chi.json('POST', '/documents/same-3/claim', {});
    const { items } = await hoa.json<{ items: SamePlace[] }>('GET', '/documents/same-1/findings/f-1-0/same');
    expect(items.map(({ document, finding }) => [document.id, finding.value])).toMatchObject([
      ['same-2', { number: '77-CT/TU' }],
    ]);
    const [{ document, finding }] = items as [SamePlace];
    const acts = [{ type: 'confirm', findingId: finding.id, via: 'same-directive' }];
    await hoa.json('POST', '/documents/same-2/decisions', { version: document.version, acts });
    const history = await hoa.json<{ items: unknown[] }>('GET', '/documents/same-2/history');
    expect(history.items).toMatchObject([{ action: 'confirm', via: 'same-directive', findingId: finding.id }]);
    expect((await hoa.json<{ items: SamePlace[] }>('GET', '/documents/same-1/findings/f-1-0/same')).items).toEqual([]);
  });

  it('finishes a report under the two-person rule only when two persons agree', async () => {
    expect((await confirmAll(hoa, 'two')).status).toBe(200);
    expect(await codeOf(await finish(hoa, 'two'))).toBe('second-person-needed');
    expect((await hoa.detail('two')).document).toMatchObject({
      counts: { waitingForSecond: 2 },
      twoPersonKinds: ['directive'],
    });
    const { document } = await binh.detail('two');
    const acts = [
      { type: 'confirm', findingId: 'f-1-0' },
      { type: 'reject', findingId: 'f-1-1', reason: 'đọc sai' },
    ];
    await binh.json('POST', '/documents/two/decisions', { version: document.version, acts });
    const [agreed, differs] = (await chi.detail('two')).findings;
    expect(agreed).toMatchObject({ agreement: 'agreed', state: 'confirmed' });
    expect(differs).toMatchObject({ agreement: 'differs', voices: [{ by: 'hoa' }, { by: 'binh', reason: 'đọc sai' }] });
    expect(await codeOf(await finish(binh, 'two'))).toBe('second-person-needed');
    expect((await confirmAll(chi, 'two', ['f-1-1'])).status).toBe(200);
    expect((await finish(chi, 'two')).status).toBe(200);
  });

  it('hides which findings of the audit were sure until the report is confirmed, and then measures', async () => {
    const before = await hoa.detail('blind');
    const asked = before.findings.filter(({ reasons }) => reasons.length > 0);
    expect(asked.length).toBeGreaterThan(5);
    expect(before.document.counts.needLook).toBe(asked.length);
    expect(new Set(asked.map(({ reasons, confidence }) => `${reasons} ${confidence}`))).toEqual(
      new Set(['low-confidence 0.6']),
    );
    expect(JSON.stringify(before)).not.toMatch(/auditShare|tally|sampled|audited/u);
    const { version } = before.document;
    const [wrong, ...right] = asked.toReversed();
    const acts = [
      { type: 'reject', findingId: wrong!.id, reason: 'đọc sai' },
      ...right.map(({ id }) => ({ type: 'confirm', findingId: id })),
    ];
    await hoa.json('POST', '/documents/blind/decisions', { version, acts });
    expect((await finish(hoa, 'blind')).status).toBe(200);
    const after = await hoa.detail('blind');
    const audited = after.findings.filter((finding) => finding.audited);
    expect(audited.length).toBe(asked.length - 2);
    expect(audited.every(({ reasons, confidence }) => reasons.length === 0 && confidence === 0.98)).toBe(true);
    const quality = await hoa.json<QualityReport>('GET', '/quality');
    expect(quality.all.sureErrors).toMatchObject({ cases: 1, of: audited.length });
    expect(quality.byKind.find(({ key }) => key === 'directive')?.sureErrors.of).toBe(audited.length);
    expect(quality.byOffice.map(({ key }) => key)).toEqual([OFFICE]);
    expect((await hoa.json<QualityReport>('GET', '/quality?until=2020-01-01')).all.reports).toBe(0);
  });

  it('finishes a report only when the pages chosen for it were looked through, and measures recall on them', async () => {
    await confirmAll(hoa, 'pages');
    const refused = await finish(hoa, 'pages');
    expect(await refused.json()).toMatchObject({ code: 'pages-unchecked', detail: { page: 1 } });
    const { version } = (await hoa.detail('pages')).document;
    expect((await hoa.request('POST', '/documents/pages/check-page', { version, page: 2 })).status).toBe(422);
    await hoa.json('POST', '/documents/pages/check-page', { version, page: 1 });
    expect((await hoa.detail('pages')).document.pagesToCheck).toEqual([]);
    expect((await finish(hoa, 'pages')).status).toBe(200);
    const { all } = await hoa.json<QualityReport>('GET', '/quality');
    expect(all).toMatchObject({ recallBasis: 'checked-pages', recall: { cases: 4, of: 4 } });
  });

  it('lets the administrator alone change how reports are reviewed, and not over a change nobody has seen', async () => {
    const { version, value } = await admin.json<{ version: number; value: object }>('GET', '/settings/review');
    const change = { version, value: { ...value, auditShare: 0.2, twoPersonKinds: ['figure'] } };
    expect((await hoa.request('PUT', '/settings/review', change)).status).toBe(403);
    expect(await admin.json('PUT', '/settings/review', change)).toMatchObject({
      version: version + 1,
      changedBy: 'quantri',
    });
    expect((await admin.request('PUT', '/settings/review', change)).status).toBe(409);
    expect((await admin.request('PUT', '/settings/review', { ...change, value: { auditShare: 2 } })).status).toBe(400);
  });

  it('keeps the keys of each person apart', async () => {
    await hoa.json('PUT', '/settings/keys', { version: 0, keys: { reject: 'x' } });
    expect(await hoa.json('GET', '/settings/keys')).toEqual({ keys: { reject: 'x' }, version: 1 });
    expect(await binh.json('GET', '/settings/keys')).toEqual({ keys: {}, version: 0 });
  });
});
