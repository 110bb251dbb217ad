import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../ports/clock.ts';
import type { Notice, Notifier } from '../../ports/notifier.ts';
import { writeWhole } from './file-durability.ts';

/**
 * Writes each notice as one mail file (`.eml`, UTF-8) into a folder: for a machine without mail. The name comes from the
 * notice's id, so that a repeated notice is the same file; the first one stands.
 */
export function createFileNotifier(outboxFolder: string, clock: Clock): Notifier {
  return {
    send: async (notice) => {
      const name = `${createHash('sha256').update(notice.id).digest('hex').slice(0, 32)}.eml`;
      if (await exists(join(outboxFolder, name))) return 'sent';
      await writeWhole(outboxFolder, name, mailOf(notice, clock.now()));
      return 'sent';
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

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
