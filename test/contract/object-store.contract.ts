import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotFoundError } from '../../shared/domain/errors.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';

/** Keys that break stores which use them as paths, patterns or addresses. */
const AWKWARD_KEYS = [
  'a',
  'a/b',
  'a/b/',
  'a//b',
  '/a',
  '/',
  '.',
  '..',
  '../../outside',
  'a/../b',
  'a/./b',
  '..\\outside',
  'C:\\outside',
  'báo cáo số 12.pdf',
  'báo cáo số 12.pdf'.normalize('NFD'),
  'BÁO CÁO SỐ 12.PDF',
  '100% (bản sao) + phụ lục?.pdf#trang=2&x=y',
  'o\'brien "quoted" `x` $(x).pdf',
  'dòng một\ndòng hai',
  '😀/𝄞',
  'a'.repeat(1000),
] as const;

/** Keys as S3 takes them: at most 1,024 bytes of UTF-8. */
const anyKey = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc
      .array(fc.constantFrom('..', '.', '', 'a', 'b', 'ă', '%2e%2e', '\\', 'CON'), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join('/')),
  )
  .filter((key) => key !== '' && key.isWellFormed() && Buffer.byteLength(key) <= 1024);

/** What every object store keeps to. `make` gives an empty store for each test. */
export function describeObjectStore(name: string, make: () => ObjectStore | Promise<ObjectStore>): void {
  describe(`${name} as an object store`, () => {
    describePutsAndReads(make);
    describeKeys(make);
    describeLists(make);
    describeFailuresAndRaces(make);
  });
}

type Make = () => ObjectStore | Promise<ObjectStore>;

function describePutsAndReads(make: Make): void {
  it('gives back the bytes and their description', async () => {
    const store = await make();
    const before = Date.now();
    const put = await store.put('a/b', utf8('xin chào'), 'text/plain; charset=utf-8');
    expect(put).toMatchObject({ key: 'a/b', size: 9, contentType: 'text/plain; charset=utf-8' });
    expect(Date.parse(put.storedAt)).toBeGreaterThan(before - 5000);
    expect(await text(store, 'a/b')).toBe('xin chào');
    expect(await store.head('a/b')).toMatchObject({ key: 'a/b', size: 9, contentType: 'text/plain; charset=utf-8' });
  });

  it('keeps an empty object apart from none', async () => {
    const store = await make();
    await store.put('empty', new Uint8Array(), 'text/plain');
    expect(await store.get('empty')).toEqual(new Uint8Array());
    expect(await store.head('empty')).toMatchObject({ size: 0 });
    expect(await chunksOf(store, 'empty')).toEqual(new Uint8Array());
  });

  it('takes a stream, in chunks of any size', async () => {
    const store = await make();
    const chunks = [utf8('một '), new Uint8Array(), utf8('hai '), utf8('ba'.repeat(100_000))];
    const head = await store.put('streamed', streamOf(chunks), 'text/plain');
    expect(head.size).toBe(Buffer.concat(chunks).length);
    expect(await store.get('streamed')).toEqual(new Uint8Array(Buffer.concat(chunks)));
  });

  it('keeps every byte value, also in the shapes of its own file format', async () => {
    const store = await make();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31 + (index >> 8)) % 256);
    await store.put('bytes', bytes, 'application/octet-stream');
    const stored = (await store.get('bytes'))!;
    await store.put('nested', stored, 'application/octet-stream');
    expect(await store.get('nested')).toEqual(bytes);
  });

  it.each([
    ['the beginning', { start: 0, end: 3 }, '012'],
    ['the middle', { start: 4, end: 6 }, '45'],
    ['past the end, as far as there are bytes', { start: 8, end: 100 }, '89'],
    ['the whole', { start: 0, end: 10 }, '0123456789'],
  ])('reads %s', async (_part, range, expected) => {
    const store = await make();
    await store.put('digits', utf8('0123456789'), 'text/plain');
    expect(Buffer.from(await chunksOf(store, 'digits', range)).toString()).toBe(expected);
  });

  it('reads nothing from a range that begins behind the end', async () => {
    const store = await make();
    await store.put('digits', utf8('0123456789'), 'text/plain');
    expect(await chunksOf(store, 'digits', { start: 10, end: 20 })).toEqual(new Uint8Array());
  });

  it('has nothing under a key nobody put', async () => {
    const store = await make();
    await store.put('a/b', utf8('x'), 'text/plain');
    for (const key of ['a', 'a/', 'a/b/', 'a/b/c', 'b', 'A/B']) {
      expect(await store.get(key)).toBeUndefined();
      expect(await store.head(key)).toBeUndefined();
      expect(await store.read(key)).toBeUndefined();
    }
  });

  it('replaces bytes and description together', async () => {
    const store = await make();
    await store.put('k', utf8('a much longer first content'), 'text/plain');
    await store.put('k', utf8('{}'), 'application/json');
    expect(await text(store, 'k')).toBe('{}');
    expect(await store.head('k')).toMatchObject({ size: 2, contentType: 'application/json' });
  });

  it('copies bytes and content type and leaves the original alone', async () => {
    const store = await make();
    await store.put('incoming/x', utf8('content'), 'application/pdf');
    await store.copy('incoming/x', 'quarantine/x');
    await store.delete('incoming/x');
    expect(await text(store, 'quarantine/x')).toBe('content');
    expect(await store.head('quarantine/x')).toMatchObject({ key: 'quarantine/x', contentType: 'application/pdf' });
    expect(await store.get('incoming/x')).toBeUndefined();
  });

  it('copies an object onto itself without losing it', async () => {
    const store = await make();
    await store.put('k', utf8('content'), 'text/plain');
    await store.copy('k', 'k');
    expect(await text(store, 'k')).toBe('content');
  });

  it('refuses to copy what is not there, and makes nothing', async () => {
    const store = await make();
    await expect(store.copy('nowhere', 'somewhere')).rejects.toBeInstanceOf(NotFoundError);
    expect(await store.head('somewhere')).toBeUndefined();
  });

  it('deletes, and takes a second delete for done', async () => {
    const store = await make();
    await store.put('a/b', utf8('x'), 'text/plain');
    await store.put('a/c', utf8('y'), 'text/plain');
    await store.delete('a/b');
    await store.delete('a/b');
    await store.delete('never/was');
    expect(await store.get('a/b')).toBeUndefined();
    expect(await text(store, 'a/c')).toBe('y');
    await store.put('a/b', utf8('again'), 'text/plain');
    expect(await text(store, 'a/b')).toBe('again');
  });
}

function describeKeys(make: Make): void {
  it('keeps awkward keys apart and gives each its own bytes', async () => {
    const store = await make();
    for (const key of AWKWARD_KEYS) await store.put(key, utf8(`content of ${key}`), 'text/plain');
    for (const key of AWKWARD_KEYS) expect(await text(store, key)).toBe(`content of ${key}`);
    expect((await keysOf(store, '')).toSorted()).toEqual([...AWKWARD_KEYS].toSorted());
  });

  it('refuses a key that has no bytes of its own', async () => {
    const store = await make();
    await expect(store.put('', utf8('x'), 'text/plain')).rejects.toThrow();
    await expect(store.put('half \ud83d pair', utf8('x'), 'text/plain')).rejects.toThrow();
    expect(await keysOf(store, '')).toEqual([]);
  });

  it('is a map from keys to bytes, whatever the keys', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ key: anyKey, body: fc.option(fc.uint8Array({ maxLength: 40 })) }), { maxLength: 12 }),
        async (writes) => {
          const store = await make();
          const model = new Map<string, Uint8Array>();
          for (const { key, body } of writes) {
            if (body) {
              await store.put(key, body, 'x/y');
              model.set(key, body);
            } else {
              await store.delete(key);
              model.delete(key);
            }
          }
          for (const { key } of writes) expect(await store.get(key)).toEqual(model.get(key));
          expect((await keysOf(store, '')).toSorted()).toEqual([...model.keys()].toSorted());
        },
      ),
      { numRuns: 25 },
    );
  });
}

function describeLists(make: Make): void {
  it('lists the keys under a prefix in the order of their UTF-8 bytes', async () => {
    const store = await make();
    const keys = ['a/1', 'a/10', 'a/2', 'a/b/c', 'a/b', 'A/1', 'ab', 'b', 'a/đ', 'a/z', 'a/\uffee', 'a/😀'];
    for (const key of keys) await store.put(key, utf8(key), 'text/plain');
    const inOrder = (prefix: string) => keys.filter((key) => key.startsWith(prefix)).toSorted(byUtf8);
    for (const prefix of ['', 'a', 'a/', 'a/b', 'a/b/', 'a/b/c', 'a/b/c/', 'A', 'nothing']) {
      expect(await keysOf(store, prefix)).toEqual(inOrder(prefix));
    }
  });

  it('lists size, content type and time without reading the objects', async () => {
    const store = await make();
    const put = await store.put('a/b', utf8('12345'), 'image/webp');
    expect(await Array.fromAsync(store.list('a/'))).toEqual([{ ...put, storedAt: expect.any(String) }]);
  });

  it('lists more objects than one answer holds', async () => {
    const store = await make();
    const keys = Array.from({ length: 1050 }, (_, index) => `many/of/${String(index).padStart(5, '0')}`);
    for (let at = 0; at < keys.length; at += 50) {
      await Promise.all(keys.slice(at, at + 50).map((key) => store.put(key, utf8(key), 'text/plain')));
    }
    expect(await keysOf(store, 'many/of/')).toEqual(keys);
  });

  it('can delete while it lists', async () => {
    const store = await make();
    for (const key of ['q/1', 'q/2', 'q/3']) await store.put(key, utf8(key), 'text/plain');
    for await (const { key } of store.list('q/')) await store.delete(key);
    expect(await keysOf(store, 'q/')).toEqual([]);
  });
}

function describeFailuresAndRaces(make: Make): void {
  it('stores nothing of a stream that breaks', async () => {
    const store = await make();
    const broken = async function* () {
      yield utf8('half');
      throw new Error('the line went dead');
    };
    await expect(store.put('new', broken(), 'text/plain')).rejects.toThrow('the line went dead');
    expect(await store.get('new')).toBeUndefined();
    expect(await keysOf(store, '')).toEqual([]);
  });

  it('keeps the old object when the stream of the new one breaks', async () => {
    const store = await make();
    await store.put('k', utf8('old'), 'text/plain');
    const broken = async function* () {
      yield utf8('new, but');
      throw new Error('the line went dead');
    };
    await expect(store.put('k', broken(), 'application/json')).rejects.toThrow();
    expect(await text(store, 'k')).toBe('old');
    expect(await store.head('k')).toMatchObject({ contentType: 'text/plain' });
  });

  it('takes the same object from many at once', async () => {
    const store = await make();
    const body = utf8('the same bytes'.repeat(1000));
    await Promise.all(
      Array.from({ length: 20 }, () => store.put('documents/d/pages/1.json', body, 'application/json')),
    );
    expect(await store.get('documents/d/pages/1.json')).toEqual(body);
    expect(await keysOf(store, '')).toEqual(['documents/d/pages/1.json']);
  });

  it('shows one of several racing contents, whole', async () => {
    const store = await make();
    const bodies = Array.from({ length: 10 }, (_, index) => utf8(String(index).repeat(50_000)));
    const reads: Promise<Uint8Array | undefined>[] = [];
    await store.put('k', bodies[0]!, 'text/plain');
    await Promise.all(
      bodies.map(async (body) => {
        await store.put('k', body, 'text/plain');
        reads.push(store.get('k'));
      }),
    );
    for (const read of [...(await Promise.all(reads)), await store.get('k')]) {
      expect(bodies.some((body) => Buffer.from(body).equals(read!))).toBe(true);
    }
  });
}

function utf8(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

async function* streamOf(chunks: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* chunks;
}

async function text(store: ObjectStore, key: string): Promise<string> {
  return new TextDecoder().decode(await store.get(key));
}

async function chunksOf(store: ObjectStore, key: string, range?: { start: number; end: number }): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat(await Array.fromAsync((await store.read(key, range))!)));
}

async function keysOf(store: ObjectStore, prefix: string): Promise<string[]> {
  return (await Array.fromAsync(store.list(prefix))).map(({ key }) => key);
}

function byUtf8(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
