/** An upload a user was allowed to make. */
export interface UploadGrant {
  readonly key: string;
  /** Bytes; the store refuses any other length. */
  readonly size: number;
}

/** Where and how the browser puts the bytes. */
export interface SignedUpload {
  readonly url: string;
  readonly method: 'PUT';
  readonly headers: Readonly<Record<string, string>>;
}

/** Signs permission to put one object of one size for a short time. */
export interface UploadSigner {
  sign(grant: UploadGrant): Promise<SignedUpload>;
}
