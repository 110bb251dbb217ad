import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayReview } from '../../../../shared/domain/account.ts';
import { useUser } from '../../../lib/session-context.ts';
import type { Review } from '../hooks/use-review.ts';
import styles from './finding-card.module.css';
import { KeyHint } from './key-hint.tsx';

interface AllLookedProps {
  readonly review: Review;
  readonly next: string | null;
  readonly onNext: () => void;
}

/** Stands in the card's place when no finding is focused: nothing is left to look at, or the report is closed. */
export function AllLooked({ review, next, onNext }: AllLookedProps) {
  const { t } = useTranslation();
  const user = useUser();
  const isConfirmed = review.detail.document.status === 'confirmed';
  const waiting = review.waiting.length;
  if (!review.canDecide && !isConfirmed && review.hand.state !== 'other') {
    return (
      <div className={styles.rest} data-review-card="">
        <p className={styles.restHint}>{t('review.readOnly.role')}</p>
      </div>
    );
  }
  const unfinished = waiting > 0 ? t('desk.waitingTitle', { count: waiting }) : t('review.allLooked');
  const restTitle = isConfirmed ? t('review.readOnly.confirmed') : unfinished;
  return (
    <div className={styles.rest} data-review-card="">
      <p className={styles.restTitle}>
        <IconCheck size={18} aria-hidden /> {restTitle}
      </p>
      {!isConfirmed && (
        <p className={styles.restHint}>{t(waiting > 0 ? 'desk.waitingHint' : 'review.allLookedHint')}</p>
      )}
      <div className={styles.actions}>
        {(isConfirmed || waiting > 0) && next && mayReview(user) && (
          <Button size="xs" rightSection={<KeyHint of="next-report" />} onClick={onNext}>
            {t('review.next')}
          </Button>
        )}
        {isConfirmed && (
          <Button size="xs" variant="default" component={Link} to="/bao-cao">
            {t('review.backToList')}
          </Button>
        )}
      </div>
    </div>
  );
}
