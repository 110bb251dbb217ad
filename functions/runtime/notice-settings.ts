import {
  NOTICE_SETTING,
  type NoticeSettings,
  NoticeSettingsSchema,
  RhythmSchema,
  rhythmSetting,
} from '../../shared/contracts/notice-settings.ts';
import type { Rhythm } from '../../shared/domain/notice.ts';
import type { SettingsRepository } from '../../shared/ports/settings-repository.ts';

/** Until a person chooses otherwise. */
const FIRST_RHYTHM: Rhythm = 'immediately';

/** How notices leave the system now; the first state while the administrator has saved none. */
export async function readNoticeSettings(settings: Pick<SettingsRepository, 'find'>): Promise<NoticeSettings> {
  return NoticeSettingsSchema.parse((await settings.find(NOTICE_SETTING))?.value ?? {});
}

/** When this person wants mail. */
export async function readRhythm(userId: string, settings: Pick<SettingsRepository, 'find'>): Promise<Rhythm> {
  const setting = await settings.find(rhythmSetting(userId));
  return setting ? RhythmSchema.parse(setting.value).rhythm : FIRST_RHYTHM;
}
