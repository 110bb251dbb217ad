import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Review } from '../hooks/use-review.ts';
import styles from './finding-card.module.css';

const REASONS = ['misread', 'notThisKind', 'repeated', 'furniture'] as const;

/** A rejection always says why: a usual reason in one key, or words of one's own. */
export function RejectForm({ review }: { readonly review: Review }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (reason.trim()) review.reject(reason.trim());
  };
  return (
    <form
      className={styles.form}
      aria-label={t('review.reject.title')}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') review.setMode({ name: 'look' });
        const usual = REASONS[Number(event.key) - 1];
        // A digit in an empty field chooses a reason; later it is part of the words.
        if (!usual || reason !== '') return;
        event.preventDefault();
        review.reject(t(`review.reject.reasons.${usual}`));
      }}
    >
      <ul className={styles.usual}>
        {REASONS.map((usual, index) => (
          <li key={usual}>
            <button type="button" onClick={() => review.reject(t(`review.reject.reasons.${usual}`))}>
              <kbd>{index + 1}</kbd> {t(`review.reject.reasons.${usual}`)}
            </button>
          </li>
        ))}
      </ul>
      <TextInput
        autoFocus
        size="sm"
        label={t('review.reject.other')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isChecked && !reason.trim() ? t('review.reject.missing') : undefined}
      />
      <div className={styles.actions}>
        <Button type="submit" size="xs" variant="default" className={styles.danger} rightSection={<kbd>Enter</kbd>}>
          {t('review.reject.submit')}
        </Button>
        <Button
          size="xs"
          variant="default"
          rightSection={<kbd>Esc</kbd>}
          onClick={() => review.setMode({ name: 'look' })}
        >
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
