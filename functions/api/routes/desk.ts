import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ClaimResponse, TakeOverRequest } from '../../../shared/contracts/api-claims.ts';
import {
  CheckPageRequest,
  ColleaguesResponse,
  ForwardRequest,
  PostponeRequest,
  SamePlacesResponse,
} from '../../../shared/contracts/api-desk.ts';
import { DecisionResponse } from '../../../shared/contracts/api-review.ts';
import { mayReview } from '../../../shared/domain/account.ts';
import { requireRole } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { body, createRoutes, DocumentParams, json, refusals } from '../openapi.ts';
import { toClaimResource } from '../resources.ts';
import { claimRequest } from '../review/claims.ts';
import type { ReviewOutcome } from '../review/decide-findings.ts';
import { findSamePlaces } from '../review/find-same-places.ts';
import { findVisibleDocument } from '../review/load-review.ts';
import { checkPage, forwardReport, postponeReport } from '../review/move-report.ts';
import { describeOutcome } from '../review/outcome.ts';

const moved = { 200: json(DecisionResponse, 'The review as it stands now'), ...refusals };
const claimed = { 200: json(ClaimResponse, "The claim that holds now, maybe somebody else's"), ...refusals };

/** Who works on which report: claims, putting off, forwarding; and where else a directive stands undecided. */
export function deskRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  for (const path of ['claim', 'claim/take-over', 'postpone', 'forward', 'check-page', 'findings/:finding/same'])
    routes.use(`/documents/:id/${path}`, requireRole('reviewer', 'admin'));
  addClaimRoutes(routes, deps);
  addMoveRoutes(routes, deps);

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/documents/{id}/findings/{finding}/same',
      summary: 'Where else the same directive stands undecided',
      request: { params: DocumentParams.extend({ finding: z.string().min(1).max(200) }) },
      responses: { 200: json(SamePlacesResponse, 'Places in reports nobody else has in hand'), ...refusals },
    }),
    async (context) => {
      const { id, finding } = context.req.valid('param');
      return context.json(await findSamePlaces(id, finding, context.get('user'), deps), 200);
    },
  );

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/colleagues',
      summary: 'People who review',
      responses: { 200: json(ColleaguesResponse, 'By name'), ...refusals },
    }),
    async (context) => {
      // An office need not know who sits where.
      const users = context.get('user').role === 'office' ? [] : await deps.accounts.listUsers();
      const items = users.filter(mayReview).map(({ id, name }) => ({ id, name }));
      return context.json({ items: items.sort((a, b) => a.name.localeCompare(b.name, 'vi')) }, 200);
    },
  );
  return routes;
}

function addClaimRoutes(routes: OpenAPIHono<ApiEnvironment>, { documents, claims, clock }: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/documents/{id}/claim',
      summary: 'Take a free report in hand, or say that one is still at it',
      request: { params: DocumentParams },
      responses: claimed,
    }),
    async (context) => {
      const user = context.get('user');
      const { id } = await findVisibleDocument(context.req.valid('param').id, user, documents);
      const claim = await claims.claim(claimRequest(id, user.id, clock));
      return context.json({ claim: toClaimResource(claim) }, 200);
    },
  );

  routes.openapi(
    createRoute({
      method: 'post',
      path: '/documents/{id}/claim/take-over',
      summary: 'Take a report from the person who was seen to hold it',
      request: { params: DocumentParams, ...body(TakeOverRequest) },
      responses: claimed,
    }),
    async (context) => {
      const user = context.get('user');
      const { id } = await findVisibleDocument(context.req.valid('param').id, user, documents);
      const { from } = context.req.valid('json');
      const claim = await claims.takeOver({ ...claimRequest(id, user.id, clock), from });
      return context.json({ claim: toClaimResource(claim) }, 200);
    },
  );

  routes.openapi(
    createRoute({
      method: 'delete',
      path: '/documents/{id}/claim',
      summary: 'Give a report free',
      request: { params: DocumentParams },
      responses: { 204: { description: 'Free, or in somebody else’s hand' }, ...refusals },
    }),
    async (context) => {
      const user = context.get('user');
      const { id } = await findVisibleDocument(context.req.valid('param').id, user, documents);
      await claims.release(id, user.id);
      return context.body(null, 204);
    },
  );
}

function addMoveRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  const answer = async (outcome: Promise<ReviewOutcome>) => describeOutcome(await outcome, deps);
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/documents/{id}/postpone',
      summary: 'Put a report off until a day',
      request: { params: DocumentParams, ...body(PostponeRequest) },
      responses: moved,
    }),
    async (context) => {
      const request = { documentId: context.req.valid('param').id, ...context.req.valid('json') };
      return context.json(await answer(postponeReport(request, context.get('user'), deps)), 200);
    },
  );

  routes.openapi(
    createRoute({
      method: 'post',
      path: '/documents/{id}/check-page',
      summary: 'Say that a page was looked through for what the machine missed',
      request: { params: DocumentParams, ...body(CheckPageRequest) },
      responses: moved,
    }),
    async (context) => {
      const request = { documentId: context.req.valid('param').id, ...context.req.valid('json') };
      return context.json(await answer(checkPage(request, context.get('user'), deps)), 200);
    },
  );

  routes.openapi(
    createRoute({
      method: 'post',
      path: '/documents/{id}/forward',
      summary: 'Ask a colleague to take a report',
      request: { params: DocumentParams, ...body(ForwardRequest) },
      responses: moved,
    }),
    async (context) => {
      const request = { documentId: context.req.valid('param').id, ...context.req.valid('json') };
      return context.json(await answer(forwardReport(request, context.get('user'), deps)), 200);
    },
  );
}
