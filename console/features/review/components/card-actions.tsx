import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api.ts';
import type { Review } from '../hooks/use-review.ts';
import styles from './finding-card.module.css';

/** What can be done with the focused finding; each button names its key. */
export function CardActions({ review, finding }: { readonly review: Review; readonly finding: FindingResource }) {
  const { t } = useTranslation();
  const { canDecide, confirm, setMode, undo, detail } = review;
  if (!canDecide) {
    const reason = detail.document.status === 'confirmed' ? 'confirmed' : 'role';
    return <p className={styles.readOnly}>{t(`review.readOnly.${reason}`)}</p>;
  }
  const isOpen = finding.state === 'open';
  return (
    <div className={styles.actions}>
      <Button size="xs" rightSection={<kbd>Enter</kbd>} aria-keyshortcuts="Enter" onClick={confirm}>
        {t(isOpen ? 'review.action.confirm' : 'review.action.skip')}
      </Button>
      <Button
        size="xs"
        variant="default"
        rightSection={<kbd>E</kbd>}
        aria-keyshortcuts="E"
        onClick={() => setMode({ name: 'edit', prefill: null })}
      >
        {t('review.action.edit')}
      </Button>
      <Button
        size="xs"
        variant="default"
        rightSection={<kbd>R</kbd>}
        aria-keyshortcuts="R"
        onClick={() => setMode({ name: 'reject' })}
      >
        {t('review.action.reject')}
      </Button>
      {!isOpen && (
        <Button size="xs" variant="default" rightSection={<kbd>U</kbd>} aria-keyshortcuts="U" onClick={undo}>
          {t('review.action.undo')}
        </Button>
      )}
    </div>
  );
}
