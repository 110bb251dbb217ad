import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { pageWordsQuery } from '../../../lib/api/documents.ts';
import { classNames } from '../../../lib/class-names.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import type { Review } from '../hooks/use-review.ts';
import { findPassage } from '../model/find-passage.ts';
import type { Passage } from '../model/page-geometry.ts';
import { AddForm } from './add-form.tsx';
import styles from './finding-card.module.css';

interface AddPanelProps {
  readonly review: Review;
  readonly passage: Passage | null;
}

/** Adds what the machine missed: by dragging over the words, by promoting an unclaimed passage, or by typing them. */
export function AddPanel({ review, passage }: AddPanelProps) {
  const { t } = useTranslation();
  return (
    <section className={classNames(styles.card, styles.typing)} aria-label={t('review.add.title')}>
      <header className={styles.head}>
        <h2>{t('review.add.title')}</h2>
      </header>
      {passage ? (
        <AddForm key={`${passage.page}-${passage.offset.join()}`} review={review} passage={passage} />
      ) : (
        <ChoosePassage review={review} />
      )}
    </section>
  );
}

function ChoosePassage({ review }: { readonly review: Review }) {
  const { t } = useTranslation();
  const { detail, focused, dispatch } = review;
  const [page, setPage] = useState(focused?.evidence.page ?? detail.pages[0]?.page ?? 1);
  const isPicture = (detail.pages.find((info) => info.page === page)?.width ?? 0) > 0;
  const choose = (passage: Passage) => dispatch({ type: 'passage', passage });
  return (
    <div className={styles.form}>
      <p className={styles.restHint}>{t(isPicture ? 'review.add.drag' : 'review.add.dragText')}</p>
      <TypeWords documentId={detail.document.id} page={page} onFound={choose} />
      {detail.pages.length > 1 && (
        <SelectField
          size="sm"
          aria-label={t('review.pageList')}
          value={String(page)}
          onChange={(event) => setPage(Number(event.currentTarget.value))}
          data={detail.pages.map((info) => ({
            value: String(info.page),
            label: t('review.page', { page: info.page }),
          }))}
        />
      )}
      <Unclaimed review={review} page={page} onChoose={choose} />
      <div className={styles.actions}>
        <Button
          size="xs"
          variant="default"
          rightSection={<kbd>Esc</kbd>}
          onClick={() => review.setMode({ name: 'look' })}
        >
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}

interface TypeWordsProps {
  readonly documentId: string;
  readonly page: number;
  readonly onFound: (passage: Passage) => void;
}

/** For those who use no mouse: the words themselves, as they stand on the page. */
function TypeWords({ documentId, page, onFound }: TypeWordsProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const toSentence = useProblemSentence();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const words = pageWordsQuery(documentId, page);
  // Loaded while the reviewer types.
  useQuery(words);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const { text } = await client.ensureQueryData(words);
      const passage = findPassage(page, text, typed);
      if (passage) onFound(passage);
      else setError(t('review.add.findMissing', { page }));
    } catch (failure) {
      setError(toSentence(failure));
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextInput
        autoFocus
        size="sm"
        label={t('review.add.find', { page })}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setError(null);
        }}
        error={error}
      />
    </form>
  );
}

interface UnclaimedProps {
  readonly review: Review;
  readonly page: number;
  readonly onChoose: (passage: Passage) => void;
}

function Unclaimed({ review, page, onChoose }: UnclaimedProps) {
  const { t } = useTranslation();
  const onPage = review.detail.unclaimed.filter((span) => span.page === page);
  if (onPage.length === 0) return <p className={styles.restHint}>{t('review.add.noUnclaimed')}</p>;
  return (
    <div>
      <h3 className={styles.subhead}>{t('review.add.unclaimed')}</h3>
      <ul className={styles.usual}>
        {onPage.map(({ offset, quote }) => (
          <li key={offset.join()}>
            <button type="button" lang="vi" onClick={() => onChoose({ page, offset, quote })}>
              {quote}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
