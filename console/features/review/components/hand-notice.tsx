import { Button } from '@mantine/core';
import { IconClockPause, IconHandStop, IconSend, IconUserCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUser } from '../../../lib/session-context.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatDate, formatTime } from '../../../lib/vietnam-time.ts';
import type { Review } from '../hooks/use-review.ts';
import styles from './hand-notice.module.css';
import { KeyHint } from './key-hint.tsx';

/** One line below the head where something about the report's place in the queue must be known before working on it. */
export function HandNotice({ review }: { readonly review: Review }) {
  const { t } = useTranslation();
  const user = useUser();
  const nameOf = usePersonName();
  const { hand, detail, decisions } = review;
  const { postponed, forwarded } = detail.document;
  if (hand.state === 'other' && hand.claim) {
    const { by, since, takenFrom } = hand.claim;
    const words = { by: nameOf(by), at: formatTime(since) };
    return (
      <Notice tone="look" icon={<IconHandStop size={18} aria-hidden />}>
        <span>
          {t(takenFrom === user.id ? 'desk.takenOver' : 'desk.heldBy', words)}{' '}
          {decisions.unsaved > 0 && t('desk.unsavedKept', { count: decisions.unsaved })}
        </span>
        <Button size="compact-sm" variant="default" onClick={hand.takeOver}>
          {t('desk.takeOver')} <KeyHint of="take-over" />
        </Button>
      </Notice>
    );
  }
  if (hand.state !== 'none' && forwarded) {
    const words = { from: nameOf(forwarded.by), to: nameOf(forwarded.to), at: formatTime(forwarded.at) };
    return (
      <Notice tone="plain" icon={<IconSend size={18} aria-hidden />}>
        <span>
          {t(forwarded.to === user.id ? 'desk.forwardedToMe' : 'desk.forwardedTo', words)}
          {forwarded.note && ` “${forwarded.note}”`}
        </span>
      </Notice>
    );
  }
  if (hand.state !== 'none' && postponed) {
    const words = { by: nameOf(postponed.by), until: formatDate(postponed.until) };
    return (
      <Notice tone="plain" icon={<IconClockPause size={18} aria-hidden />}>
        <span>
          {t('desk.postponedUntil', words)}
          {postponed.note && ` “${postponed.note}”`}
        </span>
      </Notice>
    );
  }
  return null;
}

interface NoticeProps {
  readonly tone: 'look' | 'plain';
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

function Notice({ tone, icon, children }: NoticeProps) {
  return (
    <div role="status" className={styles.notice} data-tone={tone}>
      {icon}
      {children}
    </div>
  );
}

/** Who has the report in hand, in the head of the page. */
export function Holder({ review }: { readonly review: Review }) {
  const { t } = useTranslation();
  if (review.hand.state !== 'mine') return null;
  const { since } = review.hand.claim!;
  return (
    <span className={styles.holder} title={t('desk.heldSince', { at: formatTime(since) })}>
      <IconUserCheck size={16} aria-hidden />
      {t('desk.heldByMe')}
    </span>
  );
}
