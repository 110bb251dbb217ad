import type { z } from 'zod';
import type { AdminSettings, AdminSettingsRequest } from '../../../shared/contracts/api-admin.ts';
import {
  NOTICE_SETTING,
  type NoticeSettings,
  NoticeSettingsSchema,
} from '../../../shared/contracts/notice-settings.ts';
import { readNoticeSettings } from '../../runtime/notice-settings.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError } from '../problem.ts';

type SettingsDependencies = Pick<ApiDependencies, 'settings' | 'clock' | 'hasOwnMail'>;

const SECRET_MISSING = {
  vi: 'Chưa có khóa ký cho webhook. Hãy nhập khóa từ 16 ký tự và giao cùng khóa cho hệ thống nhận.',
  en: 'The webhook has no signing key. Enter one of at least 16 characters and hand it to the receiving system.',
};

/** The settings without what is secret in them. */
export async function describeNoticeSettings({ settings, hasOwnMail }: SettingsDependencies): Promise<AdminSettings> {
  const [saved, version] = await Promise.all([readNoticeSettings(settings), versionOf(settings)]);
  const { digestHour, remindDays, consoleUrl, smtpUrl, mailFrom, webhookUrl, webhookSecret } = saved;
  return {
    ...{ version, digestHour, remindDays, consoleUrl, mailFrom, webhookUrl },
    smtpServer: smtpUrl && withoutSecret(smtpUrl),
    hasWebhookSecret: webhookSecret !== null,
    hasSmtp: hasOwnMail,
  };
}

/** Saves over the version that was read; secrets that are not given stay. Throws a refusal that names the field. */
export async function saveNoticeSettings(
  request: z.infer<typeof AdminSettingsRequest>,
  userId: string,
  deps: SettingsDependencies,
): Promise<void> {
  const before = await readNoticeSettings(deps.settings);
  const { version, smtpUrl = before.smtpUrl, webhookSecret = before.webhookSecret, ...rest } = request;
  const remindDays = rest.remindDays ?? before.remindDays;
  const parsed = NoticeSettingsSchema.safeParse({ ...rest, remindDays, smtpUrl, webhookSecret });
  if (!parsed.success) throw invalidField(String(parsed.error.issues[0]?.path[0] ?? ''));
  const value: NoticeSettings = parsed.data;
  if (value.webhookUrl !== null && value.webhookSecret === null)
    throw new ApiError(422, 'webhook-secret-missing', SECRET_MISSING, { field: 'webhookSecret' });
  const change = { value, changedBy: userId, changedAt: deps.clock.now().toISOString() };
  await deps.settings.save(NOTICE_SETTING, change, version);
}

async function versionOf(settings: SettingsDependencies['settings']): Promise<number> {
  return (await settings.find(NOTICE_SETTING))?.version ?? 0;
}

function withoutSecret(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

function invalidField(field: string): ApiError {
  return new ApiError(
    422,
    'setting-invalid',
    {
      vi: `Giá trị của ô “${field}” không đúng dạng; chưa lưu gì. Hãy sửa ô này rồi lưu lại.`,
      en: `The value of “${field}” is not in the expected form; nothing was saved. Correct it and save again.`,
    },
    { field },
  );
}
