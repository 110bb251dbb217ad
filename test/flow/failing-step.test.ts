import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '../../shared/ocr/page.ts';
import type { TextRecognizer } from '../../shared/ports/text-recognizer.ts';
import { signIn } from '../support/api-client.ts';
import { OFFICE, SAMPLES, SIGN_INS, startTestHost, type TestHost } from '../support/test-host.ts';

const SCAN = readFileSync(join(SAMPLES, 'scans', 'cong-van-vi-tri-viec-lam.office.jpg'));

/** A reader of letters that breaks down as often as it is told to. */
function brokenRecognizer(failures: number): TextRecognizer & { readonly calls: () => number } {
  let calls = 0;
  return {
    engine: 'thử',
    recognize: async (picture): Promise<Page> => {
      calls += 1;
      if (calls <= failures) throw new Error('out of memory');
      const { page, width, height, dpi, rotation, skew } = picture;
      const word = {
        id: `w${page}-0`,
        start: 0,
        end: 4,
        text: 'Chữ.',
        confidence: 0.9,
        box: { left: 0.1, top: 0.1, width: 0.1, height: 0.02 },
      };
      return {
        page,
        width,
        height,
        dpi,
        rotation,
        skew,
        source: 'tesseract',
        engine: 'thử',
        text: 'Chữ.\n',
        lines: [{ id: `l${page}-0`, box: word.box, words: [word] }],
      };
    },
    close: async () => {},
    calls: () => calls,
  };
}

describe('a step that fails', () => {
  let host: TestHost;
  afterEach(() => host.remove());

  it('is tried again by the queue, and nobody notices', async () => {
    const recognizer = brokenRecognizer(2);
    host = await startTestHost({ recognizer });
    const clerk = await signIn(host.url, ...SIGN_INS.clerk);
    const id = await clerk.upload('a.jpg', SCAN, OFFICE);
    expect(await clerk.waitFor(id, 'awaiting-review', 'failed')).toMatchObject({
      status: 'awaiting-review',
      failure: null,
    });
    expect(recognizer.calls()).toBe(3);
  });

  it('ends as failed with a sentence, and passes when it is tried again', async () => {
    host = await startTestHost({ recognizer: brokenRecognizer(4) });
    const clerk = await signIn(host.url, ...SIGN_INS.clerk);
    const id = await clerk.upload('a.jpg', SCAN, OFFICE);
    const failed = await clerk.waitFor(id, 'failed');
    expect(failed.failure).toMatchObject({ code: 'too-many-attempts', step: 'ocr' });
    expect(failed.failure!.message.vi).toContain('a.jpg');

    const other = await signIn(host.url, ...SIGN_INS.otherClerk);
    expect((await other.request('POST', `/documents/${id}/retry`)).status).toBe(404);
    await clerk.json('POST', `/documents/${id}/retry`);
    expect(await clerk.waitFor(id, 'awaiting-review')).toMatchObject({ failure: null });
    expect((await clerk.request('POST', `/documents/${id}/retry`)).status).toBe(409);
  });
});
