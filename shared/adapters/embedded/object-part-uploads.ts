import { uploadPartKey, uploadPartPrefix } from '../../contracts/object-keys.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Ids } from '../../ports/ids.ts';
import type { ObjectHead, ObjectStore } from '../../ports/object-store.ts';
import { type PartUpload, type PartUploads, partBytes, partCount } from '../../ports/part-uploads.ts';
import type { UploadSigner } from '../../ports/upload-signer.ts';

/** What the parts stand on. */
export interface ObjectPartUploadsOptions {
  readonly objects: ObjectStore;
  readonly signer: UploadSigner;
  readonly ids: Ids;
  /** Called once the whole file is stored: the pipeline is told of it. */
  onStored(head: ObjectHead): Promise<void>;
}

/** Parts as objects of their own until they are put together: durable one by one, through `kill -9` too. */
export function createObjectPartUploads({ objects, signer, ids, onStored }: ObjectPartUploadsOptions): PartUploads {
  const sizesOf = async (upload: PartUpload): Promise<ReadonlyMap<string, number>> => {
    const heads = await Array.fromAsync(objects.list(uploadPartPrefix(upload.uploadId)));
    return new Map(heads.map(({ key, size }) => [key, size]));
  };
  const abort = async (upload: PartUpload): Promise<void> => {
    for (const key of (await sizesOf(upload)).keys()) await objects.delete(key);
  };
  return {
    begin: async (grant, partSize) => ({ ...grant, partSize, uploadId: ids.next() }),
    signPart: (upload, part) =>
      signer.sign({ key: uploadPartKey(upload.uploadId, part), size: partBytes(upload, part) }),
    storedParts: async (upload) => {
      const sizes = await sizesOf(upload);
      return numbersTo(partCount(upload)).filter(
        (part) => sizes.get(uploadPartKey(upload.uploadId, part)) === partBytes(upload, part),
      );
    },
    complete: async (upload) => {
      const head = await objects.put(upload.key, joined(upload, objects), 'application/octet-stream');
      await onStored(head);
      await abort(upload);
    },
    abort,
  };
}

async function* joined(upload: PartUpload, objects: ObjectStore): AsyncIterable<Uint8Array> {
  for (const part of numbersTo(partCount(upload))) {
    const bytes = await objects.read(uploadPartKey(upload.uploadId, part));
    if (!bytes) throw new NotFoundError('part', `${part} of ${upload.key}`);
    yield* bytes;
  }
}

const numbersTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
