import type { Hit, IndexedDocument, SearchIndex, SearchQuery } from '../../../shared/ports/search-index.ts';

/** Gives an empty index. */
export type MakeIndex = () => SearchIndex | Promise<SearchIndex>;

/** A confirmed report with the text of its pages. */
export function document(
  documentId: string,
  pages: readonly string[],
  fields: Partial<IndexedDocument> = {},
): IndexedDocument {
  return {
    ...{ documentId, office: 'xa-an-binh', version: 1, title: 'Báo cáo', status: 'confirmed' },
    pages: pages.map((text, index) => ({ page: index + 1, text })),
    ...fields,
  };
}

/** Up to 20 hits over all offices, unless asked otherwise. */
export async function search(
  index: SearchIndex,
  text: string,
  asked: Partial<SearchQuery> = {},
): Promise<readonly Hit[]> {
  return (await index.search({ text, office: null, limit: 20, ...asked })).hits;
}
