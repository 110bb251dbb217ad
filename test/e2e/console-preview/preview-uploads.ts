import type { IncomingMessage, ServerResponse } from 'node:http';

/** Documents the files become, one after another: in different states of their journey. */
const BECOMES = ['d1', 'd4', 'd7', 'd8'];

/** Takes files, as slowly as a picture needs: the first becomes a document, the second never ends. False = not an upload. */
export function createPreviewUploads() {
  let begun = 0;
  return {
    reset: () => {
      begun = 0;
    },
    answer: async (request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> => {
      if (!/^\/(?:uploads|preview-door)\b/u.test(path)) return false;
      const send = (status: number, body: unknown) =>
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
      if (path === '/uploads/known') {
        const { hashes } = JSON.parse(await textOf(request)) as { hashes: readonly string[] };
        const first = { documentId: 'd7', fileName: 'bao-cao-007.pdf', receivedAt: new Date().toISOString() };
        send(200, { items: hashes.slice(-1).map((sha256) => ({ sha256, ...first, status: 'confirmed' })) });
      } else if (path === '/uploads') {
        const documentId = BECOMES[begun++ % BECOMES.length]!;
        send(201, { documentId, partSize: null, ...placeOf(documentId) });
      } else if (path.endsWith('/parts')) {
        send(200, { items: [{ part: 1, ...placeOf(path.split('/')[2]!) }] });
      } else if (!path.endsWith(BECOMES[1]!)) {
        await textOf(request);
        response.writeHead(204).end();
      }
      return true;
    },
  };
}

const placeOf = (id: string) => ({ url: `/api/preview-door/${id}`, method: 'PUT', headers: {} });

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
