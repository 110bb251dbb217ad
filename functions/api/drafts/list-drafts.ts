import type { Document } from '../../../shared/domain/document.ts';
import { outdatedFields } from '../../../shared/domain/draft/field-standing.ts';
import type { DraftEntry } from '../../../shared/ports/draft-repository.ts';
import { type DraftDependencies, openDraft } from './draft-store.ts';

/** Drafts counted last, with the versions of draft and reports the count holds for; lasts as long as the process. */
const counted = new Map<string, { readonly stamp: string; readonly outdated: number }>();
const MOST_COUNTED = 500;

/**
 * Every draft, changed last first, with its outdated values as they stand now: a draft one of whose reports moved since
 * it was saved is counted anew, so that none is called current on the word of an older count.
 */
export async function listDrafts(deps: DraftDependencies): Promise<DraftEntry[]> {
  const entries = await deps.drafts.list();
  return Promise.all(entries.map(async (entry) => ({ ...entry, outdated: await countOutdated(entry, deps) })));
}

async function countOutdated(entry: DraftEntry, deps: DraftDependencies): Promise<number> {
  const reports = await Promise.all(entry.reports.map((id) => deps.documents.find(id)));
  if (reports.every((report) => isUntouched(report, entry))) return entry.outdated;
  const stamp = [entry.version, ...reports.map((report) => report?.version ?? 0)].join('.');
  const known = counted.get(entry.id);
  if (known?.stamp === stamp) return known.outdated;
  const { draft, book } = await openDraft(entry.id, deps);
  const outdated = outdatedFields(draft, book).length;
  await deps.drafts.markOutdated(entry.id, outdated);
  if (counted.size >= MOST_COUNTED) counted.clear();
  counted.set(entry.id, { stamp, outdated });
  return outdated;
}

/** Confirmed since before the draft was saved: what was counted then still holds. */
function isUntouched(report: Document | undefined, { changedAt }: DraftEntry): boolean {
  return report?.status === 'confirmed' && report.statusAt < changedAt;
}
