import { UploadResponse } from '../../../../shared/contracts/api.ts';
import { ApiError } from '../../../lib/api/api-error.ts';
import { request } from '../../../lib/api/request.ts';

interface SendControl {
  readonly signal: AbortSignal;
  readonly onProgress: (sentBytes: number) => void;
}

/** Asks where to put the file, then puts it there. Returns the document's id. */
export async function sendFile(file: File, office: string, { signal, onProgress }: SendControl): Promise<string> {
  const body = { fileName: file.name.normalize('NFC'), size: file.size, office, attested: true };
  const place = await request('/uploads', { method: 'POST', body, schema: UploadResponse, signal });
  await putBytes(file, place.url, place.headers, { signal, onProgress });
  return place.documentId;
}

/** `fetch` tells nothing of the bytes that have left; XMLHttpRequest does. */
function putBytes(
  file: File,
  url: string,
  headers: Readonly<Record<string, string>>,
  { signal, onProgress }: SendControl,
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
    transfer.send(file);
  });
}
