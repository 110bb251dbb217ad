import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { RoundOffersResponse, RoundOfReportResponse, RoundResponse } from '../../../shared/contracts/api-rounds.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { DocumentParams, json, refusals } from '../openapi.ts';
import { findVisibleDocument } from '../review/load-review.ts';
import { describeRound } from '../rounds/describe-round.ts';
import { linkReport } from '../rounds/link-report.ts';
import { offerReports, offerRounds } from '../rounds/offer-rounds.ts';
import { findRound } from '../rounds/round-store.ts';

const ReportParams = DocumentParams.extend({ report: z.string().min(1).max(64) });
const page = json(RoundResponse, 'The round with its units and what they report');

/** Which report is in which round. Roles are checked by `roundRoutes`. */
export function addRoundReportRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  addOfferRoutes(routes, deps);
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/rounds/{id}/reports/{report}',
      summary: 'Put a report into the round; an office its own, while the round is open',
      request: { params: ReportParams },
      responses: { 200: page, 204: { description: 'It is in the round: all an office is told' }, ...refusals },
    }),
    async (context) => {
      const { id, report } = context.req.valid('param');
      const user = context.get('user');
      const round = await findRound(id, deps);
      const document = await findVisibleDocument(report, user, deps.documents);
      await linkReport(round, document, user, deps);
      return user.role === 'office' ? context.body(null, 204) : context.json(await describeRound(round, deps), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'delete',
      path: '/rounds/{id}/reports/{report}',
      summary: 'Take a report out of the round',
      request: { params: ReportParams },
      responses: { 200: page, ...refusals },
    }),
    async (context) => {
      const { id, report } = context.req.valid('param');
      const round = await findRound(id, deps);
      if ((await deps.rounds.roundOf(report)) === id) await deps.rounds.unlink(report);
      return context.json(await describeRound(round, deps), 200);
    },
  );
}

function addOfferRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
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
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/rounds/offers',
      summary: 'Reports in no round that cite the directive of an open one; an office sees its own',
      request: { query: z.object({ round: z.string().max(64).optional() }) },
      responses: { 200: json(RoundOffersResponse, 'The newest reports of each office'), ...refusals },
    }),
    async (context) => {
      const { role, office } = context.get('user');
      const { round: id } = context.req.valid('query');
      const rounds = id === undefined ? await deps.rounds.list() : [await findRound(id, deps)];
      const units = rounds.flatMap((round) => round.units.map((unit) => unit.office));
      const offices = role === 'office' || role === 'archivist' ? [office ?? ''] : [...new Set(units)];
      return context.json({ items: await offerReports(offices, rounds, deps) }, 200);
    },
  );
}
