import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { SearchResponse } from '../../../shared/contracts/search-api.ts';
import type { DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import { FACETS } from '../../../shared/domain/search/facets.ts';
import type { ResultCounts } from '../../../shared/ports/search-index.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { createRoutes, json, refusals } from '../openapi.ts';

const Values = z
  .union([z.string().max(200), z.array(z.string().max(200)).max(50)])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()));
/** Any of the values of each; given several times for several. */
const FilterQuery = z.object({
  office: Values,
  issuer: Values,
  type: Values,
  year: Values,
  status: Values,
  kind: Values,
});
const SearchRequest = FilterQuery.extend({
  text: z.string().trim().min(1).max(500),
  sort: z.enum(['relevance', 'newest']).default('relevance'),
  similar: z.enum(['0', '1']).default('0').openapi({ description: 'Also words a letter away, behind the others' }),
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** Full-text search over what the user may see. */
export function searchRoutes({ searchIndex }: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/search',
      summary: 'Pages that say something, and how many by facet',
      request: { query: SearchRequest },
      responses: { 200: json(SearchResponse, 'Best first'), ...refusals },
    }),
    async (context) => {
      const { text, sort, similar, cursor, limit, ...filters } = context.req.valid('query');
      const { hits, nextCursor, counts, suggestion } = await searchIndex.search({
        ...{ text, sort, limit, filters },
        office: context.get('user').office,
        similar: similar === '1',
        cursor: cursor ?? null,
        // The counts of the first page hold for the ones behind it.
        count: cursor === undefined,
      });
      const items = hits.map(({ score: _score, status, ...hit }) => ({
        ...hit,
        status: status as DocumentStatus,
        marks: [...hit.marks],
      }));
      return context.json({ items, nextCursor, suggestion, counts: counts && countsOf(counts) }, 200);
    },
  );
  return routes;
}

function countsOf({ documents, pages, facets }: ResultCounts): NonNullable<SearchResponse['counts']> {
  const lists = FACETS.map((facet) => [facet, [...facets[facet]]] as const);
  return { documents, pages, facets: Object.fromEntries(lists) as NonNullable<SearchResponse['counts']>['facets'] };
}
