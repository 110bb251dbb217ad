import type { SearchIndex } from '../../shared/ports/search-index.ts';

/** The archive's index in AWS has no adapter yet: every call is refused, so that nobody takes silence for "not found". */
export class SearchMissingError extends Error {
  override readonly name = 'SearchMissingError';
}

const refuse = async (): Promise<never> => {
  throw new SearchMissingError('the archive cannot be searched in AWS yet');
};

export const missingSearchIndex: SearchIndex = { upsert: refuse, remove: refuse, search: refuse };
