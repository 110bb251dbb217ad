import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  BulkEditRequest,
  type BulkOutcome,
  BulkResponse,
  DecideRequest,
  ProposeRequest,
} from '../../../shared/contracts/api-records.ts';
import type { RecordChange } from '../../../shared/domain/records/record-change.ts';
import { dayInVietnam } from '../../../shared/domain/vietnam-clock.ts';
import { requireRole } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { body, createRoutes, json, refusals } from '../openapi.ts';
import { toApiError } from '../problem.ts';
import { auditOf } from '../records/audit-change.ts';
import { editArchiveRecord, type RecordOutcome, type RecordRequest } from '../records/change-record.ts';
import { describeLine } from '../records/describe-record.ts';
import { disposeOfRecord, proposeRecordDisposal, withdrawRecordDisposal } from '../records/dispose-records.ts';

const outcomes = { 200: json(BulkResponse, 'What became of each, in the order asked'), ...refusals };

/** Acts on chosen records: each stands for itself, one that is refused stops no other. */
export function recordBulkRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  routes.use('/records/disposal/decide', requireRole('admin'));
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/records/bulk',
      summary: 'Write the same into chosen records',
      request: body(BulkEditRequest),
      responses: outcomes,
    }),
    async (context) => {
      const { items, ...edit } = context.req.valid('json');
      const user = context.get('user');
      const answer = await each(items, 'records.edit', user.id, deps, (one) =>
        editArchiveRecord(one, edit, user, deps),
      );
      context.set('audit', { action: 'records.bulk', detail: countsOf(answer) });
      return context.json(answer, 200);
    },
  );
  addProposalRoutes(routes, deps);
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/records/disposal/decide',
      summary: 'Carry out a decision to dispose of proposed records; their content is removed for good',
      request: body(DecideRequest),
      responses: outcomes,
    }),
    async (context) => {
      const { items, ...written } = context.req.valid('json');
      const user = context.get('user');
      const act = (one: RecordRequest) => disposeOfRecord(one, written, user, deps);
      const answer = await each(items, 'records.dispose', user.id, deps, act);
      context.set('audit', { action: 'records.disposal.decide', detail: { ...written, ...countsOf(answer) } });
      return context.json(answer, 200);
    },
  );
  return routes;
}

function addProposalRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  const ACTS = [
    ['propose', 'Propose to dispose of chosen records', proposeRecordDisposal],
    ['withdraw', 'Take a proposal back', withdrawRecordDisposal],
  ] as const;
  for (const [name, summary, act] of ACTS)
    routes.openapi(
      createRoute({
        method: 'post',
        path: `/records/disposal/${name}`,
        summary,
        request: body(ProposeRequest),
        responses: outcomes,
      }),
      async (context) => {
        const { items, reason } = context.req.valid('json');
        const user = context.get('user');
        const answer = await each(items, `records.${name}`, user.id, deps, (one) => act(one, reason, user, deps));
        context.set('audit', { action: `records.disposal.${name}`, detail: { reason, ...countsOf(answer) } });
        return context.json(answer, 200);
      },
    );
}

/** One after another; every change is written into the audit log under its own record. */
async function each(
  items: readonly RecordRequest[],
  action: string,
  actor: string,
  deps: ApiDependencies,
  act: (one: RecordRequest) => Promise<RecordOutcome>,
): Promise<BulkOutcome> {
  const today = dayInVietnam(deps.clock.now().toISOString());
  const answer: BulkOutcome['items'] = [];
  for (const one of items) {
    const { documentId } = one;
    try {
      const { open, change } = await act(one);
      if (change) await note(deps, { actor, action, target: documentId, change });
      answer.push({ documentId, refusal: null, record: describeLine(open, today) });
    } catch (error) {
      const refusal = toApiError(error as Error);
      if (refusal.status >= 500) throw error;
      answer.push({ documentId, refusal: { code: refusal.code, message: refusal.sentence }, record: null });
    }
  }
  return { items: answer };
}

async function note(
  { audit, ids, clock }: ApiDependencies,
  {
    change,
    ...entry
  }: { readonly actor: string; readonly action: string; readonly target: string; readonly change: RecordChange },
): Promise<void> {
  const { detail = {} } = auditOf(change);
  await audit.append({ ...entry, id: ids.next(), at: clock.now().toISOString(), outcome: 'done', detail });
}

const countsOf = ({ items }: BulkOutcome) => {
  const refused = items.filter(({ refusal }) => refusal !== null).length;
  return { asked: items.length, done: items.length - refused, refused };
};
