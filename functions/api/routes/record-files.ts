import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  CreateFileRequest,
  FileListResponse,
  FileSchema,
  ReasonRequest,
  RecordHistoryResponse,
  SaveFileRequest,
} from '../../../shared/contracts/api-records.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import type { FileRecord } from '../../../shared/domain/records/record.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { body, createRoutes, DocumentParams, json, refusals } from '../openapi.ts';
import { auditOf, toHistory } from '../records/audit-change.ts';
import { describeFile } from '../records/describe-record.ts';
import { changeFile, createFile, holdWholeFile, liftWholeFile } from '../records/files.ts';

const file = { 200: json(FileSchema, 'The file and how many documents lie in it'), ...refusals };

/** Files (hồ sơ): documents of one piece of work. */
export function recordFileRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/records/files',
      summary: 'Files of the archive',
      responses: { 200: json(FileListResponse, 'By title'), ...refusals },
    }),
    async (context) => {
      const files = await Promise.all((await deps.records.listFiles()).map((one) => describe(one, deps)));
      const titleOf = (one: (typeof files)[number]) => one.fields.title?.value ?? '';
      return context.json({ items: files.sort((a, b) => titleOf(a).localeCompare(titleOf(b), 'vi')) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/records/files',
      summary: 'Open a file',
      request: body(CreateFileRequest),
      responses: file,
    }),
    async (context) => {
      const made = await createFile(context.req.valid('json').fields, context.get('user'), deps);
      context.set('audit', { action: 'records.file', target: made.file.id, ...auditOf(made.change) });
      return context.json(await describe(made.file, deps), 200);
    },
  );
  addFileRoutes(routes, deps);
  addHoldRoutes(routes, deps);
  return routes;
}

function addFileRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/records/files/{id}',
      summary: 'One file',
      request: { params: DocumentParams },
      responses: file,
    }),
    async (context) => context.json(await describe(await find(context.req.valid('param').id, deps), deps), 200),
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/records/files/{id}',
      summary: 'Write what is typed of a file; what holds for its documents follows',
      request: { params: DocumentParams, ...body(SaveFileRequest) },
      responses: file,
    }),
    async (context) => {
      const { version, fields } = context.req.valid('json');
      const { id } = context.req.valid('param');
      const changed = await changeFile({ id, version }, fields, context.get('user'), deps);
      context.set('audit', { action: 'records.file', ...auditOf(changed.change) });
      return context.json(await describe(changed.file, deps), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/records/files/{id}/history',
      summary: 'Every change of the file',
      request: { params: DocumentParams },
      responses: { 200: json(RecordHistoryResponse, 'Oldest first'), ...refusals },
    }),
    async (context) => {
      const { id } = await find(context.req.valid('param').id, deps);
      return context.json({ items: (await deps.records.fileChanges(id)).map(toHistory) }, 200);
    },
  );
}

function addHoldRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  const ACTS = [
    ['hold', 'Put a whole file on hold, with a reason', holdWholeFile],
    ['lift', 'Lift the hold of a file, with a reason', liftWholeFile],
  ] as const;
  for (const [name, summary, act] of ACTS)
    routes.openapi(
      createRoute({
        method: 'post',
        path: `/records/files/{id}/${name}`,
        summary,
        request: { params: DocumentParams, ...body(ReasonRequest) },
        responses: file,
      }),
      async (context) => {
        const { version, reason } = context.req.valid('json');
        const { id } = context.req.valid('param');
        const changed = await act({ id, version }, reason, context.get('user'), deps);
        context.set('audit', { action: `records.file-${name}`, ...auditOf(changed.change) });
        return context.json(await describe(changed.file, deps), 200);
      },
    );
}

async function find(id: string, { records }: ApiDependencies): Promise<FileRecord> {
  const found = await records.findFile(id);
  if (!found) throw new NotFoundError('file', id);
  return found;
}

async function describe(one: FileRecord, { records }: ApiDependencies) {
  return describeFile(one, (await records.documentsOf(one.id)).length);
}
