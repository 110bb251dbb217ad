import { ReadableStream } from 'node:stream/web';
import type { Context } from 'hono';
import { NotFoundError } from '../../shared/domain/errors.ts';
import { type Download, dispositionOf } from '../../shared/ports/download-signer.ts';
import type { ApiDependencies } from './dependencies.ts';

/** What a route says of its answers when it hands a stored file over. */
export const handedOver = {
  200: {
    description: 'The file',
    content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } },
  },
  302: { description: 'The file lies at another address, for a short time' },
};

/**
 * Hands a stored file over: as it is read, or, where an answer may have some megabytes only (Lambda: 6 MB), by an address
 * that holds for a moment. Throws `NotFoundError` when it is not there.
 */
export async function handOver(
  context: Context,
  download: Download,
  { objects, downloads }: Pick<ApiDependencies, 'objects' | 'downloads'>,
): Promise<Response> {
  const head = await objects.head(download.key);
  if (!head) throw new NotFoundError('file', download.fileName);
  if (downloads) return context.redirect(await downloads.sign(download), 302);
  const stream = await objects.read(download.key);
  if (!stream) throw new NotFoundError('file', download.fileName);
  return context.body(ReadableStream.from(stream) as globalThis.ReadableStream, 200, {
    'Content-Type': download.contentType,
    'Content-Length': String(head.size),
    'Content-Disposition': dispositionOf(download),
    // A hostile file must not be taken for another type and run with the console's rights.
    'X-Content-Type-Options': 'nosniff',
  });
}
