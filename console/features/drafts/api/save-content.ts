import { type DraftResource, DraftResponse } from '../../../../shared/contracts/api-drafts.ts';
import { ApiError } from '../../../lib/api/api-error.ts';
import { request } from '../../../lib/api/request.ts';
import { contentOf } from '../model/history.ts';
import type { Draft } from '../model/pieces.ts';
import { fieldIds, withoutLostFields } from '../model/restore-fields.ts';
import { draftPath, insertField, saveDraft } from './drafts.ts';

/**
 * Saves what was written over `base`. Where somebody only remarked on the draft meanwhile it is saved over theirs; where
 * they wrote, 'version-conflict' is thrown. Bound values the server has let go are asked for anew, one by one: one that
 * is no longer confirmed stays a blank.
 */
export async function saveContent(written: Draft, base: DraftResource): Promise<DraftResource> {
  const { draft, lost } = withoutLostFields(written, fieldIds(base.draft));
  let saved = await saveOver(draft, base);
  for (const place of lost) {
    try {
      saved = await insertField(draft.id, saved.draft.version, place);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 422) throw error;
    }
  }
  return saved;
}

export const isConflict = (error: unknown): boolean => error instanceof ApiError && error.code === 'version-conflict';

async function saveOver(draft: Draft, base: DraftResource): Promise<DraftResource> {
  try {
    return await saveDraft({ ...draft, version: base.draft.version });
  } catch (error) {
    if (!isConflict(error)) throw error;
    const fresh = await request(draftPath(draft.id), { schema: DraftResponse });
    if (!hasSameContent(fresh.draft, base.draft)) throw error;
    return saveDraft({ ...draft, version: fresh.draft.version });
  }
}

const hasSameContent = (one: Draft, other: Draft): boolean =>
  JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
