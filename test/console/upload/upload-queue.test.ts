import { describe, expect, it } from 'vitest';
import { checkFile } from '../../../console/features/upload/check-file.ts';
import type { FileFacts } from '../../../console/features/upload/inspect/inspect-file.ts';
import { UploadQueue } from '../../../console/features/upload/upload-queue.ts';
import { ApiError } from '../../../console/lib/api/api-error.ts';

const pdf = (name: string, text = '%PDF-1.7 giả') => new File([text], name, { lastModified: 1 });
const KNOWN = {
  sha256: 'aa'.repeat(32),
  documentId: 'd1',
  fileName: 'ban-dau.pdf',
  receivedAt: '2026-01-05T01:00:00.000Z',
  status: 'confirmed',
} as const;
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/** A queue whose sendings end when the test says so. */
function openQueue(maxParallel = 3, facts?: (file: File) => FileFacts) {
  const abandoned: string[] = [];
  const sending = new Map<
    string,
    { resolve: (id: string) => void; reject: (error: unknown) => void; signal: AbortSignal }
  >();
  const waits: (() => void)[] = [];
  const resumed: (string | null)[] = [];
  const rounds: (string | null)[] = [];
  const places: string[] = [];
  let sendings = 0;
  const queue = new UploadQueue({
    check: checkFile,
    inspect: async (file) => facts?.(file) ?? null,
    findKnown: async (hashes) => new Map(hashes.filter((hash) => hash === KNOWN.sha256).map((hash) => [hash, KNOWN])),
    abandon: (uploadId) => abandoned.push(uploadId),
    begun: { find: () => null, keep: (_sha256, place) => places.push(place), forget: () => {} },
    send: (file, _office, { signal, begun, roundId, onBegun }) =>
      new Promise((resolve, reject) => {
        rounds.push(roundId);
        sendings += 1;
        resumed.push(begun);
        onBegun(`upload-${file.name}`);
        sending.set(file.name, { resolve, reject, signal });
        signal.addEventListener('abort', () => reject(new ApiError(0, null)));
      }),
    wait: (_milliseconds, callback) => waits.push(callback),
    now: () => 0,
    maxParallel,
  });
  const states = () => Object.fromEntries(queue.getItems().map(({ file, state }) => [file.name, state]));
  return { queue, sending, waits, states, abandoned, resumed, rounds, places, sendings: () => sendings };
}

describe('checkFile', () => {
  it.each([
    ['an empty file', new File([], 'a.pdf'), 'empty'],
    ['a text that calls itself PDF', pdf('a.pdf', 'không phải'), 'type'],
    ['a Word file', new File(['PK\u{3}\u{4}'], 'a.docx'), 'type'],
    ['bytes that call themselves text', new File([new Uint8Array([65, 0, 66])], 'a.txt'), 'type'],
  ])('refuses %s', async (_what, file, refusal) => expect(await checkFile(file)).toBe(refusal));

  it.each([
    ['a PDF', pdf('a.pdf')],
    ['a PDF with stray bytes before its header', pdf('a.pdf', '\r\n\r\n%PDF-1.4')],
    ['a PDF under another name', pdf('quet-001')],
    ['a TIFF', new File([new Uint8Array([0x49, 0x49, 0x2a, 0])], 'a.tif')],
    ['a JPEG', new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'a.jpg')],
    ['a text', new File(['Báo cáo'], 'a.txt')],
  ])('takes %s', async (_what, file) => expect(await checkFile(file)).toBeNull());
});

describe('the upload queue', () => {
  it('lets no byte leave before it is started', async () => {
    const { queue, sendings, states } = openQueue();
    await queue.add([pdf('a.pdf'), pdf('b.pdf')]);
    await nextTurn();
    expect(states()).toEqual({ 'a.pdf': 'staged', 'b.pdf': 'staged' });
    expect(sendings()).toBe(0);
  });

  it('sends what is staged, a few at a time, and never what was refused', async () => {
    const { queue, sending, states } = openQueue(2);
    await queue.add([pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf'), new File([], 'rong.pdf')]);
    queue.start('van-phong');
    expect(states()).toEqual({ 'a.pdf': 'sending', 'b.pdf': 'sending', 'c.pdf': 'queued', 'rong.pdf': 'refused' });
    sending.get('a.pdf')!.resolve('d1');
    await nextTurn();
    expect(states()).toMatchObject({ 'a.pdf': 'sent', 'c.pdf': 'sending' });
    expect(queue.getItems()[0]!.documentId).toBe('d1');
  });

  it('sends files for the round that was chosen, each round its own upload of the same file', async () => {
    const { queue, rounds, places } = openQueue();
    await queue.add([pdf('a.pdf')]);
    queue.start('van-phong', { id: 'ro1', name: 'Đợt 1' });
    await queue.add([pdf('b.pdf')]);
    queue.start('van-phong');
    expect(queue.getItems().map(({ round }) => round?.name)).toEqual(['Đợt 1', undefined]);
    expect([rounds, places]).toEqual([
      ['ro1', null],
      ['van-phong/ro1', 'van-phong'],
    ]);
  });

  it('refuses the same file twice', async () => {
    const { queue } = openQueue();
    const file = pdf('a.pdf');
    await queue.add([file]);
    await queue.add([file]);
    expect(queue.getItems().map(({ refusal }) => refusal)).toEqual([null, 'twice']);
  });

  it('waits out a broken line and goes on by itself', async () => {
    const { queue, sending, waits, states } = openQueue();
    await queue.add([pdf('a.pdf')]);
    queue.start('van-phong');
    sending.get('a.pdf')!.reject(new ApiError(0, null));
    await nextTurn();
    expect(states()).toEqual({ 'a.pdf': 'waiting' });
    waits[0]!();
    sending.get('a.pdf')!.resolve('d1');
    await nextTurn();
    expect(states()).toEqual({ 'a.pdf': 'sent' });
  });

  it('keeps a refusal of the server in sight, with a way to try again', async () => {
    const { queue, sending, states } = openQueue();
    await queue.add([pdf('a.pdf')]);
    queue.start('van-phong');
    sending.get('a.pdf')!.reject(new ApiError(403, null));
    await nextTurn();
    expect(states()).toEqual({ 'a.pdf': 'failed' });
    queue.retry(queue.getItems()[0]!.key);
    expect(states()).toEqual({ 'a.pdf': 'sending' });
  });

  it('stops a sending that is cancelled and frees its place', async () => {
    const { queue, sending, states } = openQueue(1);
    await queue.add([pdf('a.pdf'), pdf('b.pdf')]);
    queue.start('van-phong');
    queue.cancel(queue.getItems()[0]!.key);
    await nextTurn();
    expect(sending.get('a.pdf')!.signal.aborted).toBe(true);
    expect(states()).toEqual({ 'a.pdf': 'cancelled', 'b.pdf': 'sending' });
  });

  it('goes on with a broken upload under its name, and gives a cancelled one up', async () => {
    const { queue, sending, waits, resumed, abandoned } = openQueue();
    await queue.add([pdf('a.pdf')]);
    queue.start('van-phong');
    sending.get('a.pdf')!.reject(new ApiError(0, null));
    await nextTurn();
    waits[0]!();
    expect(resumed).toEqual([null, 'upload-a.pdf']);
    queue.cancel(queue.getItems()[0]!.key);
    expect(abandoned).toEqual(['upload-a.pdf']);
    await nextTurn();
    queue.retry(queue.getItems()[0]!.key);
    expect(resumed.at(-1)).toBeNull();
  });

  it('refuses what the system has already and names the first copy', async () => {
    const { queue } = openQueue(3, () => ({ sha256: KNOWN.sha256, pageCount: 2 }));
    await queue.add([pdf('a.pdf')]);
    expect(queue.getItems()[0]).toMatchObject({ state: 'refused', refusal: 'known', firstCopy: KNOWN, pageCount: 2 });
  });

  it('refuses the same content under another name', async () => {
    const { queue } = openQueue(3, () => ({ sha256: 'bb'.repeat(32), pageCount: 1 }));
    await queue.add([pdf('a.pdf'), pdf('b.pdf', '%PDF-1.4 khác')]);
    expect(queue.getItems().map(({ refusal }) => refusal)).toEqual([null, 'twice']);
  });

  it('refuses more pages than the server takes', async () => {
    const { queue } = openQueue(3, () => ({ sha256: 'cc'.repeat(32), pageCount: 1_001 }));
    await queue.add([pdf('a.pdf')]);
    expect(queue.getItems()[0]).toMatchObject({ state: 'refused', refusal: 'pages' });
  });

  it('gives all of them up, and sends all of them again', async () => {
    const { queue, states } = openQueue(1);
    await queue.add([pdf('a.pdf'), pdf('b.pdf'), new File([], 'rong.pdf')]);
    queue.start('van-phong');
    queue.cancelAll();
    await nextTurn();
    expect(states()).toEqual({ 'a.pdf': 'cancelled', 'b.pdf': 'cancelled', 'rong.pdf': 'refused' });
    queue.retryAll();
    await nextTurn();
    expect(states()).toEqual({ 'a.pdf': 'sending', 'b.pdf': 'queued', 'rong.pdf': 'refused' });
  });
});
