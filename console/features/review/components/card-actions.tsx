import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import type { Review } from '../hooks/use-review.ts';
import { isStop, waitsForOther } from '../model/findings.ts';
import styles from './finding-card.module.css';
import { KeyHint, useKeyWords } from './key-hint.tsx';

interface CardActionsProps {
  readonly review: Review;
  readonly finding: FindingResource;
  readonly onSame: () => void;
}

/** What can be done with the focused finding; each button names its key. */
export function CardActions({ review, finding, onSame }: CardActionsProps) {
  const { t } = useTranslation();
  const keyOf = useKeyWords();
  const { canDecide, confirm, setMode, undo, detail, hand, me } = review;
  if (!canDecide) {
    if (hand.state === 'other') return null;
    const reason = detail.document.status === 'confirmed' ? 'confirmed' : 'role';
    return <p className={styles.readOnly}>{t(`review.readOnly.${reason}`)}</p>;
  }
  const isOpen = finding.state === 'open';
  // Nobody takes back what somebody else said where two must agree.
  const mayUndo = !isOpen && (finding.voices === undefined || finding.voices.some(({ by }) => by === me));
  const isAsked = isOpen || isStop(finding, me);
  return (
    <div className={styles.actions}>
      {waitsForOther(finding, me) && <p className={styles.readOnly}>{t('desk.waitingForOther')}</p>}
      <Button
        size="xs"
        rightSection={<KeyHint of="confirm" />}
        aria-keyshortcuts={keyOf('confirm').aria}
        onClick={confirm}
      >
        {t(isAsked ? 'review.action.confirm' : 'review.action.skip')}
      </Button>
      <Button
        size="xs"
        variant="default"
        rightSection={<KeyHint of="edit" />}
        aria-keyshortcuts={keyOf('edit').aria}
        onClick={() => setMode({ name: 'edit', prefill: null })}
      >
        {t('review.action.edit')}
      </Button>
      <Button
        size="xs"
        variant="default"
        rightSection={<KeyHint of="reject" />}
        aria-keyshortcuts={keyOf('reject').aria}
        onClick={() => setMode({ name: 'reject' })}
      >
        {t('review.action.reject')}
      </Button>
      {mayUndo && (
        <Button
          size="xs"
          variant="default"
          rightSection={<KeyHint of="undo" />}
          aria-keyshortcuts={keyOf('undo').aria}
          onClick={undo}
        >
          {t('review.action.undo')}
        </Button>
      )}
      {finding.kind === 'directive' && (
        <Button
          size="xs"
          variant="subtle"
          rightSection={<KeyHint of="same" />}
          aria-keyshortcuts={keyOf('same').aria}
          onClick={onSame}
        >
          {t('desk.same.open')}
        </Button>
      )}
    </div>
  );
}
