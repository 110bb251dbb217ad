import { describe } from 'vitest';
import { describeCounts } from './search-index/counts.ts';
import { describeExcerpts } from './search-index/excerpts.ts';
import type { MakeIndex } from './search-index/given.ts';
import { describeMatches } from './search-index/matches.ts';
import { describeMeanings } from './search-index/meanings.ts';
import { describePaging } from './search-index/paging.ts';
import { describeRanks } from './search-index/ranking.ts';
import { describeSimilarWords } from './search-index/similar-words.ts';
import { describeUpserts } from './search-index/upserts.ts';

/** What every search index keeps to. `make` gives an empty one for each test. */
export function describeSearchIndex(name: string, make: MakeIndex): void {
  describe(`${name} as a search index`, () => {
    describeMatches(make);
    describeRanks(make);
    describeUpserts(make);
    describeExcerpts(make);
    describeMeanings(make);
    describeSimilarWords(make);
    describeCounts(make);
    describePaging(make);
  });
}
