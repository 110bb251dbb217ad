import { readNoticeSettings } from '../../functions/runtime/notice-settings.ts';
import { createFileNotifier } from '../../shared/adapters/embedded/file-notifier.ts';
import { createSmtpNotifier } from '../../shared/adapters/embedded/smtp-notifier.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Notifier } from '../../shared/ports/notifier.ts';
import type { SettingsRepository } from '../../shared/ports/settings-repository.ts';

/** A sender that stands where nobody has named one. */
const FALLBACK_SENDER = 'Trích Lục <trich-luc@localhost>';

/** Mails by the server the administrator has set, from the next mail on; without one, mails are files in the outbox. */
export function createSettingsNotifier(options: {
  readonly settings: Pick<SettingsRepository, 'find'>;
  readonly outboxFolder: string;
  readonly clock: Clock;
}): Notifier {
  const files = createFileNotifier(options.outboxFolder, options.clock);
  let server: { readonly key: string; readonly notifier: Notifier } | undefined;
  return {
    send: async (notice) => {
      const { smtpUrl, mailFrom } = await readNoticeSettings(options.settings);
      if (smtpUrl === null) return files.send(notice);
      const from = mailFrom ?? FALLBACK_SENDER;
      const key = JSON.stringify([smtpUrl, from]);
      if (server?.key !== key) server = { key, notifier: createSmtpNotifier({ url: smtpUrl, from }) };
      return server.notifier.send(notice);
    },
  };
}
