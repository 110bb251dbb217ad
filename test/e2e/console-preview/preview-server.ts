import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStaticConsole } from '../../../infra/embedded/static-console.ts';
import { createPreviewApi, type PreviewApi } from './preview-api.ts';

/** A console over fictional data, for looking at it in every state. */
export interface Preview {
  readonly url: string;
  readonly api: PreviewApi;
  readonly close: () => Promise<void>;
}

/** Serves `consoleFolder` and fictional answers under `/api`, on a free port of this machine. */
export async function startPreview(consoleFolder: string, port = 0): Promise<Preview> {
  const api = createPreviewApi();
  const site = createStaticConsole(consoleFolder);
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://preview');
    if (url.pathname.startsWith('/api/')) return api.answer(request, response, url);
    const page = await site.request(url.pathname);
    response.writeHead(page.status, Object.fromEntries(page.headers)).end(Buffer.from(await page.arrayBuffer()));
  };
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, api, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
