import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createStaticConsole } from './static-console.ts';

interface Fetcher {
  fetch(request: Request, env?: unknown): Response | Promise<Response>;
}

export interface HttpServerOptions {
  readonly host: string;
  readonly port: number;
  readonly api: Fetcher;
  readonly uploadDoor: Fetcher;
  readonly consoleFolder: string;
}

/** Listens for the console: the upload door, the API, then the console's own files. */
export async function startHttpServer(
  options: HttpServerOptions,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const site = createStaticConsole(options.consoleFolder);
  const app = new Hono();
  app.all('/api/upload-door/*', (context) => options.uploadDoor.fetch(context.req.raw, context.env));
  app.all('/api/*', (context) => options.api.fetch(context.req.raw, context.env));
  app.get('*', (context) => site.fetch(context.req.raw, context.env));
  const server = serve({ fetch: app.fetch, hostname: options.host, port: options.port });
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => resolve(server.address() as AddressInfo));
  });
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${host}:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Event streams stay open for ever: they are ended, not waited for.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
