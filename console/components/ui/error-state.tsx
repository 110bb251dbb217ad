import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiError } from '../../lib/api/api-error.ts';
import { useProblemSentence } from '../../lib/use-problem-sentence.ts';
import styles from './states.module.css';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly title?: string;
}

/** What happened, to what, what to do; and the button that does it. */
export function ErrorState({ error, onRetry, title }: ErrorStateProps) {
  const { t } = useTranslation();
  const toSentence = useProblemSentence();
  const isGone = error instanceof ApiError && error.status === 404;
  return (
    <div className={styles.state} role="alert">
      <span className={styles.wrongIcon} aria-hidden="true">
        <IconAlertTriangle size={24} stroke={1.6} />
      </span>
      <p className={styles.title}>{title ?? t('error.title')}</p>
      <p className={styles.hint}>{toSentence(error)}</p>
      <div className={styles.action}>
        {isGone ? (
          <Link to="/bao-cao">{t('review.backToList')}</Link>
        ) : (
          <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
