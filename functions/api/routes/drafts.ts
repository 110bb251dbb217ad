import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  CompareResponse,
  DraftFactsResponse,
  DraftResponse,
  DraftVersionsResponse,
  EditDraftRequest,
  EXPORT_FORMATS,
  InsertFieldRequest,
  PassagesResponse,
} from '../../../shared/contracts/api-drafts.ts';
import { compareDrafts } from '../../../shared/domain/draft/compare-drafts.ts';
import { allFields, type Piece } from '../../../shared/domain/draft/draft.ts';
import { DraftError } from '../../../shared/domain/draft/draft-error.ts';
import { type DraftContent, editDraft, insertField } from '../../../shared/domain/draft/draft-lifecycle.ts';
import { renderDraft } from '../../../shared/domain/draft/render-draft.ts';
import { requireRole } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { describeDraft } from '../drafts/describe-draft.ts';
import { changeDraft, type OpenDraft, openDraft, openVersion } from '../drafts/draft-store.ts';
import { exportDraft } from '../drafts/export-draft.ts';
import { fileAnswer, sendFile } from '../drafts/paper-file.ts';
import { offerPassages, searchFacts } from '../drafts/search-facts.ts';
import { body, createRoutes, DocumentParams, json, refusals } from '../openapi.ts';
import { addDraftActRoutes } from './draft-acts.ts';
import { addDraftMakingRoutes } from './draft-making.ts';

const whole = { 200: json(DraftResponse, 'The draft with what every bound value may print now'), ...refusals };
const VersionNumber = z.coerce.number().int().min(1);

/** Drafts: made from confirmed findings, written, compared, exported; the way to their issue is in `draft-acts.ts`. */
export function draftRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  for (const path of ['/drafts', '/drafts/*']) routes.use(path, requireRole('reviewer', 'admin'));
  addDraftMakingRoutes(routes, deps);
  addWritingRoutes(routes, deps);
  addReadingRoutes(routes, deps);
  addSearchRoutes(routes, deps);
  addDraftActRoutes(routes, deps);
  return routes;
}

function addWritingRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/drafts/{id}',
      summary: 'Save what was written; bound values may be moved or removed, never altered',
      request: { params: DocumentParams, ...body(EditDraftRequest) },
      responses: whole,
    }),
    async (context) => {
      const { version, ...content } = context.req.valid('json');
      const { id } = context.req.valid('param');
      const act = { by: context.get('user').id, at: deps.clock.now().toISOString() };
      const open = await changeDraft(id, version, deps, ({ draft }) =>
        editDraft(draft, withFields(content, draft), act),
      );
      return context.json(describeDraft(open, deps), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/drafts/{id}/fields',
      summary: 'Put a confirmed value into the draft; refused with what awaits when nobody confirmed it',
      request: { params: DocumentParams, ...body(InsertFieldRequest) },
      responses: whole,
    }),
    async (context) => {
      const { version, documentId, findingId, ...place } = context.req.valid('json');
      const { id } = context.req.valid('param');
      const act = { by: context.get('user').id, at: deps.clock.now().toISOString() };
      const fieldId = deps.ids.next();
      const open = await changeDraft(id, version, deps, ({ draft, book }) =>
        insertField(draft, { ...place, fieldId }, { documentId, findingId }, book, act),
      );
      return context.json(describeDraft(open, deps), 200);
    },
  );
}

function addReadingRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/drafts/{id}',
      summary: 'One draft',
      request: { params: DocumentParams },
      responses: whole,
    }),
    async (context) => context.json(describeDraft(await openDraft(context.req.valid('param').id, deps), deps), 200),
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/drafts/{id}/versions',
      summary: 'Every version, newest first',
      request: { params: DocumentParams },
      responses: { 200: json(DraftVersionsResponse, 'Who saved it when'), ...refusals },
    }),
    async (context) => {
      const versions = await deps.drafts.versions(context.req.valid('param').id);
      return context.json({ items: versions.map(({ bodyKey: _bodyKey, ...kept }) => kept) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/drafts/{id}/compare',
      summary: 'What differs between two versions',
      request: { params: DocumentParams, query: z.object({ from: VersionNumber, to: VersionNumber }) },
      responses: { 200: json(CompareResponse, 'Paragraphs that differ'), ...refusals },
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const { from, to } = context.req.valid('query');
      const { book } = await openDraft(id, deps);
      const [before, after] = await Promise.all([openVersion(id, from, deps), openVersion(id, to, deps)]);
      return context.json({ changes: compareDrafts(renderDraft(before, book), renderDraft(after, book)) }, 200);
    },
  );
}

const FactsQuery = z.object({
  text: z.string().max(200).default(''),
  kind: z.enum(['directive', 'date', 'figure']).optional(),
});

function addSearchRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/drafts/{id}/facts',
      summary: 'Confirmed values that may be put into the draft',
      request: { params: DocumentParams, query: FactsQuery },
      responses: { 200: json(DraftFactsResponse, 'And what awaits a person'), ...refusals },
    }),
    async (context) => {
      const { book } = await openDraft(context.req.valid('param').id, deps);
      const { text, kind } = context.req.valid('query');
      return context.json(searchFacts(book, text, kind), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/drafts/{id}/passages',
      summary: 'Passages of its reports, to be quoted with their page',
      request: { params: DocumentParams },
      responses: { 200: json(PassagesResponse, 'By report and page'), ...refusals },
    }),
    async (context) => {
      const { book } = await openDraft(context.req.valid('param').id, deps);
      return context.json(await offerPassages(book, deps.objects), 200);
    },
  );
  addExportRoute(routes, deps);
}

const ExportQuery = z.object({
  format: z.enum(EXPORT_FORMATS).default('docx'),
  evidence: z.enum(['yes', 'no']).default('yes'),
});

function addExportRoute(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/drafts/{id}/export',
      summary: 'The draft as a Word, PDF, Markdown or JSON file, as confirmed at this moment',
      request: { params: DocumentParams, query: ExportQuery },
      responses: { 200: fileAnswer, ...refusals },
    }),
    async (context) => {
      const { format, evidence } = context.req.valid('query');
      const open = await openDraft(context.req.valid('param').id, deps);
      return sendFile(context, await exportDraft(open, { format, withEvidence: evidence === 'yes' }, deps));
    },
  );
}

type Written = z.infer<typeof EditDraftRequest>['sections'][number]['paragraphs'][number]['pieces'];

/** Puts the bound values back behind their names. Throws `DraftError` ('field-changed') for a name the draft has not. */
function withFields(
  { title, head, sections }: Omit<z.infer<typeof EditDraftRequest>, 'version'>,
  draft: OpenDraft['draft'],
): DraftContent {
  const known = new Map(allFields(draft).map((field) => [field.id, field]));
  const bound = (pieces: Written): Piece[] =>
    pieces.map((piece) => {
      if (piece.type !== 'field') return piece;
      const field = known.get(piece.id);
      if (!field) throw new DraftError('field-changed', { fieldId: piece.id });
      return field;
    });
  return {
    title,
    head: { ...head, subject: bound(head.subject) },
    sections: sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((one) => ({ ...one, pieces: bound(one.pieces) })),
    })),
  };
}
