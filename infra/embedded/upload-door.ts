import { Hono } from 'hono';
import { ApiError, createErrorHandler } from '../../functions/api/problem.ts';
import type { createHmacUploadSigner } from '../../shared/adapters/embedded/hmac-upload-signer.ts';
import { INCOMING_PREFIX } from '../../shared/contracts/object-keys.ts';
import type { EventPublisher } from '../../shared/ports/event-publisher.ts';
import type { Logger } from '../../shared/ports/logger.ts';
import type { ObjectHead, ObjectStore } from '../../shared/ports/object-store.ts';

interface UploadDoorDependencies {
  readonly objects: ObjectStore;
  readonly events: EventPublisher;
  readonly signer: ReturnType<typeof createHmacUploadSigner>;
  readonly logger: Logger;
}

const EXPIRED = {
  vi: 'Phiên nộp tệp đã hết hạn. Hãy nộp lại tệp.',
  en: 'The permission to upload has expired. Upload the file again.',
};
const WRONG_SIZE = {
  vi: 'Tệp nhận được không đủ hoặc khác kích thước đã báo. Hãy nộp lại tệp.',
  en: 'The bytes received are not as many as announced. Upload the file again.',
};

/** Where browsers put bytes on one machine: what a presigned S3 address is in AWS. A broken connection stores nothing. */
export function createUploadDoor({ objects, events, signer, logger }: UploadDoorDependencies): Hono {
  const door = new Hono();
  door.onError(createErrorHandler(logger));
  door.put('/api/upload-door/:token', async (context) => {
    const grant = signer.verify(context.req.param('token'));
    if (!grant) throw new ApiError(403, 'upload-expired', EXPIRED);
    const body = context.req.raw.body ?? new Blob([]).stream();
    const head = await objects.put(grant.key, exactly(grant.size, body), 'application/octet-stream');
    // Parts are told of as a whole, once they are put together.
    if (head.key.startsWith(INCOMING_PREFIX)) await announceObject(head, events);
    return context.body(null, 204);
  });
  return door;
}

/** Tells the pipeline of a stored object, as the bucket does in AWS. */
export async function announceObject({ key, size, storedAt }: ObjectHead, events: EventPublisher): Promise<void> {
  await events.publish([{ type: 'object.created', detail: { key, size, objectVersion: storedAt } }]);
}

async function* exactly(
  size: number,
  body: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>,
): AsyncIterable<Uint8Array> {
  let received = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    received += chunk.byteLength;
    if (received > size) break;
    yield chunk;
  }
  if (received !== size) throw new ApiError(400, 'wrong-size', WRONG_SIZE, { announced: size, received });
}
