import { beforeAll, describe, expect, it } from 'vitest';
import { openSearchDatabase } from '../../shared/adapters/embedded/sqlite-search-database.ts';
import { createSqliteSearchIndex } from '../../shared/adapters/embedded/sqlite-search-index.ts';
import { pageAnswers } from '../../shared/domain/search/page-answers.ts';
import { understandQuery } from '../../shared/domain/search/understand-query.ts';
import type { IndexedDocument, SearchIndex } from '../../shared/ports/search-index.ts';
import { buildArchive } from './build-archive.ts';
import { writtenQueries } from './query-set.ts';

describe('a page looked through without an index', () => {
  const archive: IndexedDocument[] = [];
  const index = createSqliteSearchIndex(openSearchDatabase(':memory:'));
  beforeAll(async () => {
    await buildArchive({ upsert: async (document) => void archive.push(document) } as SearchIndex);
    const papers = archive.filter(({ documentId }) => !documentId.startsWith('gen-'));
    archive.splice(0, archive.length, ...papers);
    for (const document of archive) await index.upsert(document);
  });

  it('answers every query of the set exactly where the index says so', async () => {
    for (const { query } of writtenQueries()) {
      const terms = understandQuery(query);
      const own = archive.flatMap(({ documentId, title, pages }) =>
        pages.flatMap((page, at) => {
          const text = at === 0 ? `${title}\n${page.text}` : page.text;
          return pageAnswers({ ...page, text }, terms) ? [`${documentId}/${page.page}`] : [];
        }),
      );
      const { hits } = await index.search({ text: query, office: null, limit: 1000 });
      const plain = hits.filter(({ match }) => match !== 'similar');
      expect(own.sort(), query).toEqual(plain.map(({ documentId, page }) => `${documentId}/${page}`).sort());
    }
  });

  it('answers nothing when nothing is asked', () => {
    expect(pageAnswers({ text: 'Chỉ thị số 49-CT/TU' }, understandQuery(' … '))).toBe(false);
  });

  it('keeps to whole words', () => {
    expect(pageAnswers({ text: 'đảng viên' }, understandQuery('đảng vi'))).toBe(false);
  });
});
