import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { AnswerRequest, AskUnitRequest, RoundResponse, TickRequest } from '../../../shared/contracts/api-rounds.ts';
import type { User } from '../../../shared/domain/account.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import { answerQuestion, answersOf, tickItem, untickItem } from '../../../shared/domain/round/change-round.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { forbidden } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { body, DocumentParams, json, refusals } from '../openapi.ts';
import { describeRound } from '../rounds/describe-round.ts';
import { roundRefusal } from '../rounds/refusals.ts';
import { touchRound } from '../rounds/round-store.ts';
import { tellAnswer, tellQuestion } from '../rounds/tell-of-questions.ts';
import { isShownTo, mayAnswer } from '../rounds/visible-rounds.ts';

type Routes = OpenAPIHono<ApiEnvironment>;

const QuestionParams = DocumentParams.extend({ question: z.string().min(1).max(64) });
const ItemParams = DocumentParams.extend({ item: z.string().min(1).max(64) });
const page = json(RoundResponse, 'The round with its units and what they report');

/** What units are asked, what they answer, and what they tick. Roles are checked by `roundRoutes`. */
export function addRoundAnswerRoutes(routes: Routes, deps: ApiDependencies): void {
  addAskRoute(routes, deps);
  addAnswerRoute(routes, deps);
  addTickRoutes(routes, deps);
}

function addAskRoute(routes: Routes, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/rounds/{id}/questions',
      summary: 'Put a question to a unit; its clerks are told',
      request: { params: DocumentParams, ...body(AskUnitRequest) },
      responses: { 200: page, ...refusals },
    }),
    async (context) => {
      const { office, text } = context.req.valid('json');
      const by = context.get('user').id;
      const question = { id: deps.ids.next(), office, text, by, at: deps.clock.now().toISOString(), answer: null };
      const saved = await touchRound(context.req.valid('param').id, by, deps, (round) => {
        requireUnit(round, office);
        return { questions: [...round.questions, question] };
      });
      await tellQuestion(saved, question, deps);
      return context.json(await describeRound(saved, deps), 200);
    },
  );
}

function addAnswerRoute(routes: Routes, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/rounds/{id}/questions/{question}/answer',
      summary: 'Answer a question, as its unit or for it; the answer before is kept',
      request: { params: QuestionParams, ...body(AnswerRequest) },
      responses: { 200: page, 204: { description: 'Kept: all an office is told' }, ...refusals },
    }),
    async (context) => {
      const { seen, text } = context.req.valid('json');
      const { id, question } = context.req.valid('param');
      const user = context.get('user');
      const { id: by, name: byName } = user;
      const office = user.role === 'office' ? user.office : null;
      const answer = { text, by, byName, office, at: deps.clock.now().toISOString() };
      const saved = await touchRound(id, by, deps, (round) => {
        requireOwnQuestion(round, question, user);
        return answerQuestion(round, { question, seen, answer });
      });
      const answered = saved.questions.find((one) => one.id === question)!;
      await tellAnswer(saved, answered, answersOf(answered).length, deps);
      return user.role === 'office' ? context.body(null, 204) : context.json(await describeRound(saved, deps), 200);
    },
  );
}

function addTickRoutes(routes: Routes, deps: ApiDependencies): void {
  const done = { 204: { description: 'As it stands now' }, ...refusals };
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/rounds/{id}/ticks/{item}',
      summary: 'An office ticks an item of the outline as answered, with a note',
      request: { params: ItemParams, ...body(TickRequest) },
      responses: done,
    }),
    async (context) => {
      const { id, item } = context.req.valid('param');
      const { note } = context.req.valid('json');
      const user = context.get('user');
      const tick = { item, note, by: user.id, at: deps.clock.now().toISOString() };
      await touchRound(id, user.id, deps, (round) => tickItem(round, ownUnit(round, user), tick));
      return context.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'delete',
      path: '/rounds/{id}/ticks/{item}',
      summary: 'An office takes a tick away',
      request: { params: ItemParams },
      responses: done,
    }),
    async (context) => {
      const { id, item } = context.req.valid('param');
      const user = context.get('user');
      await touchRound(id, user.id, deps, (round) => untickItem(round, ownUnit(round, user), item));
      return context.body(null, 204);
    },
  );
}

/** The office of a clerk, where the round shows itself to it. Throws: others tick nothing. */
function ownUnit(round: Round, user: User): string {
  if (user.office === null) throw forbidden();
  if (!isShownTo(round, user)) throw new NotFoundError('round', round.id);
  return user.office;
}

function requireOwnQuestion(round: Round, question: string, { role, office }: User): void {
  const asked = round.questions.find(({ id }) => id === question);
  if (!asked || (role === 'office' && asked.office !== office)) throw new NotFoundError('question', question);
  if (!mayAnswer(round)) throw roundRefusal('round-closed');
}

function requireUnit(round: Round, office: string): void {
  if (!round.units.some((unit) => unit.office === office)) throw roundRefusal('not-a-unit');
}
