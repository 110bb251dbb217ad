import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { PageWordsSchema } from '../../../shared/contracts/api-documents.ts';
import { archiveKey, pageImageKey, pageKey } from '../../../shared/contracts/object-keys.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import type { Page } from '../../../shared/ocr/page.ts';
import { readJson } from '../../runtime/json-objects.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { handedOver, handOver } from '../hand-over.ts';
import { createRoutes, DocumentParams, json, PageParams, refusals } from '../openapi.ts';
import { findReadableDocument } from '../review/load-review.ts';

const picture = {
  description: 'The upright page',
  content: { 'image/webp': { schema: { type: 'string' as const, format: 'binary' } } },
};
/** What a document looks like: words and pictures of its pages, and the original file. */
export function pageRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const { documents, objects } = deps;
  const routes = createRoutes();

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/documents/{id}/pages/{page}',
      summary: 'The text and words of one page',
      request: { params: PageParams },
      responses: { 200: json(PageWordsSchema, 'Words with their boxes'), ...refusals },
    }),
    async (context) => {
      const { id, page: number } = context.req.valid('param');
      const document = await findReadableDocument(id, context.get('user'), documents);
      if (!(await objects.head(pageKey(document.id, number)))) throw new NotFoundError('page', String(number));
      const { page, width, height, text, lines } = await readJson<Page>(objects, pageKey(document.id, number));
      const words = lines
        .flatMap((line) => line.words)
        .map((word) => ({
          id: word.id,
          text: word.text,
          offset: [word.start, word.end] as [number, number],
          box: word.box,
        }));
      return context.json({ page, width, height, text, words }, 200);
    },
  );

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/documents/{id}/pages/{page}/image',
      summary: 'The picture of one page',
      request: { params: PageParams },
      responses: { 200: picture, ...refusals },
    }),
    async (context) => {
      const { id, page } = context.req.valid('param');
      const document = await findReadableDocument(id, context.get('user'), documents);
      const head = await objects.head(pageImageKey(document.id, page));
      const bytes = head && (await objects.get(head.key));
      if (!bytes) throw new NotFoundError('page image', String(page));
      // A page's picture never changes once it is stored: the browser need not ask again.
      return context.body(new Uint8Array(bytes), 200, {
        'Content-Type': head.contentType,
        'Cache-Control': 'private, max-age=86400, immutable',
      });
    },
  );

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/documents/{id}/original',
      summary: 'The original file',
      request: { params: DocumentParams },
      responses: { ...handedOver, ...refusals },
    }),
    async (context) => {
      const document = await findReadableDocument(context.req.valid('param').id, context.get('user'), documents);
      const contentType = document.mediaType ?? 'application/octet-stream';
      // Never opened inside the console: a hostile file must not run with its rights.
      return handOver(context, { key: document.originalKey, contentType, fileName: document.fileName }, deps);
    },
  );

  routes.openapi(
    createRoute({
      method: 'get',
      path: '/documents/{id}/archive',
      summary: 'The searchable copy',
      request: { params: DocumentParams },
      responses: { ...handedOver, ...refusals },
    }),
    async (context) => {
      const document = await findReadableDocument(context.req.valid('param').id, context.get('user'), documents);
      const fileName = copyName(document.fileName);
      return handOver(context, { key: archiveKey(document.id), contentType: 'application/pdf', fileName }, deps);
    },
  );
  return routes;
}

/** The original's name with a word that keeps both apart in one folder. */
const copyName = (fileName: string): string => `${fileName.replace(/\.[^.]+$/u, '')}.archive.pdf`;
