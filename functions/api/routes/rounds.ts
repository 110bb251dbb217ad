import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  AnswerRequest,
  AskUnitRequest,
  MoveRoundRequest,
  RoundContentSchema,
  RoundListResponse,
  RoundOfReportResponse,
  RoundProposalResponse,
  RoundResponse,
  SaveRoundRequest,
} from '../../../shared/contracts/api-rounds.ts';
import { NotFoundError, VersionConflictError } from '../../../shared/domain/errors.ts';
import { proposeRound } from '../../../shared/domain/round/propose-round.ts';
import { isCollecting, nextStatuses, type Round } from '../../../shared/domain/round/round.ts';
import { loadFacts } from '../../runtime/load-facts.ts';
import { requireRole } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { body, createRoutes, DocumentParams, json, refusals } from '../openapi.ts';
import { invalidRequest } from '../problem.ts';
import { findVisibleDocument } from '../review/load-review.ts';
import { describeRound, describeRoundLine } from '../rounds/describe-round.ts';
import { offerRounds } from '../rounds/offer-rounds.ts';
import { addMatrixRoute } from './round-matrix.ts';

const page = { 200: json(RoundResponse, 'The round with its units and what they report'), ...refusals };

/** Supervision rounds; offices see the open ones they are part of. */
export function roundRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  const reviewers = requireRole('reviewer', 'admin');
  routes.post('/rounds', reviewers);
  routes.use('/rounds/:id/*', reviewers);
  addListRoutes(routes, deps);
  addChangeRoutes(routes, deps);
  addStatusRoute(routes, deps);
  addQuestionRoutes(routes, deps);
  addReportRoutes(routes, deps);
  addMatrixRoute(routes, deps);
  return routes;
}

function addListRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/rounds',
      summary: 'Rounds, newest first; an office sees the open ones it is part of',
      responses: { 200: json(RoundListResponse, 'Units by state'), ...refusals },
    }),
    async (context) => {
      const user = context.get('user');
      const rounds = (await deps.rounds.list()).filter(
        (round) =>
          user.role !== 'office' || (isCollecting(round) && round.units.some(({ office }) => office === user.office)),
      );
      return context.json({ items: await Promise.all(rounds.map((one) => describeRoundLine(one, user, deps))) }, 200);
    },
  );
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
      path: '/rounds/{id}',
      summary: 'One round',
      request: { params: DocumentParams },
      responses: page,
    }),
    async (context) =>
      context.json(await describeRound(await findRound(context.req.valid('param').id, deps), deps), 200),
  );
}

function addChangeRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  const now = () => deps.clock.now().toISOString();
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
      const at = now();
      const people = { createdBy: by, createdAt: at, changedBy: by, changedAt: at };
      const content = context.req.valid('json');
      const round: Round = {
        ...content,
        ...people,
        id: deps.ids.next(),
        status: 'preparing',
        questions: [],
        version: 1,
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
      return context.json(await change(id, version, context.get('user').id, deps, () => content), 200);
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
      const answer = await change(id, version, context.get('user').id, deps, (round) => {
        if (!nextStatuses(round.status).includes(status)) throw invalidRequest('status');
        return { status };
      });
      return context.json(answer, 200);
    },
  );
}

function addQuestionRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  const now = () => deps.clock.now().toISOString();
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/rounds/{id}/questions',
      summary: 'Put a question to a unit',
      request: { params: DocumentParams, ...body(AskUnitRequest) },
      responses: page,
    }),
    async (context) => {
      const { version, office, text } = context.req.valid('json');
      const { id } = context.req.valid('param');
      const by = context.get('user').id;
      const question = { id: deps.ids.next(), office, text, by, at: now(), answer: null };
      const answer = await change(id, version, by, deps, ({ questions }) => ({ questions: [...questions, question] }));
      return context.json(answer, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/rounds/{id}/questions/{question}/answer',
      summary: "Keep a unit's answer",
      request: { params: DocumentParams.extend({ question: z.string().min(1).max(64) }), ...body(AnswerRequest) },
      responses: page,
    }),
    async (context) => {
      const { version, text } = context.req.valid('json');
      const { id, question } = context.req.valid('param');
      const by = context.get('user').id;
      const answer = await change(id, version, by, deps, ({ questions }) => {
        if (!questions.some((one) => one.id === question)) throw new NotFoundError('question', question);
        const kept = { text, by, at: now() };
        return { questions: questions.map((one) => (one.id === question ? { ...one, answer: kept } : one)) };
      });
      return context.json(answer, 200);
    },
  );
}

const ReportParams = DocumentParams.extend({ report: z.string().min(1).max(64) });

function addReportRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  for (const method of ['put', 'delete'] as const)
    routes.openapi(
      createRoute({
        method,
        path: '/rounds/{id}/reports/{report}',
        summary: method === 'put' ? 'Put a report into the round' : 'Take a report out of the round',
        request: { params: ReportParams },
        responses: page,
      }),
      async (context) => {
        const { id, report } = context.req.valid('param');
        const round = await findRound(id, deps);
        await findVisibleDocument(report, context.get('user'), deps.documents);
        if (method === 'put') await deps.rounds.link(report, id);
        else if ((await deps.rounds.roundOf(report)) === id) await deps.rounds.unlink(report);
        return context.json(await describeRound(round, deps), 200);
      },
    );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/rounds/of/{id}',
      summary: 'The round of a report, or those whose directive it cites',
      request: { params: DocumentParams },
      responses: { 200: json(RoundOfReportResponse, 'Offers are open rounds'), ...refusals },
    }),
    async (context) => {
      const document = await findVisibleDocument(context.req.valid('param').id, context.get('user'), deps.documents);
      return context.json(await offerRounds(document, deps), 200);
    },
  );
}

async function findRound(id: string, { rounds }: Pick<ApiDependencies, 'rounds'>): Promise<Round> {
  const round = await rounds.find(id);
  if (!round) throw new NotFoundError('round', id);
  return round;
}

async function change(
  id: string,
  version: number,
  by: string,
  deps: ApiDependencies,
  make: (round: Round) => Partial<Round>,
) {
  const round = await findRound(id, deps);
  if (round.version !== version) throw new VersionConflictError(id);
  const saved: Round = {
    ...round,
    ...make(round),
    changedBy: by,
    changedAt: deps.clock.now().toISOString(),
    version: version + 1,
  };
  await deps.rounds.save(saved);
  return describeRound(saved, deps);
}
