import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { SearchResponse } from '../../../shared/contracts/api-search.ts';
import type { DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import { levelsOf } from '../../../shared/domain/records/access.ts';
import { FACETS } from '../../../shared/domain/search/facets.ts';
import type { ResultCounts } from '../../../shared/ports/search-index.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { EXPORT_FORMATS, EXPORT_TYPES, exportHits } from '../exports/export-hits.ts';
import { streamOf } from '../exports/stream-of.ts';
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
  period: Values,
  status: Values,
  kind: Values,
  retention: Values,
});
const AskedQuery = FilterQuery.extend({
  text: z.string().trim().min(1).max(500),
  sort: z.enum(['relevance', 'newest']).default('relevance'),
  similar: z.enum(['0', '1']).default('0').openapi({ description: 'Also words a letter away, behind the others' }),
});
const SearchRequest = AskedQuery.extend({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
const ExportRequest = AskedQuery.extend({ format: z.enum(EXPORT_FORMATS) });

/** Full-text search over what the user may see. */
export function searchRoutes({ searchIndex, accounts }: ApiDependencies): OpenAPIHono<ApiEnvironment> {
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
        access: levelsOf(context.get('user').role),
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
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/search/export',
      summary: 'The whole result as a file, written while it is found',
      request: { query: ExportRequest },
      responses: { 200: { description: 'CSV, XLSX or JSON Lines' }, ...refusals },
    }),
    async (context) => {
      const { text, sort, similar, format, ...filters } = context.req.valid('query');
      const names = new Map((await accounts.listOffices()).map(({ id, name }) => [id, name]));
      const { office, role } = context.get('user');
      const query = { text, sort, filters, similar: similar === '1', office, access: levelsOf(role) };
      const chunks = exportHits(format, query, { searchIndex, nameOf: (office) => names.get(office) ?? office });
      context.header('Content-Type', EXPORT_TYPES[format]);
      context.header('Content-Disposition', `attachment; filename="tra-cuu.${format}"`);
      return context.body(streamOf(chunks));
    },
  );
  return routes;
}

function countsOf({ documents, pages, facets }: ResultCounts): NonNullable<SearchResponse['counts']> {
  const lists = FACETS.map((facet) => [facet, [...facets[facet]]] as const);
  return { documents, pages, facets: Object.fromEntries(lists) as NonNullable<SearchResponse['counts']>['facets'] };
}
