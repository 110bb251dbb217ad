import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/** Bytes of one pack: an item holds 400 KB with its key. */
const MAX_PACK_BYTES = 300_000;

/** Some values of a list, compressed. */
export interface Pack {
  /** Index of its first value in the list. */
  readonly first: number;
  readonly bytes: Uint8Array;
}

/** Packs a list into as few items as hold it, in order; none for an empty list. */
export async function packValues(values: readonly unknown[], first = 0): Promise<Pack[]> {
  if (values.length === 0) return [];
  const bytes = await promisify(gzip)(JSON.stringify(values));
  if (bytes.byteLength <= MAX_PACK_BYTES || values.length === 1) return [{ first, bytes }];
  const middle = Math.ceil(values.length / 2);
  return [
    ...(await packValues(values.slice(0, middle), first)),
    ...(await packValues(values.slice(middle), first + middle)),
  ];
}

/** The values of packs, given in order. */
export async function unpackValues<T>(packs: readonly unknown[]): Promise<T[]> {
  const lists = await Promise.all(
    packs.map(async (pack) => JSON.parse((await promisify(gunzip)(pack as Uint8Array)).toString()) as T[]),
  );
  return lists.flat();
}
