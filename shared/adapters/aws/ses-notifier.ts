import { createHash } from 'node:crypto';
import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Notice, Notifier } from '../../ports/notifier.ts';

export interface SesNotifierOptions {
  /** A verified sender; null sends nothing and says so of every notice. */
  readonly from: string | null;
  /** The mail address of a user where the notice names none; null when they have none. */
  readonly addressOf?: (userId: string) => Promise<string | null>;
}

/** Errors that concern this message alone; everything else a person mends, and the retry goes through. */
const FOR_GOOD = ['MessageRejected', 'BadRequestException'];

/**
 * Sends notices by SES. The service gives every mail a Message-ID of its own, so a repeated send would reach the person
 * twice: repeats are held off by the outbox, and what slips through at least shares a thread.
 */
export function createSesNotifier(
  client: SESv2Client,
  { from, addressOf = async () => null }: SesNotifierOptions,
): Notifier {
  return {
    send: async (notice) => {
      const { recipient } = notice;
      if (from === null) return { undeliverable: 'no sender is set' };
      const address = recipient.address ?? (await addressOf(recipient.userId));
      if (address === null) return { undeliverable: `user ${recipient.userId} has no mail address` };
      try {
        await client.send(new SendEmailCommand(mailOf(notice, from, address)));
        return 'sent';
      } catch (error) {
        if (!(error instanceof Error) || !FOR_GOOD.includes(error.name)) throw error;
        return { undeliverable: error.name };
      }
    },
  };
}

function mailOf({ id, subject, text }: Notice, from: string, to: string) {
  const thread = `<${createHash('sha256').update(id).digest('hex')}@trich-luc>`;
  const content = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return {
    FromEmailAddress: from,
    Destination: { ToAddresses: [to] },
    Content: {
      Simple: {
        // A line break would begin a header of its own.
        Subject: content(subject.replaceAll(/\s*[\r\n]+\s*/gu, ' ')),
        Body: { Text: content(text) },
        Headers: [{ Name: 'References', Value: thread }],
      },
    },
  };
}
