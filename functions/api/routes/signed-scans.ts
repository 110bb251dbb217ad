import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  DraftResponse,
  KeepSignedScanRequest,
  LARGEST_SIGNED_SCAN,
  SignedScanGrantRequest,
  SignedScanGrantResponse,
} from '../../../shared/contracts/api-drafts.ts';
import { signedScanKey } from '../../../shared/contracts/object-keys.ts';
import { attachSignedScan } from '../../../shared/domain/draft/draft-lifecycle.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { describeDraft } from '../drafts/describe-draft.ts';
import { changeDraft, openDraft } from '../drafts/draft-store.ts';
import { downloadName } from '../drafts/paper-file.ts';
import { handedOver, handOver } from '../hand-over.ts';
import { body, DocumentParams, json, refusals } from '../openapi.ts';
import { invalidRequest, notFound } from '../problem.ts';

const SCAN_TYPE = 'application/pdf';
const PDF_MARK = '%PDF-';

/** The signed paper of an issued draft, kept beside the frozen words. Its bytes go past the API: a scan is too large for it. */
export function addSignedScanRoutes(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  const actOf = (by: string) => ({ by, at: deps.clock.now().toISOString() });
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/drafts/{id}/signed-scan',
      summary: 'Ask where the signed paper of an issued draft goes',
      request: { params: DocumentParams, ...body(SignedScanGrantRequest) },
      responses: { 200: json(SignedScanGrantResponse, 'Put the bytes there, then say so'), ...refusals },
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const { draft } = await openDraft(id, deps);
      const scan = deps.ids.next();
      const key = signedScanKey(id, scan);
      // Refused before the bytes go where it would be refused after.
      attachSignedScan(draft, key, actOf(context.get('user').id));
      const { url, method, headers } = await deps.uploads.sign({ key, size: context.req.valid('json').size });
      return context.json({ scan, url, method, headers: { ...headers } }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/drafts/{id}/signed-scan',
      summary: 'Keep the signed paper whose bytes have arrived; the first one stands',
      request: { params: DocumentParams, ...body(KeepSignedScanRequest) },
      responses: { 200: json(DraftResponse, 'The draft as it stands now'), ...refusals },
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const key = signedScanKey(id, context.req.valid('json').scan);
      const { draft } = await openDraft(id, deps);
      if (!(await isPdf(key, deps.objects))) throw invalidRequest('signed-scan');
      const by = actOf(context.get('user').id);
      const open = await changeDraft(id, draft.version, deps, (found) => attachSignedScan(found.draft, key, by));
      return context.json(describeDraft(open, deps), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/drafts/{id}/signed-scan',
      summary: 'The signed paper',
      request: { params: DocumentParams },
      responses: { ...handedOver, ...refusals },
    }),
    async (context) => {
      const { draft } = await openDraft(context.req.valid('param').id, deps);
      const key = draft.issue?.signedScan;
      if (!key) throw notFound();
      return handOver(context, { key, contentType: SCAN_TYPE, fileName: downloadName(draft.title, 'pdf') }, deps);
    },
  );
}

/** A PDF of a size that was allowed. What is none stays where nothing refers to it: the API deletes nothing of drafts. */
async function isPdf(key: string, objects: ObjectStore): Promise<boolean> {
  const head = await objects.head(key);
  if (!head) return false;
  const begin = await objects.read(key, { start: 0, end: PDF_MARK.length });
  let mark = '';
  for await (const chunk of begin ?? []) mark += new TextDecoder('latin1').decode(chunk);
  return mark === PDF_MARK && head.size <= LARGEST_SIGNED_SCAN;
}
