import { randomUUID } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { Notice, Notifier } from '../../ports/notifier.ts';
import { writeWhole } from './file-durability.ts';

/**
 * Writes each notice as one mail file (`.eml`, UTF-8) into a folder: for a machine without mail. Names begin with the
 * time, so that the folder reads in order.
 */
export function createFileNotifier(outboxFolder: string, clock: Clock): Notifier {
  return {
    send: async (notice) => {
      const at = clock.now();
      const name = `${at.toISOString().replaceAll(/[:.]/gu, '-')}-${randomUUID()}.eml`;
      await writeWhole(outboxFolder, name, mailOf(notice, at));
    },
  };
}

function mailOf({ recipient, subject, text }: Notice, at: Date): string {
  const headers = [
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `To: ${headerText(recipient.address ?? recipient.userId)}`,
    `Subject: ${headerText(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return `${[...headers, '', ...text.split(/\r\n|[\r\n]/u)].join('\r\n')}\r\n`;
}

/** A line break in a header would begin another header. */
function headerText(text: string): string {
  return text.replace(/[\p{Cc}\u{2028}\u{2029}]+/gu, ' ').trim();
}
