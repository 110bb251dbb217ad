import { Button } from '@mantine/core';
import { IconZoomScan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PageCheck } from '../hooks/use-page-check.ts';
import type { Review } from '../hooks/use-review.ts';
import styles from './finding-card.module.css';
import { KeyHint, useKeyWords } from './key-hint.tsx';

interface CheckPageCardProps {
  readonly review: Review;
  readonly check: PageCheck;
  readonly page: number;
}

/** Asks for one page to be looked through for what the machine missed: the only way to know how much it misses. */
export function CheckPageCard({ review, check, page }: CheckPageCardProps) {
  const { t } = useTranslation();
  const keyOf = useKeyWords();
  return (
    <div className={styles.rest} data-review-card="">
      <p className={styles.restTitle}>
        <IconZoomScan size={18} aria-hidden /> {t('desk.check.title', { page })}
      </p>
      <p className={styles.restHint}>
        {t('desk.check.hint')} {check.left > 1 && t('desk.check.left', { count: check.left })}
      </p>
      <div className={styles.actions}>
        <Button
          size="xs"
          loading={check.isPending}
          rightSection={<KeyHint of="confirm" />}
          aria-keyshortcuts={keyOf('confirm').aria}
          onClick={check.done}
        >
          {t('desk.check.submit')}
        </Button>
        <Button
          size="xs"
          variant="default"
          rightSection={<KeyHint of="add" />}
          aria-keyshortcuts={keyOf('add').aria}
          onClick={() => review.setMode({ name: 'add', passage: null })}
        >
          {t('review.action.add')}
        </Button>
      </div>
    </div>
  );
}
