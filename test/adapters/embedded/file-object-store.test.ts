import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DamagedObjectError } from '../../../shared/adapters/embedded/file-object-format.ts';
import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';
import { describeObjectStore } from '../../contract/object-store.contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

const KILLS = 8;

describeObjectStore('the file object store', () => createFileObjectStore(temporaryFolder()));

describe('the file object store on its disk', () => {
  it('writes nowhere but into its folder, under names that are hashes', async () => {
    const parent = temporaryFolder();
    const store = createFileObjectStore(join(parent, 'objects'));
    for (const key of ['../outside', '../../outside', '/etc/outside', '..\\outside', 'a/../../../outside', '.', '..']) {
      await store.put(key, new Uint8Array([1]), 'x/y');
    }
    expect(readdirSync(parent)).toEqual(['objects']);
    for (const path of filesIn(parent)) expect(path).toMatch(/^objects(?:\/[0-9a-f]{2,64})+$/u);
  });

  it('begins each file with the very bytes that were stored, so that a viewer can open it', async () => {
    const folder = temporaryFolder();
    await createFileObjectStore(folder).put('a', Buffer.from('%PDF-1.7 …'), 'application/pdf');
    expect(readFileSync(join(folder, filesIn(folder)[0]!), 'utf8')).toMatch(/^%PDF-1\.7 …\{"key":"a"/u);
  });

  it('finds its objects again after a restart, and wherever the folder was moved', async () => {
    const folder = temporaryFolder();
    const put = await createFileObjectStore(folder).put('a/b', Buffer.from('x'), 'text/plain');
    expect(await createFileObjectStore(folder).head('a/b')).toEqual(put);
  });

  it('leaves no temporary file behind a put that failed', async () => {
    const folder = temporaryFolder();
    const store = createFileObjectStore(folder);
    const broken = async function* () {
      yield new Uint8Array(100_000);
      throw new Error('the line went dead');
    };
    await expect(store.put('k', broken(), 'x/y')).rejects.toThrow();
    expect(filesIn(folder)).toEqual([]);
  });

  it('asks for the next chunk of a stream only when the last one is in the file', async () => {
    const folder = temporaryFolder();
    const chunk = new Uint8Array(100_000);
    const large = async function* () {
      for (let written = 0; written < 50; written += 1) {
        if (written > 0) expect(sizesIn(folder)).toEqual([written * chunk.length]);
        yield chunk;
      }
    };
    await createFileObjectStore(folder).put('large', large(), 'x/y');
  });

  it('closes the file of a stream that is left early or never begun', async () => {
    const store = createFileObjectStore(temporaryFolder());
    await store.put('k', new Uint8Array(1024 * 1024), 'x/y');
    const before = openFiles();
    for (let index = 0; index < 20; index += 1) {
      await store.read('k');
      for await (const _chunk of (await store.read('k'))!) break;
    }
    expect(openFiles()).toBe(before);
  });
});

describe('the file object store on a bad disk', () => {
  it.each([
    ['a byte has turned', (bytes: Buffer) => bytes.fill(bytes[3]! ^ 1, 3, 4)],
    ['the end is cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['half of it is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['the beginning is cut off', (bytes: Buffer) => bytes.subarray(1)],
    ['nothing is left', () => Buffer.alloc(0)],
  ])('says so when %s, instead of giving wrong bytes', async (_what, damage) => {
    const folder = temporaryFolder();
    const store = createFileObjectStore(folder);
    await store.put('k', Buffer.from('ten bytes!'.repeat(20)), 'text/plain');
    const path = join(folder, filesIn(folder)[0]!);
    writeFileSync(path, damage(readFileSync(path)));
    await expect(store.get('k')).rejects.toBeInstanceOf(DamagedObjectError);
  });

  it('lists what is whole and reports the file whose end is lost', async () => {
    const folder = temporaryFolder();
    const damaged: string[] = [];
    const store = createFileObjectStore(folder, { onDamaged: (path) => damaged.push(path) });
    await store.put('a/1', Buffer.from('one'), 'text/plain');
    const path = join(folder, filesIn(folder)[0]!);
    await store.put('a/2', Buffer.from('two'), 'text/plain');
    truncateSync(path, 10);
    expect((await Array.fromAsync(store.list('a/'))).map(({ key }) => key)).toEqual(['a/2']);
    expect(damaged).toEqual([path]);
    await store.put('a/1', Buffer.from('one again'), 'text/plain');
    expect((await store.head('a/1'))?.size).toBe(9);
  });
});

describe('the file object store after a crash', () => {
  it('sweeps what dead processes left half-written and spares what living ones write', () => {
    const folder = temporaryFolder();
    const incomplete = join(folder, 'incomplete');
    mkdirSync(incomplete, { recursive: true });
    const leave = (name: string, age: number): void => {
      writeFileSync(join(incomplete, name), 'half');
      const at = new Date(Date.now() - age);
      utimesSync(join(incomplete, name), at, at);
    };
    const day = 24 * 60 * 60 * 1000;
    leave('999999999-dead.part', 0);
    leave(`${process.pid}-last-life-under-our-number.part`, 30 * day);
    leave(`${process.pid}-ours.part`, 0);
    leave(`${process.ppid}-living.part`, 1000);
    leave(`${process.ppid}-living-but-forgotten.part`, 2 * day);
    leave('not-a-temporary-file.txt', 30 * day);
    createFileObjectStore(folder);
    expect(readdirSync(incomplete).toSorted()).toEqual(
      [`${process.pid}-ours.part`, `${process.ppid}-living.part`, 'not-a-temporary-file.txt'].toSorted(),
    );
  });

  it('shows no half object and has every acknowledged one, wherever kill -9 strikes', async () => {
    const folder = temporaryFolder();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const acknowledged = await putUntilKilled(folder, 40 + kill * 25);
      const store = createFileObjectStore(folder);
      expect(readdirSync(join(folder, 'incomplete'))).toEqual([]);
      for await (const { key, size } of store.list('')) {
        const bytes = (await store.get(key))!;
        expect(bytes.length).toBe(size);
        expect(`${key.split('/')[0]}/${createHash('sha256').update(bytes).digest('hex')}`).toBe(key);
      }
      for (const key of acknowledged) expect(await store.head(key)).toBeDefined();
    }
  });
});

/** Starts a process that puts objects without pause, kills it after some milliseconds, returns the keys it called stored. */
async function putUntilKilled(folder: string, milliseconds: number): Promise<string[]> {
  const child = fork(join(import.meta.dirname, 'put-without-pause.ts'), [folder]);
  const acknowledged: string[] = [];
  const gone = new Promise((resolve) => child.on('exit', resolve));
  const begun = new Promise((resolve) => child.once('message', resolve));
  child.on('message', (key) => acknowledged.push(String(key)));
  await begun;
  setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await gone;
  return acknowledged;
}

/** Paths of all files under a folder, relative to it. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

function sizesIn(folder: string): number[] {
  return filesIn(folder).map((path) => statSync(join(folder, path)).size);
}

function openFiles(): number {
  return existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0;
}
