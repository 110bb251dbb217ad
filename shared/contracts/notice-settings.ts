import { z } from 'zod';
import { RHYTHMS } from '../domain/notice.ts';

/** Names of settings about notices. */
export const NOTICE_SETTING = 'notices';
export const rhythmSetting = (userId: string): string => `person/${userId}/notices`;

const address = z
  .url({ protocol: /^https?$/u })
  .max(500)
  .refine((url) => !url.endsWith('/'), 'must not end with a slash');

/** How notices leave the system; secrets stand here and are never given out. */
export const NoticeSettingsSchema = z.object({
  /** Full hour of a Vietnamese clock at which the daily digest goes out. */
  digestHour: z.int().min(0).max(23).default(7),
  /** Days before a due day of a round on which its units are reminded. */
  remindDays: z.int().min(0).max(30).default(3),
  /** Where people reach the console, for links in mails; null = the address the server listens on. */
  consoleUrl: address.nullable().default(null),
  /** `smtp://user:password@host:port`; null = mails become files. One machine only. */
  smtpUrl: z
    .url({ protocol: /^smtps?$/u })
    .max(500)
    .nullable()
    .default(null),
  mailFrom: z.string().trim().min(3).max(200).nullable().default(null),
  webhookUrl: z
    .url({ protocol: /^https?$/u })
    .max(500)
    .nullable()
    .default(null),
  /** Signs calls to the webhook. */
  webhookSecret: z.string().min(16).max(200).nullable().default(null),
});
export type NoticeSettings = z.infer<typeof NoticeSettingsSchema>;

export const RhythmSchema = z.object({ rhythm: z.enum(RHYTHMS) });
