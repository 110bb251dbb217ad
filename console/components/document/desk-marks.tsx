import { IconClockPause, IconSend, IconUser, IconUserCheck, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentResource } from '../../../shared/contracts/api-documents.ts';
import { classNames } from '../../lib/class-names.ts';
import { useUser } from '../../lib/session-context.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { dayFromToday, formatDate, formatTime } from '../../lib/vietnam-time.ts';
import styles from './desk-marks.module.css';

/** Who has the report in hand, or to whom it was sent; nothing when it is free for everybody. */
export function HolderMark({ document }: { readonly document: DocumentResource }) {
  const { t } = useTranslation();
  const user = useUser();
  const nameOf = usePersonName();
  const { claim, forwarded } = document;
  if (claim) {
    const isMine = claim.by === user.id;
    const Icon = isMine ? IconUserCheck : IconUser;
    return (
      <span
        className={classNames(styles.mark, isMine && styles.mine)}
        title={t('desk.heldSince', { at: formatTime(claim.since) })}
      >
        <Icon size={15} aria-hidden />
        {nameOf(claim.by)}
      </span>
    );
  }
  if (!forwarded) return null;
  const words = { from: nameOf(forwarded.by), to: nameOf(forwarded.to), at: formatTime(forwarded.at) };
  const isMine = forwarded.to === user.id;
  return (
    <span
      className={classNames(styles.mark, isMine && styles.mine)}
      title={t(isMine ? 'desk.forwardedToMe' : 'desk.forwardedTo', words)}
    >
      <IconSend size={15} aria-hidden />
      {nameOf(forwarded.to)}
    </span>
  );
}

/** Put off until a day that has not come; waiting for a second person. */
export function WaitingMarks({ document }: { readonly document: DocumentResource }) {
  const { t } = useTranslation();
  const { postponed, counts } = document;
  const waiting = counts.waitingForSecond ?? 0;
  return (
    <>
      {postponed && postponed.until > dayFromToday(0) && (
        <span className={styles.mark} title={postponed.note}>
          <IconClockPause size={15} aria-hidden />
          {t('desk.queue.postponedMark', { until: formatDate(postponed.until) })}
        </span>
      )}
      {waiting > 0 && (
        <span className={styles.mark}>
          <IconUsers size={15} aria-hidden />
          {t('desk.queue.waiting', { count: waiting })}
        </span>
      )}
    </>
  );
}
