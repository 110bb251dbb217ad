import { type DraftResource, DraftResponse } from '../../../../shared/contracts/api-drafts.ts';
import { request } from '../../../lib/api/request.ts';
import { draftPath } from './drafts.ts';

/** Sends the signed paper, a PDF, and returns the draft that keeps it. */
export function sendSignedScan(id: string, file: File): Promise<DraftResource> {
  return request(`${draftPath(id)}/signed-scan`, { method: 'PUT', file, schema: DraftResponse });
}
