import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { DocumentDetailSchema, DocumentListResponse, DocumentSchema } from '../../../shared/contracts/api-documents.ts';
import { mayReview } from '../../../shared/domain/account.ts';
import { DOCUMENT_STATUSES } from '../../../shared/domain/lifecycle.ts';
import { maySeeDocument } from '../../../shared/domain/records/access.ts';
import { forbidden } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { describeDocument } from '../describe-document.ts';
import { createRoutes, DocumentParams, json, refusals } from '../openapi.ts';
import { invalidRequest } from '../problem.ts';
import { toClaimResource, toDocumentResource, withoutDesk } from '../resources.ts';
import { retryDocument } from '../retry-document.ts';
import { DESKS, listForDesk } from '../review/list-for-desk.ts';
import { findVisibleDocument } from '../review/load-review.ts';
import { withClaim } from '../review/outcome.ts';

const ListQuery = z.object({
  status: z.string().optional().openapi({ description: 'Statuses, separated by commas' }),
  office: z.string().optional(),
  text: z.string().max(200).optional(),
  order: z.enum(['newest', 'oldest']).default('newest'),
  desk: z.enum(DESKS).optional().openapi({ description: 'Whose turn it is' }),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const Statuses = z.array(z.enum(DOCUMENT_STATUSES));

/** Documents: lists, one with its findings, and a second try for a failed one. */
export function documentRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const { documents } = deps;
  const routes = createRoutes();

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/documents',
      summary: 'Documents the user may see',
      request: { query: ListQuery },
      responses: { 200: json(DocumentListResponse, 'One page of the list'), ...refusals },
    }),
    async (context) => {
      const { status, office, text, order, desk, cursor, limit } = context.req.valid('query');
      const statuses = Statuses.safeParse(status ? status.split(',') : []);
      if (!statuses.success) throw invalidRequest('status');
      const user = context.get('user');
      const scope = user.office ?? office ?? null;
      const [page, totals] = await Promise.all([
        listForDesk(user.role === 'office' ? undefined : desk, user, deps, {
          office: scope,
          statuses: statuses.data,
          order,
          limit,
          cursor: cursor ?? null,
          ...(text ? { text } : {}),
        }),
        documents.countByStatus(scope),
      ]);
      const items = await Promise.all(
        // What the archive has closed to this role is left out: a page may be shorter.
        page.items
          .filter(({ document }) => maySeeDocument(user, document))
          .map(async ({ document, claim }) => {
            const resource = { ...(await toDocumentResource(document, documents)), claim: toClaimResource(claim) };
            return user.role === 'office' ? withoutDesk(resource) : resource;
          }),
      );
      return context.json({ items, nextCursor: page.nextCursor, totals: { ...totals } }, 200);
    },
  );

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/documents/{id}',
      summary: 'A document with its findings and warnings',
      request: { params: DocumentParams },
      responses: { 200: json(DocumentDetailSchema, 'The document'), ...refusals },
    }),
    async (context) => {
      const user = context.get('user');
      const detail = await describeDocument(
        await findVisibleDocument(context.req.valid('param').id, user, documents),
        deps,
      );
      const shown = user.role === 'office' ? withoutDesk(detail.document) : await withClaim(detail.document, deps);
      return context.json({ ...detail, document: shown }, 200);
    },
  );

  routes.openapi(
    createRoute({
      method: 'post',
      path: '/documents/{id}/retry',
      summary: 'Try a failed document again, from the step it failed at',
      request: { params: DocumentParams },
      responses: { 200: json(DocumentSchema, 'On its way again'), ...refusals },
    }),
    async (context) => {
      const user = context.get('user');
      const document = await findVisibleDocument(context.req.valid('param').id, user, documents);
      if (!mayReview(user) && user.office !== document.office) throw forbidden();
      return context.json(await toDocumentResource(await retryDocument(document, deps), documents), 200);
    },
  );
  return routes;
}
