import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  DecisionRequest,
  DecisionResponse,
  FinishRequest,
  HistoryResponse,
  ReopenRequest,
  SetPartsRequest,
} from '../../../shared/contracts/api-review.ts';
import { findBrokenLink } from '../../../shared/domain/decision.ts';
import { requireRole } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { describeHistory } from '../describe-history.ts';
import { body, createRoutes, DocumentParams, json, refusals } from '../openapi.ts';
import { decideFindings, type ReviewOutcome } from '../review/decide-findings.ts';
import { finishReview, reopenReview } from '../review/finish-review.ts';
import { findVisibleDocument } from '../review/load-review.ts';
import { describeOutcome } from '../review/outcome.ts';
import { setParts } from '../review/set-parts.ts';

const outcome = { 200: json(DecisionResponse, 'The review as it stands now'), ...refusals };

/** Review commands. Each carries the version the reviewer saw; a stale one is refused and changes nothing. */
export function reviewRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  const { documents } = deps;
  for (const command of ['decisions', 'parts', 'finish', 'reopen'])
    routes.post(`/documents/:id/${command}`, requireRole('reviewer', 'admin'));

  const respond = (outcome: ReviewOutcome) => describeOutcome(outcome, deps);

  routes.openapi(
    createRoute({
      method: 'post',
      path: '/documents/{id}/decisions',
      summary: 'Confirm, correct, reject, add or undo findings',
      request: { params: DocumentParams, ...body(DecisionRequest) },
      responses: outcome,
    }),
    async (context) => {
      const request = { documentId: context.req.valid('param').id, ...context.req.valid('json') };
      return context.json(await respond(await decideFindings(request, context.get('user'), deps)), 200);
    },
  );

  routes.openapi(
    createRoute({
      method: 'post',
      path: '/documents/{id}/parts',
      summary: 'Say which papers the bundle consists of',
      request: { params: DocumentParams, ...body(SetPartsRequest) },
      responses: outcome,
    }),
    async (context) => {
      const request = { documentId: context.req.valid('param').id, ...context.req.valid('json') };
      return context.json(await respond(await setParts(request, context.get('user'), deps)), 200);
    },
  );

  routes.openapi(
    createRoute({
      method: 'post',
      path: '/documents/{id}/finish',
      summary: 'Confirm the report',
      request: { params: DocumentParams, ...body(FinishRequest) },
      responses: outcome,
    }),
    async (context) => {
      const request = { documentId: context.req.valid('param').id, ...context.req.valid('json') };
      return context.json(await respond(await finishReview(request, context.get('user'), deps)), 200);
    },
  );

  routes.openapi(
    createRoute({
      method: 'post',
      path: '/documents/{id}/reopen',
      summary: 'Take a confirmed report back into review',
      request: { params: DocumentParams, ...body(ReopenRequest) },
      responses: outcome,
    }),
    async (context) => {
      const request = { documentId: context.req.valid('param').id, ...context.req.valid('json') };
      return context.json(await respond(await reopenReview(request, context.get('user'), deps)), 200);
    },
  );

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/documents/{id}/history',
      summary: 'Every decision on a document',
      request: { params: DocumentParams },
      responses: {
        200: json(HistoryResponse, 'Oldest first; `intact` is false when the chain of hashes is broken'),
        ...refusals,
      },
    }),
    async (context) => {
      const document = await findVisibleDocument(context.req.valid('param').id, context.get('user'), documents);
      const history = await documents.listDecisions(document.id);
      return context.json({ items: history.map(describeHistory), intact: findBrokenLink(history) === null }, 200);
    },
  );
  return routes;
}
