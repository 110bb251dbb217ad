import { describe, expect, it } from 'vitest';
import { NotFoundError } from '../../shared/domain/errors.ts';
import type { ObjectStore } from '../../shared/ports/object-store.ts';
import { type PartUpload, type PartUploads, partBytes } from '../../shared/ports/part-uploads.ts';
import type { SignedUpload } from '../../shared/ports/upload-signer.ts';

export interface MadePartUploads {
  readonly uploads: PartUploads;
  readonly objects: ObjectStore;
  /** Puts bytes where a permission says, as a browser does; false when they are refused. */
  put(place: SignedUpload, bytes: Uint8Array): Promise<boolean>;
  readonly partSize: number;
}

const KEY = 'incoming/xa-an-binh/d1/báo cáo.pdf';

/** What every store of parts keeps to. */
export function describePartUploads(name: string, make: () => MadePartUploads | Promise<MadePartUploads>): void {
  const begin = async () => {
    const made = await make();
    const size = made.partSize * 2 + 7;
    const file = Uint8Array.from({ length: size }, (_, index) => index % 251);
    const upload = await made.uploads.begin({ key: KEY, size }, made.partSize);
    const send = async (part: number) => {
      const from = (part - 1) * made.partSize;
      const bytes = file.slice(from, from + partBytes(upload, part));
      return made.put(await made.uploads.signPart(upload, part), bytes);
    };
    return { ...made, upload, file, send };
  };

  describe(`${name} as a store of parts`, () => {
    it('says which parts it has, whatever their order, and puts them together', { timeout: 60_000 }, async () => {
      const { uploads, objects, upload, file, send } = await begin();
      expect(await uploads.storedParts(upload)).toEqual([]);
      for (const part of [3, 1]) expect(await send(part)).toBe(true);
      expect(await uploads.storedParts(upload)).toEqual([1, 3]);
      expect(await objects.head(KEY)).toBeUndefined();
      await send(2);
      await send(2);
      await uploads.complete(upload);
      expect(Buffer.from((await objects.get(KEY))!).equals(Buffer.from(file))).toBe(true);
    });

    it('does not put a file together that lacks a part', async () => {
      const { uploads, objects, upload, send } = await begin();
      await send(1);
      await expect(uploads.complete(upload)).rejects.toBeInstanceOf(NotFoundError);
      expect(await objects.head(KEY)).toBeUndefined();
    });

    it('lets parts go that are given up, more than once', async () => {
      const { uploads, upload, send } = await begin();
      await send(1);
      await uploads.abort(upload);
      await uploads.abort(upload);
      expect(await uploads.storedParts(upload)).toEqual([]);
    });

    it('keeps two uploads of one key apart', async () => {
      const { uploads, upload, send } = await begin();
      const other: PartUpload = await uploads.begin({ key: KEY, size: upload.size }, upload.partSize);
      await send(1);
      expect(await uploads.storedParts(other)).toEqual([]);
    });
  });
}
