import { createHash, randomBytes } from 'node:crypto';
import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';

/** A process to be killed: puts objects of many sizes, three at a time, and reports each key once its put resolved. */
const store = createFileObjectStore(process.argv[2]!);

async function putWithoutPause(worker: number): Promise<never> {
  for (;;) {
    const bytes = randomBytes(1 + Math.floor(Math.random() * 400_000));
    const key = `worker-${worker}/${createHash('sha256').update(bytes).digest('hex')}`;
    await store.put(key, inPieces(bytes), 'application/octet-stream');
    process.send?.(key);
  }
}

async function* inPieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 20_000) yield bytes.subarray(at, at + 20_000);
}

await Promise.all([0, 1, 2].map(putWithoutPause));
