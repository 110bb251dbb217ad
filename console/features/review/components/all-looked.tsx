import { Button } from '@mantine/core';
import { IconCheck, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayReview } from '../../../../shared/domain/account.ts';
import { useUser } from '../../../lib/session-context.ts';
import type { Review } from '../hooks/use-review.ts';
import styles from './finding-card.module.css';

interface AllLookedProps {
  readonly review: Review;
  readonly next: string | null;
  readonly onFinish: () => void;
  readonly onNext: () => void;
  readonly onReopen: () => void;
}

/** Stands in the card's place when no finding is focused: nothing is left to look at, or the report is closed. */
export function AllLooked({ review, next, onFinish, onNext, onReopen }: AllLookedProps) {
  const { t } = useTranslation();
  const user = useUser();
  const isConfirmed = review.detail.document.status === 'confirmed';
  if (!review.canDecide && !isConfirmed) {
    return (
      <div className={styles.rest}>
        <p className={styles.restHint}>{t('review.readOnly.role')}</p>
      </div>
    );
  }
  return (
    <div className={styles.rest}>
      <p className={styles.restTitle}>
        <IconCheck size={18} aria-hidden /> {t(isConfirmed ? 'review.readOnly.confirmed' : 'review.allLooked')}
      </p>
      {!isConfirmed && <p className={styles.restHint}>{t('review.allLookedHint')}</p>}
      <div className={styles.actions}>
        {!isConfirmed && (
          <Button size="xs" rightSection={<kbd>Ctrl Enter</kbd>} onClick={onFinish}>
            {t('review.finish')}
          </Button>
        )}
        {isConfirmed && next && mayReview(user) && (
          <Button size="xs" onClick={onNext}>
            {t('review.next')}
          </Button>
        )}
        {isConfirmed && (
          <Button size="xs" variant="default" component={Link} to="/bao-cao">
            {t('review.backToList')}
          </Button>
        )}
        {isConfirmed && mayReview(user) && (
          <Button size="xs" variant="default" leftSection={<IconLockOpen size={14} />} onClick={onReopen}>
            {t('review.reopen')}
          </Button>
        )}
      </div>
    </div>
  );
}
