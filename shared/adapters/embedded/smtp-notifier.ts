import { createTransport } from 'nodemailer';
import type { Notice, Notifier } from '../../ports/notifier.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 30_000;

export interface SmtpNotifierOptions {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
  /** Told of a notice no retry can deliver: no address, or one the mail server refuses for good. */
  onUndeliverable?(notice: Notice, error: Error): void;
}

/**
 * Sends notices by SMTP. Rejects when another try may succeed (server down, busy, sign-in refused), so that the queue
 * retries; a notice that can never be delivered is reported and let go.
 */
export function createSmtpNotifier({ url, from, onUndeliverable }: SmtpNotifierOptions): Notifier {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (notice) => {
      const { recipient, subject, text } = notice;
      if (recipient.address === null) {
        onUndeliverable?.(notice, new Error(`user ${recipient.userId} has no mail address`));
        return;
      }
      try {
        await transport.sendMail({ from, to: { name: '', address: recipient.address }, subject, text });
      } catch (error) {
        if (!isForGood(error)) throw error;
        onUndeliverable?.(notice, error);
      }
    },
  };
}

/** True when the server refused this recipient or this message with a 5xx reply (RFC 5321, 4.2.1). */
function isForGood(error: unknown): error is Error {
  if (!(error instanceof Error) || !('code' in error) || !('responseCode' in error)) return false;
  const { code, responseCode } = error;
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500;
}
