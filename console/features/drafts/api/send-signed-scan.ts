import { type DraftResource, DraftResponse, SignedScanGrantResponse } from '../../../../shared/contracts/api-drafts.ts';
import { ApiError } from '../../../lib/api/api-error.ts';
import { request } from '../../../lib/api/request.ts';
import { draftPath } from './drafts.ts';

/** Sends the signed paper, a PDF, past the API, and returns the draft that keeps it. */
export async function sendSignedScan(id: string, file: File): Promise<DraftResource> {
  const path = `${draftPath(id)}/signed-scan`;
  const asked = { method: 'POST', body: { size: file.size }, schema: SignedScanGrantResponse } as const;
  const { scan, url, method, headers } = await request(path, asked);
  const put = await fetch(url, { method, headers, body: file }).catch((cause: unknown) => {
    throw new ApiError(0, null, { cause });
  });
  if (!put.ok) throw new ApiError(put.status, null);
  return request(path, { method: 'PUT', body: { scan }, schema: DraftResponse });
}
