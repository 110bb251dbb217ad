import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import { useExtractor } from '../hooks/use-extractor.ts';
import type { Review } from '../hooks/use-review.ts';
import { type Draft, toDraft, withMainText } from '../model/draft.ts';
import { readDraft } from '../model/read-draft.ts';
import { DraftFields } from './draft-fields.tsx';
import styles from './finding-card.module.css';
import { TypedPreview } from './typed-preview.tsx';

interface EditFormProps {
  readonly review: Review;
  readonly finding: FindingResource;
  /** A likely value to begin with instead of the standing one. */
  readonly prefill: string | null;
}

/** Corrects a value. What will be saved is shown while typing; what cannot be read cannot be saved. */
export function EditForm({ review, finding, prefill }: EditFormProps) {
  const { t } = useTranslation();
  const read = useExtractor();
  const [draft, setDraft] = useState<Draft>(() => {
    const standing = toDraft(finding);
    return prefill === null ? standing : withMainText(standing, prefill);
  });
  const reading = readDraft(draft, read);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reading.isValid) review.correct(reading.typed);
  };
  return (
    <form
      className={styles.form}
      aria-label={t('review.edit.title')}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && review.setMode({ name: 'look' })}
    >
      <DraftFields draft={draft} errors={reading.isValid ? {} : reading.errors} onChange={setDraft} />
      <TypedPreview reading={reading} />
      <div className={styles.actions}>
        <Button type="submit" size="xs" rightSection={<kbd>Enter</kbd>} aria-disabled={!reading.isValid}>
          {t('review.edit.save')}
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
