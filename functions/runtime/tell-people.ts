import {
  mailTime,
  type NoticeDetail,
  type NoticeKind,
  type NoticeSubject,
  type PersonalNotice,
} from '../../shared/domain/notice.ts';
import type { Localized } from '../../shared/domain/sentences.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { AddedNotice, NoticeRepository } from '../../shared/ports/notice-repository.ts';
import type { SettingsRepository } from '../../shared/ports/settings-repository.ts';
import { readNoticeSettings, readRhythm } from './notice-settings.ts';

export interface TellingDependencies {
  readonly notices: Pick<NoticeRepository, 'add'>;
  readonly settings: Pick<SettingsRepository, 'find'>;
  readonly clock: Clock;
}

/** One thing several people are told. */
export interface Telling {
  readonly kind: NoticeKind;
  readonly about: NoticeSubject;
  /** What happened, as an event is named: `draft.submitted`, `report.due`. */
  readonly event: string;
  /** Which time it happened, where it may happen again: a version, a day, a count. */
  readonly occasion: string | number;
  /** User ids; one named twice is told once. */
  readonly to: readonly string[];
  readonly detail?: NoticeDetail;
  readonly message?: Localized | null;
}

/**
 * Rings the bells of people and lets each have a mail by their own rhythm. One notice a (subject, event, occasion,
 * person), however often it is told: a repeated event adds nothing.
 */
export async function tellPeople(telling: Telling, deps: TellingDependencies): Promise<void> {
  const { kind, about, event, occasion, to, detail = {}, message = null } = telling;
  if (to.length === 0) return;
  const at = deps.clock.now().toISOString();
  const { digestHour } = await readNoticeSettings(deps.settings);
  const added: AddedNotice[] = [];
  for (const userId of new Set(to)) {
    const id = [about.id, event, occasion, userId].join('/');
    const notice: PersonalNotice = { id, userId, kind, about, at, detail, message };
    added.push({ notice, mailAt: mailTime(await readRhythm(userId, deps.settings), at, digestHour) });
  }
  await deps.notices.add(added);
}
