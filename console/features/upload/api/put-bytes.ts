import { ApiError } from '../../../lib/api/api-error.ts';

export interface PutControl {
  readonly signal: AbortSignal;
  /** Bytes of this put that have left. */
  readonly onProgress: (sentBytes: number) => void;
}

/** `fetch` tells nothing of the bytes that have left; XMLHttpRequest does. Rejects with `ApiError`; 0 = the line broke. */
export function putBytes(
  bytes: Blob,
  { url, headers }: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
  { signal, onProgress }: PutControl,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transfer = new XMLHttpRequest();
    transfer.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) transfer.setRequestHeader(name, value);
    // The guard goes to our own server only: a cloud store would refuse a header it did not sign.
    if (new URL(url, location.href).origin === location.origin) transfer.setRequestHeader('x-trich-luc', '1');
    transfer.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    transfer.addEventListener('load', () => {
      if (transfer.status >= 200 && transfer.status < 300) resolve();
      else reject(new ApiError(transfer.status, null));
    });
    transfer.addEventListener('error', () => reject(new ApiError(0, null)));
    transfer.addEventListener('abort', () => reject(new ApiError(0, null)));
    signal.addEventListener('abort', () => transfer.abort(), { once: true });
    transfer.send(bytes);
  });
}
