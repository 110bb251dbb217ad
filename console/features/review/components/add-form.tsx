import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useExtractor } from '../hooks/use-extractor.ts';
import type { Review } from '../hooks/use-review.ts';
import type { Draft } from '../model/draft.ts';
import { type FindingKind, KINDS } from '../model/findings.ts';
import type { Passage } from '../model/page-geometry.ts';
import { readDraft } from '../model/read-draft.ts';
import { suggestDraft, suggestKind } from '../model/suggest-draft.ts';
import { DraftFields } from './draft-fields.tsx';
import styles from './finding-card.module.css';
import { TypedPreview } from './typed-preview.tsx';

interface AddFormProps {
  readonly review: Review;
  readonly passage: Passage;
}

/** A new finding on words that are on the page. The machine's own reading of them fills the fields. */
export function AddForm({ review, passage }: AddFormProps) {
  const { t } = useTranslation();
  const read = useExtractor();
  const [kind, setKind] = useState<FindingKind | null>(null);
  const [typed, setTyped] = useState<Draft | null>(null);
  const shownKind = kind ?? suggestKind(passage.quote, read);
  const draft = typed?.kind === shownKind ? typed : suggestDraft(shownKind, passage.quote, read);
  const reading = readDraft(draft, read);
  const { dispatch } = review;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reading.isValid) review.add(passage, reading.typed);
  };
  return (
    <form
      className={styles.form}
      aria-label={t('review.add.title')}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && review.setMode({ name: 'look' })}
    >
      <blockquote className={styles.picked} lang="vi">
        <span>{t('review.add.picked', { page: passage.page })}</span>
        <q>{passage.quote}</q>
      </blockquote>
      <SelectField
        size="sm"
        label={t('review.add.kind')}
        value={shownKind}
        onChange={(event) => setKind(event.currentTarget.value as FindingKind)}
        data={KINDS.map((option) => ({ value: option, label: t(`kind.${option}`) }))}
      />
      <DraftFields
        key={`${shownKind}-${read === null}`}
        draft={draft}
        errors={reading.isValid ? {} : reading.errors}
        onChange={setTyped}
      />
      <TypedPreview reading={reading} />
      <div className={styles.actions}>
        <Button type="submit" size="xs" rightSection={<kbd>Enter</kbd>} aria-disabled={!reading.isValid}>
          {t('review.add.submit')}
        </Button>
        <Button size="xs" variant="default" onClick={() => dispatch({ type: 'passage', passage: null })}>
          {t('review.add.again')}
        </Button>
      </div>
    </form>
  );
}
