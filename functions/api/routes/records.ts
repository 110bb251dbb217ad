import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  ReasonRequest,
  RecordHistoryResponse,
  RecordListResponse,
  RecordSchema,
  SaveRecordRequest,
} from '../../../shared/contracts/api-records.ts';
import { ACCESS_LEVELS } from '../../../shared/domain/records/access.ts';
import { RECORD_STATES } from '../../../shared/domain/records/record.ts';
import { dayInVietnam } from '../../../shared/domain/vietnam-clock.ts';
import { requireRole } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { body, createRoutes, DocumentParams, json, refusals } from '../openapi.ts';
import { auditOf, toHistory } from '../records/audit-change.ts';
import {
  editArchiveRecord,
  holdArchiveRecord,
  liftArchiveRecord,
  type RecordOutcome,
} from '../records/change-record.ts';
import { describeRecord } from '../records/describe-record.ts';
import { listRecords } from '../records/list-records.ts';
import { openRecord } from '../records/open-record.ts';
import { recordBulkRoutes } from './record-bulk.ts';
import { recordFileRoutes } from './record-files.ts';

const ListQuery = z.object({
  state: z.enum(RECORD_STATES).optional(),
  access: z.enum(ACCESS_LEVELS).optional(),
  file: z.string().max(64).optional(),
  due: z.enum(['0', '1']).default('0').openapi({ description: 'Past the last day, and nothing in the way' }),
  incomplete: z.enum(['0', '1']).default('0').openapi({ description: 'Required fields without a value' }),
  text: z.string().trim().max(200).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const record = { 200: json(RecordSchema, 'Every field with its source'), ...refusals };

/** What the archive keeps of documents; for archivists and administrators. */
export function recordRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  const archivists = requireRole('archivist', 'admin');
  for (const path of ['/records', '/records/*']) routes.use(path, archivists);
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/records',
      summary: 'Records of the archive, what is missing and what is due',
      request: { query: ListQuery },
      responses: { 200: json(RecordListResponse, 'One page of the list'), ...refusals },
    }),
    async (context) => {
      const { state, access, file, due, incomplete, text, cursor, limit } = context.req.valid('query');
      const narrowing = { state: state ?? null, access: access ?? null, fileId: file ?? null, isDue: due === '1' };
      const rest = { isIncomplete: incomplete === '1', text: text || null, limit, cursor: cursor ?? null };
      return context.json(await listRecords({ ...narrowing, ...rest }, deps), 200);
    },
  );
  // Before the routes of one record: its id would take their names.
  routes.route('/', recordFileRoutes(deps));
  routes.route('/', recordBulkRoutes(deps));
  addRecordRoutes(routes, deps);
  addHoldRoutes(routes, deps);
  return routes;
}

function addRecordRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/records/{id}',
      summary: 'The record of a document',
      request: { params: DocumentParams },
      responses: record,
    }),
    async (context) => {
      const open = await openRecord(context.req.valid('param').id, context.get('user'), deps);
      return context.json(describeRecord(open, today(deps)), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/records/{id}',
      summary: 'Write what is typed of a document, where it is filed and how long it is kept',
      request: { params: DocumentParams, ...body(SaveRecordRequest) },
      responses: record,
    }),
    async (context) => {
      const { version, ...edit } = context.req.valid('json');
      const request = { documentId: context.req.valid('param').id, version };
      const outcome = await editArchiveRecord(request, edit, context.get('user'), deps);
      context.set('audit', { action: 'records.edit', ...auditOf(outcome.change) });
      return context.json(answerOf(outcome, deps), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/records/{id}/history',
      summary: 'Every change of the record: who, when, before and after',
      request: { params: DocumentParams },
      responses: { 200: json(RecordHistoryResponse, 'Oldest first'), ...refusals },
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      await openRecord(id, context.get('user'), deps);
      const items = (await deps.records.changes(id)).map(toHistory);
      return context.json({ items }, 200);
    },
  );
}

function addHoldRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  const ACTS = [
    ['hold', 'Put the record on hold, with a reason', holdArchiveRecord],
    ['lift', 'Lift the hold, with a reason', liftArchiveRecord],
  ] as const;
  for (const [name, summary, act] of ACTS)
    routes.openapi(
      createRoute({
        method: 'post',
        path: `/records/{id}/${name}`,
        summary,
        request: { params: DocumentParams, ...body(ReasonRequest) },
        responses: record,
      }),
      async (context) => {
        const { version, reason } = context.req.valid('json');
        const request = { documentId: context.req.valid('param').id, version };
        const outcome = await act(request, reason, context.get('user'), deps);
        context.set('audit', { action: `records.${name}`, ...auditOf(outcome.change) });
        return context.json(answerOf(outcome, deps), 200);
      },
    );
}

const today = ({ clock }: ApiDependencies): string => dayInVietnam(clock.now().toISOString());

const answerOf = ({ open }: RecordOutcome, deps: ApiDependencies) => describeRecord(open, today(deps));
