import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import {
  CommentRequest,
  DraftActRequest,
  DraftResponse,
  IssueDraftRequest,
  RefreshDraftRequest,
  ReturnDraftRequest,
  SaveTemplatesRequest,
  TemplatesResponse,
} from '../../../shared/contracts/api-drafts.ts';
import type { Draft } from '../../../shared/domain/draft/draft.ts';
import {
  type Act,
  approveDraft,
  commentDraft,
  issueDraft,
  refreshDraft,
  returnDraft,
  submitDraft,
} from '../../../shared/domain/draft/draft-lifecycle.ts';
import { requireRole } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { addressedOffices } from '../drafts/addressed-offices.ts';
import { describeDraft } from '../drafts/describe-draft.ts';
import { changeDraft, type DraftEvent, type OpenDraft } from '../drafts/draft-store.ts';
import { readTemplates, TEMPLATES_SETTING } from '../drafts/templates.ts';
import { body, createRoutes, DocumentParams, json, refusals } from '../openapi.ts';
import { invalidRequest } from '../problem.ts';
import { addSignedScanRoutes } from './signed-scans.ts';

const whole = { 200: json(DraftResponse, 'The draft as it stands now'), ...refusals };

/** What happens to a draft on its way to the issue. Roles are checked by `draftRoutes`. */
export function addDraftActRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  const addAct = <T extends { readonly version: number }>(
    name: string,
    summary: string,
    schema: z.ZodType<T>,
    act: (open: OpenDraft, request: T, by: Act) => Draft | Promise<Draft>,
    event: ActEvent | null = null,
  ) => {
    const request = { params: DocumentParams, ...body(schema) };
    routes.openAPIRegistry.registerPath({
      method: 'post',
      path: `/drafts/{id}/${name}`,
      summary,
      request,
      responses: whole,
    });
    routes.post(`/drafts/:id/${name}`, async (context) => {
      const asked = schema.safeParse(await context.req.json().catch(() => null));
      if (!asked.success) throw invalidRequest(asked.error.issues.map(({ path }) => path.join('.')).join(', '));
      const by = { by: context.get('user').id, at: deps.clock.now().toISOString() };
      const id = context.req.param('id') ?? '';
      const open = await changeDraft(
        id,
        asked.data.version,
        deps,
        (found) => act(found, asked.data, by),
        (before, after) => event && eventOf(event, before, after),
      );
      return context.json(describeDraft(open, deps), 200);
    });
  };
  addAct(
    'refresh',
    'Bind outdated values to what is confirmed now',
    RefreshDraftRequest,
    ({ draft, book }, { fields }, by) => refreshDraft(draft, book, by, fields && new Set(fields)),
  );
  addAct(
    'submit',
    'Put it before the head',
    DraftActRequest,
    ({ draft, book }, _, by) => submitDraft(draft, book, by),
    'draft.submitted',
  );
  addAct(
    'return',
    'Give it back with a comment',
    ReturnDraftRequest,
    ({ draft }, { comment }, by) => returnDraft(draft, comment, deps.ids.next(), by),
    'draft.returned',
  );
  addAct(
    'approve',
    'Approve what somebody else submitted',
    DraftActRequest,
    ({ draft, book }, _, by) => approveDraft(draft, book, by),
    'draft.approved',
  );
  addAct(
    'issue',
    'Freeze it under its number and day; the offices it goes to are told',
    IssueDraftRequest,
    async (open, { number, date }, by) =>
      issueDraft(open.draft, { number, date, offices: await addressedOffices(open, deps) }, open.book, by),
    'draft.issued',
  );
  addAct('comments', 'Add a remark', CommentRequest, ({ draft }, { text, paragraphId }, by) =>
    commentDraft(draft, { id: deps.ids.next(), text, paragraphId }, by),
  );
  addSignedScanRoutes(routes, deps);
}

type ActEvent = 'draft.submitted' | 'draft.returned' | 'draft.approved' | 'draft.issued';

function eventOf(type: ActEvent, before: Draft, { id: draftId, version, changedBy: by }: Draft): DraftEvent {
  const told = { draftId, version, by };
  return { type, detail: type === 'draft.returned' ? { ...told, submittedBy: before.submittedBy ?? by } : told };
}

/** Templates of drafts: everybody who drafts may read them, an administrator may change and add. */
export function draftTemplateRoutes({ settings, clock }: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  routes.get('/draft-templates', requireRole('reviewer', 'admin'));
  routes.put('/draft-templates', requireRole('admin'));
  const answer = async () => {
    const { items, version } = await readTemplates(settings);
    return TemplatesResponse.parse({ items, version });
  };
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/draft-templates',
      summary: 'Templates in force',
      responses: { 200: json(TemplatesResponse, 'Version 0 = only the built-in ones'), ...refusals },
    }),
    async (context) => context.json(await answer(), 200),
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/draft-templates',
      summary: 'Save own templates; one with the id of a built-in one takes its place',
      request: body(SaveTemplatesRequest),
      responses: { 200: json(TemplatesResponse, 'As they stand now'), ...refusals },
    }),
    async (context) => {
      const { items, version } = context.req.valid('json');
      const change = { value: items, changedBy: context.get('user').id, changedAt: clock.now().toISOString() };
      await settings.save(TEMPLATES_SETTING, change, version);
      return context.json(await answer(), 200);
    },
  );
  return routes;
}
