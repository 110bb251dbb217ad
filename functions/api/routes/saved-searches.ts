import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  ChangeSavedSearchRequest,
  SavedSearchContent,
  SavedSearchList,
} from '../../../shared/contracts/api-saved-searches.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import { MOST_SAVED_SEARCHES, type SavedSearch } from '../../../shared/domain/search/saved-search.ts';
import { changeSavedSearches, savedSearchesOf } from '../../runtime/saved-searches.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { body, createRoutes, DocumentParams, json, refusals } from '../openapi.ts';
import { ApiError } from '../problem.ts';

const FULL = {
  vi: `Bạn đã lưu ${MOST_SAVED_SEARCHES} tìm kiếm, nhiều nhất có thể. Hãy xóa một tìm kiếm không dùng nữa rồi lưu lại.`,
  en: `You have saved ${MOST_SAVED_SEARCHES} searches, the most there can be. Remove one you no longer use, then save again.`,
};
const answer = { 200: json(SavedSearchList, 'All of mine, made last first'), ...refusals };

/** Searches a person comes back to, and whether they tell of new reports. */
export function savedSearchRoutes({ settings, clock, ids }: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  const deps = { settings, clock };
  routes.openapi(
    createRoute({ method: 'get', path: '/searches', summary: 'My saved searches', responses: answer }),
    async (context) => context.json(listOf(await savedSearchesOf(context.get('user').id, settings)), 200),
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/searches',
      summary: 'Save a search',
      request: body(SavedSearchContent),
      responses: answer,
    }),
    async (context) => {
      const made: SavedSearch = {
        ...(context.req.valid('json') as Omit<SavedSearch, 'id' | 'createdAt'>),
        id: ids.next(),
        createdAt: clock.now().toISOString(),
      };
      const change = (before: readonly SavedSearch[]) => {
        if (before.length >= MOST_SAVED_SEARCHES) throw new ApiError(422, 'too-many-searches', FULL);
        return [made, ...before];
      };
      return context.json(listOf(await changeSavedSearches(context.get('user').id, change, deps)), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'patch',
      path: '/searches/{id}',
      summary: 'Rename a saved search, or let it notify or not',
      request: { params: DocumentParams, ...body(ChangeSavedSearchRequest) },
      responses: answer,
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const { name, notifies } = context.req.valid('json');
      const change = (before: readonly SavedSearch[]) => {
        requireOne(before, id);
        const changed = (one: SavedSearch) => ({ ...one, name: name ?? one.name, notifies: notifies ?? one.notifies });
        return before.map((one) => (one.id === id ? changed(one) : one));
      };
      return context.json(listOf(await changeSavedSearches(context.get('user').id, change, deps)), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'delete',
      path: '/searches/{id}',
      summary: 'Forget a saved search',
      request: { params: DocumentParams },
      responses: answer,
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const change = (before: readonly SavedSearch[]) => {
        requireOne(before, id);
        return before.filter((one) => one.id !== id);
      };
      return context.json(listOf(await changeSavedSearches(context.get('user').id, change, deps)), 200);
    },
  );
  return routes;
}

function requireOne(searches: readonly SavedSearch[], id: string): void {
  if (!searches.some((one) => one.id === id)) throw new NotFoundError('saved search', id);
}

const listOf = (items: readonly SavedSearch[]) => SavedSearchList.parse({ items });
