import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import {
  IndicatorListResponse,
  MoveRoundRequest,
  RoundContentSchema,
  RoundListResponse,
  RoundProposalResponse,
  RoundResponse,
  SaveRoundRequest,
} from '../../../shared/contracts/api-rounds.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import { withContent } from '../../../shared/domain/round/change-round.ts';
import { proposeRound } from '../../../shared/domain/round/propose-round.ts';
import { nextStatuses, type Round } from '../../../shared/domain/round/round.ts';
import { loadFacts } from '../../runtime/load-facts.ts';
import { forbidden } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { body, createRoutes, DocumentParams, json, refusals } from '../openapi.ts';
import { invalidRequest } from '../problem.ts';
import { findVisibleDocument } from '../review/load-review.ts';
import { describeRound, describeRoundLine } from '../rounds/describe-round.ts';
import { findIndicators } from '../rounds/find-indicators.ts';
import { refuseLosingUnits } from '../rounds/link-report.ts';
import { changeRound, findRound } from '../rounds/round-store.ts';
import { isShownTo } from '../rounds/visible-rounds.ts';
import { addRoundAnswerRoutes } from './round-answers.ts';
import { addMatrixRoute } from './round-matrix.ts';
import { addRoundReportRoutes } from './round-reports.ts';

const page = { 200: json(RoundResponse, 'The round with its units and what they report'), ...refusals };

/** What others than reviewers may do here; the routes hold them to their own office. */
const OF_EVERYBODY: Readonly<Record<string, RegExp>> = {
  GET: /\/rounds(?:\/offers|\/of\/[^/]+)?$/u,
  PUT: /\/rounds\/[^/]+\/(?:reports|ticks)\/[^/]+$/u,
  DELETE: /\/rounds\/[^/]+\/ticks\/[^/]+$/u,
  POST: /\/rounds\/[^/]+\/questions\/[^/]+\/answer$/u,
};

/** Supervision rounds; offices see those they are part of, and answer for themselves. */
export function roundRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  routes.use('/rounds', letIn);
  routes.use('/rounds/*', letIn);
  addListRoutes(routes, deps);
  addSourceRoutes(routes, deps);
  addRoundReportRoutes(routes, deps);
  addChangeRoutes(routes, deps);
  addStatusRoute(routes, deps);
  addRoundAnswerRoutes(routes, deps);
  addMatrixRoute(routes, deps);
  return routes;
}

/** Reviewers everywhere; others where they are named. */
const letIn: MiddlewareHandler<ApiEnvironment> = async (context, next) => {
  const { role } = context.get('user');
  const { method, path } = context.req;
  const isReading = method === 'GET' || role === 'office';
  const isOpen = isReading && (OF_EVERYBODY[method]?.test(path) ?? false);
  if (role !== 'reviewer' && role !== 'admin' && !isOpen) throw forbidden();
  await next();
};

function addListRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/rounds',
      summary: 'Rounds, newest first; an office sees the open ones it is part of, with its own part',
      responses: { 200: json(RoundListResponse, 'Units by state'), ...refusals },
    }),
    async (context) => {
      const user = context.get('user');
      const rounds = (await deps.rounds.list()).filter((round) => isShownTo(round, user));
      return context.json({ items: await Promise.all(rounds.map((one) => describeRoundLine(one, user, deps))) }, 200);
    },
  );
}

/** What a round is written from. */
function addSourceRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/rounds/proposal/{id}',
      summary: 'What a founding decision says, as far as its findings are confirmed',
      request: { params: DocumentParams },
      responses: { 200: json(RoundProposalResponse, 'Empty where nothing is confirmed'), ...refusals },
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      await findVisibleDocument(id, context.get('user'), deps.documents);
      const [facts] = await loadFacts([id], deps.documents);
      if (!facts) throw new NotFoundError('document', id);
      return context.json(RoundProposalResponse.parse(proposeRound(facts)), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/rounds/indicators',
      summary: 'Figures an outline may ask for: those of the round and of the newest confirmed reports',
      request: { query: z.object({ round: z.string().max(64).optional() }) },
      responses: { 200: json(IndicatorListResponse, 'Those of most offices first'), ...refusals },
    }),
    async (context) =>
      context.json({ items: await findIndicators(context.req.valid('query').round ?? null, deps) }, 200),
  );
}

function addChangeRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/rounds/{id}',
      summary: 'One round',
      request: { params: DocumentParams },
      responses: page,
    }),
    async (context) =>
      context.json(await describeRound(await findRound(context.req.valid('param').id, deps), deps), 200),
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/rounds',
      summary: 'Found a round',
      request: body(RoundContentSchema),
      responses: page,
    }),
    async (context) => {
      const by = context.get('user').id;
      const at = deps.clock.now().toISOString();
      const people = { createdBy: by, createdAt: at, changedBy: by, changedAt: at };
      const id = deps.ids.next();
      const round: Round = {
        ...context.req.valid('json'),
        ...people,
        ...{ id, status: 'preparing', questions: [], version: 1 },
      };
      await deps.rounds.create(round);
      return context.json(await describeRound(round, deps), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/rounds/{id}',
      summary: 'Change a round',
      request: { params: DocumentParams, ...body(SaveRoundRequest) },
      responses: page,
    }),
    async (context) => {
      const { version, ...content } = context.req.valid('json');
      const { id } = context.req.valid('param');
      await refuseLosingUnits(await findRound(id, deps), content.units, deps);
      const by = context.get('user').id;
      const saved = await changeRound(id, version, by, deps, (round) => withContent(round, content));
      return context.json(await describeRound(saved, deps), 200);
    },
  );
}

function addStatusRoute(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/rounds/{id}/status',
      summary: 'Move it one step on or back',
      request: { params: DocumentParams, ...body(MoveRoundRequest) },
      responses: page,
    }),
    async (context) => {
      const { version, status } = context.req.valid('json');
      const { id } = context.req.valid('param');
      const saved = await changeRound(id, version, context.get('user').id, deps, (round) => {
        if (!nextStatuses(round.status).includes(status)) throw invalidRequest('status');
        return { status };
      });
      return context.json(await describeRound(saved, deps), 200);
    },
  );
}
