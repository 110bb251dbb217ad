import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { UploadRequest, UploadResponse } from '../../../shared/contracts/api.ts';
import { incomingKey, uploadNoteKey } from '../../../shared/contracts/object-keys.ts';
import { mayUploadFor } from '../../../shared/domain/account.ts';
import { rejectionSentence } from '../../../shared/domain/sentences.ts';
import { writeJson } from '../../runtime/json-objects.ts';
import { forbidden } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { body, createRoutes, json, refusals } from '../openapi.ts';
import { ApiError } from '../problem.ts';

/** Permission to put one file. The bytes go straight to the store; the store's notice starts the pipeline. */
export function uploadRoutes({
  accounts,
  ids,
  maxUploadBytes,
  objects,
  uploads,
}: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/uploads',
      summary: 'Ask where to put a file',
      request: body(UploadRequest),
      responses: { 201: json(UploadResponse, 'Put the bytes at `url` with `headers`, soon'), ...refusals },
    }),
    async (context) => {
      const { fileName, office, size } = context.req.valid('json');
      const user = context.get('user');
      const knownOffice = (await accounts.listOffices()).some(({ id }) => id === office);
      if (!knownOffice || !mayUploadFor(user, office)) throw forbidden();
      if (size > maxUploadBytes) {
        const detail = { limitMegabytes: Math.floor(maxUploadBytes / 1_000_000) };
        throw new ApiError(413, 'too-large', rejectionSentence({ code: 'too-large', detail }, fileName), detail);
      }
      const documentId = ids.next();
      await writeJson(objects, uploadNoteKey(documentId), { uploadedBy: user.id, source: 'upload' });
      const signed = await uploads.sign({ key: incomingKey(office, documentId, plainFileName(fileName)), size });
      return context.json({ documentId, ...signed, headers: { ...signed.headers } }, 201);
    },
  );
  return routes;
}

/** The last part of a path, NFC: names from a Mac come decomposed. */
function plainFileName(name: string): string {
  return (name.normalize('NFC').split(/[/\\]/u).at(-1) ?? '').trim() || 'tep-khong-ten';
}
