import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Decisions } from '../hooks/use-decisions.ts';
import styles from './review-head.module.css';

/** Whether everything decided here has reached the server. */
export function SaveState({ decisions }: { readonly decisions: Decisions }) {
  const { t } = useTranslation();
  const { status, unsaved, queue } = decisions;
  return (
    <span role="status" className={styles.save}>
      {status === 'saving' && <span className={styles.saving}>{t('review.saving', { count: unsaved })}</span>}
      {(status === 'stuck' || status === 'held') && (
        <span className={styles.stuck}>
          <IconAlertTriangle size={16} aria-hidden />
          <span title={t('review.unsavedHint')}>{t('review.unsaved', { count: unsaved })}</span>
          <Button size="compact-xs" variant="default" onClick={queue.retryNow}>
            {t('action.retry')}
          </Button>
        </span>
      )}
    </span>
  );
}
