import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Notifier } from '../../ports/notifier.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 30_000;

export interface SmtpNotifierOptions {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
}

/**
 * Sends notices by SMTP. Rejects when another try may succeed (server down, busy, sign-in refused), so that the queue
 * retries; a notice that can never be delivered is told as such.
 */
export function createSmtpNotifier({ url, from }: SmtpNotifierOptions): Notifier {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ id, recipient, subject, text }) => {
      if (recipient.address === null) return { undeliverable: `user ${recipient.userId} has no mail address` };
      try {
        const to = { name: '', address: recipient.address };
        await transport.sendMail({ from, to, subject, text, messageId: messageIdOf(id) });
        return 'sent';
      } catch (error) {
        if (!isForGood(error)) throw error;
        return { undeliverable: error.message };
      }
    },
  };
}

/** The same for a repeated notice: mail programs show it once. */
function messageIdOf(noticeId: string): string {
  return `<${createHash('sha256').update(noticeId).digest('hex')}@trich-luc>`;
}

/**
 * True when the server refused this recipient or this message with a 5xx reply (RFC 5321, 4.2.1). A refusal before that
 * (of our greeting, our sign-in, our sender address) concerns every notice: a person mends it, and the retry goes through.
 */
function isForGood(error: unknown): error is Error {
  if (!(error instanceof Error) || !('command' in error) || !('responseCode' in error)) return false;
  const { command, responseCode } = error;
  return (command === 'RCPT TO' || command === 'DATA') && typeof responseCode === 'number' && responseCode >= 500;
}
