import type { z } from 'zod';
import { KnownFilesResponse } from '../../../../shared/contracts/api-uploads.ts';
import { request } from '../../../lib/api/request.ts';

/** The copy the system has already. */
export type FirstCopy = z.infer<typeof KnownFilesResponse>['items'][number];

const AT_ONCE = 200;

/** First copies by hash. A line that is down finds none: the server compares again when the file comes. */
export async function findKnown(hashes: readonly string[]): Promise<ReadonlyMap<string, FirstCopy>> {
  const found = new Map<string, FirstCopy>();
  try {
    for (let at = 0; at < hashes.length; at += AT_ONCE) {
      const body = { hashes: hashes.slice(at, at + AT_ONCE) };
      const { items } = await request('/uploads/known', { method: 'POST', body, schema: KnownFilesResponse });
      for (const item of items) found.set(item.sha256, item);
    }
  } catch {
    return found;
  }
  return found;
}
