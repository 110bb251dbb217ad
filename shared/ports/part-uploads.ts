import type { SignedUpload, UploadGrant } from './upload-signer.ts';

/** A large file that comes in parts, so that a broken line costs one part and not the file. */
export interface PartUpload extends UploadGrant {
  /** Names the upload in the store. */
  readonly uploadId: string;
  /** Bytes of every part but the last. */
  readonly partSize: number;
}

/** Takes files in parts. Nothing is seen under the key before `complete`; parts may come in any order and again. */
export interface PartUploads {
  begin(grant: UploadGrant, partSize: number): Promise<PartUpload>;
  /** Permission to put one part, 1-based. */
  signPart(upload: PartUpload, part: number): Promise<SignedUpload>;
  /** Numbers of the parts that are stored whole, in order. */
  storedParts(upload: PartUpload): Promise<readonly number[]>;
  /** Puts the parts together under the key and lets them go. Throws `NotFoundError` when one is missing. */
  complete(upload: PartUpload): Promise<void>;
  /** Lets stored parts go. No error when there are none. */
  abort(upload: PartUpload): Promise<void>;
}

/** How many parts a file has; at least one. */
export function partCount({ size, partSize }: Pick<PartUpload, 'size' | 'partSize'>): number {
  return Math.max(1, Math.ceil(size / partSize));
}

/** Bytes of one part, 1-based. */
export function partBytes({ size, partSize }: Pick<PartUpload, 'size' | 'partSize'>, part: number): number {
  return part < partCount({ size, partSize }) ? partSize : size - (part - 1) * partSize;
}
