import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { DocumentDetail } from '../../shared/contracts/api-documents.ts';
import type { DecisionResponse } from '../../shared/contracts/api-review.ts';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { OFFICE, OTHER_OFFICE, SAMPLES, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

type Outcome = z.infer<typeof DecisionResponse>;

const SCAN = readFileSync(join(SAMPLES, 'scans', 'bao-cao-phat-trien-dang-vien.office.pdf'));

/** Confirms everything that needs a person, one decision a request, as a reviewer does. */
async function confirmAll(reviewer: ApiClient, { document, findings }: DocumentDetail): Promise<number> {
  let { version } = document;
  for (const { id } of findings.filter(({ reasons }) => reasons.length > 0)) {
    const body = { version, acts: [{ type: 'confirm', findingId: id }] };
    version = (await reviewer.json<Outcome>('POST', `/documents/${document.id}/decisions`, body)).document.version;
  }
  return version;
}

describe('a scan on its way from the office to a confirmed report', () => {
  let host: TestHost;
  let clerk: ApiClient;
  let reviewer: ApiClient;
  let documentId: string;

  beforeAll(async () => {
    host = await startTestHost();
    [clerk, reviewer] = await Promise.all([
      signIn(host.url, ...SIGN_INS.clerk),
      signIn(host.url, ...SIGN_INS.reviewer),
    ]);
    documentId = await clerk.upload('bao-cao.pdf', SCAN, OFFICE);
    await reviewer.waitFor(documentId, 'awaiting-review');
  }, 120_000);
  afterAll(() => host.remove());

  it('is read and its findings carry evidence that stands on the page', async () => {
    const { document, findings, pages } = await reviewer.detail(documentId);
    expect(document).toMatchObject({
      office: OFFICE,
      fileName: 'bao-cao.pdf',
      mediaType: 'application/pdf',
      uploadedBy: 'vanthu',
    });
    expect(document.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(pages.length).toBe(document.pageCount);
    expect(findings.length).toBeGreaterThan(5);
    for (const { evidence } of findings) {
      const { text } = await reviewer.json<{ text: string }>('GET', `/documents/${documentId}/pages/${evidence.page}`);
      expect(text.slice(...evidence.offset)).toBe(evidence.quote);
      expect(evidence.box!.left).toBeGreaterThanOrEqual(0);
      expect(evidence.box!.left + evidence.box!.width).toBeLessThanOrEqual(1);
      expect(evidence.box!.top + evidence.box!.height).toBeLessThanOrEqual(1);
    }
  });

  it('shows the picture of every page and gives the original back byte for byte', async () => {
    const picture = await reviewer.request('GET', `/documents/${documentId}/pages/1/image`);
    expect(picture.headers.get('content-type')).toMatch(/^image\//u);
    const original = await reviewer.request('GET', `/documents/${documentId}/original`);
    expect(Buffer.compare(Buffer.from(await original.arrayBuffer()), SCAN)).toBe(0);
    expect(original.headers.get('content-disposition')).toMatch(/^attachment/u);
  });

  it('cannot be seen by another office', async () => {
    const other = await signIn(host.url, ...SIGN_INS.otherClerk);
    expect((await other.request('GET', `/documents/${documentId}`)).status).toBe(404);
    expect((await other.request('GET', `/documents/${documentId}/original`)).status).toBe(404);
    expect((await other.list()).items).toEqual([]);
  });

  it('is not finished while a finding that needs a person is open', async () => {
    const { document } = await reviewer.detail(documentId);
    const refused = await reviewer.request('POST', `/documents/${documentId}/finish`, { version: document.version });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: 'findings-open' });
    expect((await reviewer.detail(documentId)).document.status).toBe('awaiting-review');
  });

  it('may not be decided by a clerk', async () => {
    const { document, findings } = await clerk.detail(documentId);
    const body = { version: document.version, acts: [{ type: 'confirm', findingId: findings[0]!.id }] };
    expect((await clerk.request('POST', `/documents/${documentId}/decisions`, body)).status).toBe(403);
  });

  it("keeps the machine's value beside a correction, and the reason of a rejection; both can be undone", async () => {
    const { document, findings } = await reviewer.detail(documentId);
    const directive = findings.find(({ kind }) => kind === 'directive')!;
    const figure = findings.find(({ kind }) => kind === 'figure')!;
    const value = { ...directive.value, number: '99-CT/TU' };
    const corrected = await reviewer.json<Outcome>('POST', `/documents/${documentId}/decisions`, {
      version: document.version,
      acts: [
        { type: 'correct', findingId: directive.id, corrected: { kind: 'directive', value } },
        { type: 'reject', findingId: figure.id, reason: 'Số trang, không phải số liệu' },
      ],
    });
    expect(corrected.document.status).toBe('in-review');
    expect(corrected.findings.find(({ id }) => id === directive.id)).toMatchObject({
      state: 'corrected',
      value,
      proposed: directive.proposed,
    });
    expect(corrected.findings.find(({ id }) => id === figure.id)).toMatchObject({
      state: 'rejected',
      decision: { by: 'duyet', reason: 'Số trang, không phải số liệu' },
    });

    const undone = await reviewer.json<Outcome>('POST', `/documents/${documentId}/decisions`, {
      version: corrected.document.version,
      acts: [
        { type: 'undo', findingId: directive.id },
        { type: 'undo', findingId: figure.id },
      ],
    });
    expect(undone.findings.map(({ state }) => state)).toEqual(['open', 'open']);
  });

  it('takes a missed finding only with words of the page as evidence', async () => {
    const { document } = await reviewer.detail(documentId);
    const value = { value: 7, unit: 'chi bộ', kind: 'count', of: null, period: null, subject: null };
    const add = (offset: readonly number[]) => ({
      version: document.version,
      acts: [{ type: 'add', added: { kind: 'figure', value }, page: 1, offset }],
    });
    expect((await reviewer.request('POST', `/documents/${documentId}/decisions`, add([5, 5]))).status).toBe(422);
    expect((await reviewer.request('POST', `/documents/${documentId}/decisions`, add([0, 10_000_000]))).status).toBe(
      422,
    );
    const added = await reviewer.json<Outcome>('POST', `/documents/${documentId}/decisions`, add([0, 12]));
    expect(added.findings).toMatchObject([{ origin: 'reviewer', state: 'confirmed', value }]);
    expect(added.findings[0]!.evidence.box).not.toBeNull();
  });

  it('refuses a decision on a version somebody else has changed, and changes nothing', async () => {
    const { document, findings } = await reviewer.detail(documentId);
    const stale = { version: document.version - 1, acts: [{ type: 'confirm', findingId: findings[0]!.id }] };
    const refused = await reviewer.request('POST', `/documents/${documentId}/decisions`, stale);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ code: 'version-conflict' });
    expect((await reviewer.detail(documentId)).document.version).toBe(document.version);
  });

  it('becomes confirmed, with a whole history, and its office is told once', async () => {
    const version = await confirmAll(reviewer, await reviewer.detail(documentId));
    const finished = await reviewer.json<Outcome>('POST', `/documents/${documentId}/finish`, { version });
    expect(finished.document.status).toBe('confirmed');
    const history = await reviewer.json<{ items: { action: string; by: string }[]; intact: boolean }>(
      'GET',
      `/documents/${documentId}/history`,
    );
    expect(history.intact).toBe(true);
    expect(history.items.at(-1)).toMatchObject({ action: 'finish', by: 'duyet' });
    await expect.poll(() => noticesAbout(host, 'Đã xác nhận'), { timeout: 10_000 }).toBe(1);
    expect(noticesAbout(host, 'Chờ duyệt')).toBe(1);
  });

  it('takes no decision once confirmed, until it is reopened with a reason', async () => {
    const { document, findings } = await reviewer.detail(documentId);
    const act = { type: 'confirm', findingId: findings[0]!.id };
    const refused = await reviewer.request('POST', `/documents/${documentId}/decisions`, {
      version: document.version,
      acts: [act],
    });
    expect(await refused.json()).toMatchObject({ code: 'not-in-review' });
    expect(
      (await reviewer.request('POST', `/documents/${documentId}/reopen`, { version: document.version, reason: ' ' }))
        .status,
    ).toBe(400);
    const reopened = await reviewer.json<Outcome>('POST', `/documents/${documentId}/reopen`, {
      version: document.version,
      reason: 'Bổ sung số liệu',
    });
    expect(reopened.document.status).toBe('in-review');
  });

  it('is found by words of its text, with and without accents, by those who may see it', async () => {
    const search = (who: ApiClient, text: string) =>
      who.json<{ items: { documentId: string }[] }>('GET', `/search?text=${encodeURIComponent(text)}`);
    await expect
      .poll(async () => (await search(reviewer, 'phát triển đảng viên')).items[0]?.documentId, { timeout: 10_000 })
      .toBe(documentId);
    expect((await search(reviewer, 'phat trien dang vien')).items[0]?.documentId).toBe(documentId);
    expect((await search(await signIn(host.url, ...SIGN_INS.otherClerk), 'phát triển đảng viên')).items).toEqual([]);
  });

  it('makes a second upload of the same bytes a duplicate, linked to the first', async () => {
    const second = await clerk.upload('ban-sao.pdf', SCAN, OFFICE);
    expect(await clerk.waitFor(second, 'duplicate')).toMatchObject({
      duplicateOf: { id: documentId, fileName: 'bao-cao.pdf' },
    });
  });

  it('may not be uploaded for another office', async () => {
    const request = { fileName: 'x.pdf', size: 10, office: OTHER_OFFICE, attested: true };
    expect((await clerk.request('POST', '/uploads', request)).status).toBe(403);
  });
});

function noticesAbout(host: TestHost, subject: string): number {
  const folder = join(host.data, 'outbox');
  const decoded = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(folder, name), 'utf8'));
  return decoded.filter((text) => text.includes(subject)).length;
}
