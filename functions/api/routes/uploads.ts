import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  KnownFilesRequest,
  KnownFilesResponse,
  UploadPartsRequest,
  UploadPartsResponse,
  UploadRequest,
  UploadResponse,
  UploadStateResponse,
} from '../../../shared/contracts/api-uploads.ts';
import { incomingKey } from '../../../shared/contracts/object-keys.ts';
import { maySeeOffice, mayUploadFor, type User } from '../../../shared/domain/account.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import { rejectionSentence } from '../../../shared/domain/sentences.ts';
import type { DocumentRepository } from '../../../shared/ports/document-repository.ts';
import { type PartUpload, partCount } from '../../../shared/ports/part-uploads.ts';
import { forbidden } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { body, createRoutes, DocumentParams, json, refusals } from '../openapi.ts';
import { ApiError, invalidRequest } from '../problem.ts';
import { requireOpen } from '../rounds/link-report.ts';
import { findRound } from '../rounds/round-store.ts';
import { readUploadNote, type UploadNote, writeUploadNote } from '../uploads/upload-note.ts';

/** Larger files go in parts of this size; the smallest part S3 takes is 5 MiB. */
const PART_BYTES = 8 * 1024 * 1024;

const PARTS_MISSING = {
  vi: 'Máy chủ chưa nhận đủ các phần của tệp. Hãy bấm Gửi lại; phần đã gửi không phải gửi lần nữa.',
  en: 'The server does not have every part of the file yet. Press send again; what has arrived is not sent twice.',
};

/** Permission to put one file, whole or in parts. The bytes go straight to the store; its notice starts the pipeline. */
export function uploadRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  addBegin(routes, deps);
  addKnownFiles(routes, deps);
  addState(routes, deps);
  addParts(routes, deps);
  addEnd(routes, deps);
  return routes;
}

type Routes = OpenAPIHono<ApiEnvironment>;

function addBegin(routes: Routes, deps: ApiDependencies): void {
  const { ids, objects, uploads, partUploads, uploadPartBytes = PART_BYTES } = deps;
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/uploads',
      summary: 'Ask where to put a file',
      request: body(UploadRequest),
      responses: { 201: json(UploadResponse, 'Put the bytes at `url` with `headers`, soon'), ...refusals },
    }),
    async (context) => {
      const request = context.req.valid('json');
      const user = context.get('user');
      const facts = { office: request.office, fileName: plainFileName(request.fileName) };
      context.set('audit', { detail: facts });
      await refuseUpload(request, user, deps);
      const { roundId = null } = request;
      if (roundId !== null) requireOpen(await findRound(roundId, deps), request.office);
      const documentId = ids.next();
      context.set('audit', { target: documentId, detail: facts });
      const grant = {
        key: incomingKey(request.office, documentId, facts.fileName),
        size: request.size,
      };
      const upload = request.size > uploadPartBytes ? await partUploads.begin(grant, uploadPartBytes) : null;
      const parted = upload && { uploadId: upload.uploadId, partSize: upload.partSize };
      const note = { uploadedBy: user.id, source: 'upload', ...grant, parted, roundId } as const;
      await writeUploadNote(documentId, note, objects);
      const place = upload ? await partUploads.signPart(upload, 1) : await uploads.sign(grant);
      const partSize = upload?.partSize ?? null;
      return context.json({ documentId, ...place, headers: { ...place.headers }, partSize }, 201);
    },
  );
}

async function refuseUpload(
  { fileName, office, size }: { readonly fileName: string; readonly office: string; readonly size: number },
  user: User,
  { accounts, maxUploadBytes }: ApiDependencies,
): Promise<void> {
  const knownOffice = (await accounts.listOffices()).some(({ id }) => id === office);
  if (!knownOffice || !mayUploadFor(user, office)) throw forbidden();
  if (size <= maxUploadBytes) return;
  const detail = { limitMegabytes: Math.floor(maxUploadBytes / 1_000_000) };
  throw new ApiError(413, 'too-large', rejectionSentence({ code: 'too-large', detail }, fileName), detail);
}

function addKnownFiles(routes: Routes, { documents }: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/uploads/known',
      summary: 'Which of these files the system has already, by SHA-256',
      request: body(KnownFilesRequest),
      responses: { 200: json(KnownFilesResponse, 'The first copies the user may see'), ...refusals },
    }),
    async (context) => {
      const { hashes } = context.req.valid('json');
      const user = context.get('user');
      const found = await Promise.all([...new Set(hashes)].map((sha256) => findFirstCopy(sha256, user, documents)));
      return context.json({ items: found.filter((item) => item !== undefined) }, 200);
    },
  );
}

/** Another office's copy is not told of: the server still links it when the file comes. */
async function findFirstCopy(sha256: string, user: User, documents: DocumentRepository) {
  const id = await documents.findByHash(sha256);
  const document = id === undefined ? undefined : await documents.find(id);
  if (!document || !maySeeOffice(user, document.office)) return undefined;
  const { fileName, receivedAt, status } = document;
  return { sha256, documentId: document.id, fileName, receivedAt, status };
}

function addState(routes: Routes, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/uploads/{id}',
      summary: 'What the server has of an upload',
      request: { params: DocumentParams },
      responses: { 200: json(UploadStateResponse, 'Send the parts that are not listed'), ...refusals },
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const note = await readUploadNote(id, context.get('user'), deps.objects);
      const isStored = await isUploadStored(id, note, deps);
      const upload = partUploadOf(note);
      const parts = upload && !isStored ? [...(await deps.partUploads.storedParts(upload))] : [];
      return context.json({ documentId: id, isStored, partSize: upload?.partSize ?? null, parts }, 200);
    },
  );
}

function addParts(routes: Routes, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/uploads/{id}/parts',
      summary: 'Where to put parts; without parts of its own, the whole file as part 1',
      request: { params: DocumentParams, ...body(UploadPartsRequest) },
      responses: { 200: json(UploadPartsResponse, 'Put each part at its address, soon'), ...refusals },
    }),
    async (context) => {
      const note = await readUploadNote(context.req.valid('param').id, context.get('user'), deps.objects);
      const upload = partUploadOf(note);
      const last = upload ? partCount(upload) : 1;
      const { parts } = context.req.valid('json');
      if (parts.some((part) => part > last)) throw invalidRequest('parts');
      const items = await Promise.all(
        parts.map(async (part) => {
          const place = upload ? await deps.partUploads.signPart(upload, part) : await deps.uploads.sign(note);
          return { part, ...place, headers: { ...place.headers } };
        }),
      );
      return context.json({ items }, 200);
    },
  );
}

function addEnd(routes: Routes, deps: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/uploads/{id}/complete',
      summary: 'Every part is there: put the file together',
      request: { params: DocumentParams },
      responses: { 204: { description: 'Stored; asking again changes nothing' }, ...refusals },
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const note = await readUploadNote(id, context.get('user'), deps.objects);
      const upload = partUploadOf(note);
      if (await isUploadStored(id, note, deps)) return context.body(null, 204);
      const stored = upload ? await deps.partUploads.storedParts(upload) : [];
      if (!upload || stored.length < partCount(upload)) throw partsMissing();
      await deps.partUploads.complete(upload).catch((error: unknown) => {
        throw error instanceof NotFoundError ? partsMissing() : error;
      });
      return context.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'delete',
      path: '/uploads/{id}',
      summary: 'Give up an upload; a file that is stored stays',
      request: { params: DocumentParams },
      responses: { 204: { description: 'Its parts are gone' }, ...refusals },
    }),
    async (context) => {
      const note = await readUploadNote(context.req.valid('param').id, context.get('user'), deps.objects);
      const upload = partUploadOf(note);
      if (upload) await deps.partUploads.abort(upload);
      return context.body(null, 204);
    },
  );
}

const partsMissing = (): ApiError => new ApiError(409, 'parts-missing', PARTS_MISSING);

function partUploadOf({ key, size, parted }: UploadNote): PartUpload | null {
  return parted && { key, size, ...parted };
}

/** A document may have left its first place already: then it is known. */
async function isUploadStored(
  documentId: string,
  { key }: UploadNote,
  { documents, objects }: ApiDependencies,
): Promise<boolean> {
  return (await documents.find(documentId)) !== undefined || (await objects.head(key)) !== undefined;
}

/** The last part of a path, NFC: names from a Mac come decomposed. */
function plainFileName(name: string): string {
  return (name.normalize('NFC').split(/[/\\]/u).at(-1) ?? '').trim() || 'tep-khong-ten';
}
