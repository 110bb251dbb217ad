import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { isInstalled, pictureHashes, popplerWords } from '../support/pdf-tools.ts';
import { OFFICE, SAMPLES, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const NAME = 'bao-cao-phat-trien-dang-vien';
const SCAN = readFileSync(join(SAMPLES, 'scans', `${NAME}.office.pdf`));
const TRUTH = JSON.parse(readFileSync(join(SAMPLES, 'scans', `${NAME}.truth.json`), 'utf8')) as {
  readonly pages: readonly string[];
};
const hasPoppler = isInstalled('pdftotext') && isInstalled('pdfimages');

interface PageWords {
  readonly words: readonly {
    readonly text: string;
    readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  }[];
}

describe('the searchable copy of a scan', () => {
  let host: TestHost;
  let clerk: ApiClient;
  let id: string;
  let copy: Uint8Array;

  beforeAll(async () => {
    host = await startTestHost();
    clerk = await signIn(host.url, ...SIGN_INS.clerk);
    id = await clerk.upload('báo cáo.pdf', SCAN, OFFICE);
    const { notes } = await clerk.waitFor(id, 'awaiting-review');
    expect(notes).not.toContain('archive-copy-missing');
    copy = new Uint8Array(await (await clerk.request('GET', `/documents/${id}/archive`)).arrayBuffer());
  }, 120_000);
  afterAll(() => host.remove());

  it('is handed out as a file beside the original, never opened in the console', async () => {
    const response = await clerk.request('GET', `/documents/${id}/archive`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('báo cáo.archive.pdf')}`,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Number(response.headers.get('content-length'))).toBe(copy.length);
    const original = await (await clerk.request('GET', `/documents/${id}/original`)).arrayBuffer();
    expect(Buffer.from(original).equals(SCAN)).toBe(true);
  });

  it('is not there for another office, and not for a document without pages', async () => {
    const other = await signIn(host.url, ...SIGN_INS.otherClerk);
    expect((await other.request('GET', `/documents/${id}/archive`)).status).toBe(404);
    expect((await clerk.request('GET', '/documents/unknown/archive')).status).toBe(404);
  });

  it('is not made of plain text', async () => {
    const text = await clerk.upload('ghi-chu.txt', Buffer.from('Chỉ thị số 31-CT/TU ngày 14/8/2023\n'), OFFICE);
    expect((await clerk.waitFor(text, 'awaiting-review')).notes).not.toContain('archive-copy-missing');
    expect((await clerk.request('GET', `/documents/${text}/archive`)).status).toBe(404);
  });

  it.runIf(hasPoppler)('holds the words of the paper, found on the boxes that the console shows', async () => {
    const found = await popplerWords(copy);
    for (const [index, text] of TRUTH.pages.entries()) {
      const expected = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
      const words = new Set(found[index]!.map((word) => word.text));
      const share = expected.filter((word) => words.has(word)).length / expected.length;
      expect(share).toBeGreaterThan(0.94);
      const page = await clerk.json<PageWords>('GET', `/documents/${id}/pages/${index + 1}`);
      expect(found[index]!.map((word) => word.text).sort()).toEqual(page.words.map((word) => word.text).sort());
      for (const { text: word, box } of page.words) {
        const distances = found[index]!.filter((place) => place.text === word).map((place) =>
          Math.max(
            Math.abs((place.left + place.right) / 2 - (box.left + box.width / 2)),
            Math.abs((place.top + place.bottom) / 2 - (box.top + box.height / 2)),
          ),
        );
        expect(Math.min(...distances), word).toBeLessThan(0.02);
      }
    }
  });

  it.runIf(hasPoppler)('holds the pictures of the scan byte for byte', () => {
    expect(pictureHashes(copy)).toEqual(pictureHashes(SCAN));
  });
});
