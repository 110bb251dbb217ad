import { createHmac } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { WebhookCall, WebhookCaller } from '../../ports/webhook.ts';

const PATIENCE_MS = 10_000;

/** The receiver did not take the call. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';
}

/**
 * Calls by HTTP POST. `X-Trich-Luc-Signature: t=SECONDS,v1=HEX` is the HMAC-SHA256 of `SECONDS.BODY`: the receiver
 * refuses what is old or not ours. Redirects are not followed: they could lead the call elsewhere.
 */
export function createFetchWebhook(clock: Clock): WebhookCaller {
  return {
    call: async ({ id, url, secret, body }) => {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          'content-type': 'application/json',
          'x-trich-luc-id': encodeURIComponent(id),
          'x-trich-luc-signature': signatureOf({ body, secret }, clock.now()),
        },
        body,
      });
      await response.body?.cancel();
      if (!response.ok) throw new WebhookError(`the receiver answered ${response.status}`);
    },
  };
}

/** As it stands in the header. */
export function signatureOf({ body, secret }: Pick<WebhookCall, 'body' | 'secret'>, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
