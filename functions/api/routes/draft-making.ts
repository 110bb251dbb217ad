import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  DraftGapsResponse,
  type DraftListItem,
  DraftListResponse,
  DraftResponse,
  MadeUnitDraftsResponse,
  MakeDraftRequest,
  MakeUnitDraftsRequest,
} from '../../../shared/contracts/api-drafts.ts';
import type { DraftEntry } from '../../../shared/ports/draft-repository.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { describeDraft } from '../drafts/describe-draft.ts';
import { describeGaps } from '../drafts/describe-gaps.ts';
import { makeDraft, makeUnitDrafts } from '../drafts/make-draft.ts';
import { body, DocumentParams, json, refusals } from '../openapi.ts';

/** Which drafts there are, and how one comes to be. Roles are checked by `draftRoutes`. */
export function addDraftMakingRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  addListRoute(routes, deps);
  addMakingRoutes(routes, deps);
  addGapsRoute(routes, deps);
}

function addListRoute(routes: OpenAPIHono<ApiEnvironment>, { drafts }: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/drafts',
      summary: 'Drafts, changed last first; outdated values as the draft step counted them last',
      responses: { 200: json(DraftListResponse, 'All of them'), ...refusals },
    }),
    async (context) => context.json({ items: (await drafts.list()).map(describeEntry) }, 200),
  );
}

function addMakingRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  const actOf = (by: string) => ({ by, at: deps.clock.now().toISOString() });
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/drafts',
      summary:
        'Make a draft from confirmed reports, or for a round or one of its units; refused with what awaits where a named value is not confirmed',
      request: body(MakeDraftRequest),
      responses: { 200: json(DraftResponse, 'The draft with what every bound value may print now'), ...refusals },
    }),
    async (context) => {
      const made = await makeDraft(context.req.valid('json'), actOf(context.get('user').id), deps);
      return context.json(describeDraft(made, deps), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/drafts/by-unit',
      summary: 'Make one draft for every unit of a round that has a confirmed report and no draft yet',
      request: body(MakeUnitDraftsRequest),
      responses: { 200: json(MadeUnitDraftsResponse, 'What was made, and for whom nothing could be'), ...refusals },
    }),
    async (context) => {
      const made = await makeUnitDrafts(context.req.valid('json'), actOf(context.get('user').id), deps);
      const { items, standing, without } = made;
      return context.json(
        { items: items.map(describeEntry), standing: standing.map(describeEntry), without: [...without] },
        200,
      );
    },
  );
}

function addGapsRoute(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/drafts/{id}/gaps',
      summary: 'What the draft says twice and what it cannot say',
      request: { params: DocumentParams },
      responses: { 200: json(DraftGapsResponse, 'For a reader beside the draft'), ...refusals },
    }),
    async (context) => context.json(await describeGaps(context.req.valid('param').id, deps), 200),
  );
}

function describeEntry({ bodyKey: _bodyKey, issue: _issue, reports, ...entry }: DraftEntry): DraftListItem {
  return { ...entry, reports: [...reports] };
}
