import type { PipelineEvent } from '../../shared/contracts/events.ts';
import type { Document } from '../../shared/domain/document.ts';
import { NotFoundError } from '../../shared/domain/errors.ts';
import { maySeeDocument } from '../../shared/domain/records/access.ts';
import { facetValuesOf } from '../../shared/domain/search/facets.ts';
import { countAnswers, type SavedSearch, type SearchedReport } from '../../shared/domain/search/saved-search.ts';
import type { AccountRepository } from '../../shared/ports/account-repository.ts';
import { type DescribingDependencies, describeForArchive } from '../runtime/describe-for-archive.ts';
import { savedSearchesOf, watchersOf } from '../runtime/saved-searches.ts';
import { type TellingDependencies, tellPeople } from '../runtime/tell-people.ts';

export interface SearchersDependencies extends TellingDependencies, DescribingDependencies {
  readonly accounts: Pick<AccountRepository, 'findUser'>;
}

/** What a search asks for may come with the findings, or with what a person added. */
const TELLING: readonly PipelineEvent['type'][] = ['document.findings-raised', 'document.confirmed'];

/**
 * Tells people whose saved search a new report answers, each report once a search. The report itself is looked through:
 * an index that is down or behind leaves nobody untold. Reports that came before the search was saved are not new.
 */
export async function tellSearchers(
  { type, detail }: { readonly type: PipelineEvent['type']; readonly detail: { readonly documentId: string } },
  deps: SearchersDependencies,
): Promise<void> {
  if (!TELLING.includes(type)) return;
  const watchers = await watchersOf(deps.settings);
  if (watchers.length === 0) return;
  const document = await deps.documents.find(detail.documentId);
  if (!document) throw new NotFoundError('document', detail.documentId);
  if (document.status === 'rejected' || document.archive?.disposedAt) return;
  const described = await describeForArchive(document, deps);
  const report = { ...described, values: facetValuesOf(described) };
  for (const userId of watchers) await tellOne(userId, document, report, deps);
}

async function tellOne(
  userId: string,
  document: Document,
  report: SearchedReport,
  deps: SearchersDependencies,
): Promise<void> {
  const isNew = ({ notifies, createdAt }: SavedSearch) => notifies && document.receivedAt >= createdAt;
  const answered = (await savedSearchesOf(userId, deps.settings))
    .filter(isNew)
    .map((search) => ({ search, hits: countAnswers(report, search) }))
    .filter(({ hits }) => hits > 0);
  if (answered.length === 0) return;
  const user = await deps.accounts.findUser(userId);
  if (!user || !maySeeDocument(user, document)) return;
  for (const { search, hits } of answered) {
    await tellPeople(
      {
        ...{ kind: 'search-hits', event: 'search.answered', occasion: document.id, detail: { hits } },
        about: { kind: 'search', id: search.id, name: search.name },
        to: [userId],
      },
      deps,
    );
  }
}
