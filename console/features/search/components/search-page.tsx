import { Button, TextInput } from '@mantine/core';
import { IconArchive, IconSearch, IconZoomExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { type SearchHit, searchQuery } from '../api/find-hits.ts';
import { markWords } from '../mark-words.ts';
import styles from './search.module.css';

/** One box over the text of every report; a hit opens at its page. */
export function SearchPage() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const text = parameters.get('tim')?.trim() ?? '';
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useTitle(t('search.title'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setParameters(typed.trim() ? { tim: typed.trim() } : {});
  };
  return (
    <div className={styles.page}>
      <h1>{t('search.title')}</h1>
      <search>
        <form className={styles.form} onSubmit={submit}>
          <TextInput
            type="search"
            size="md"
            className={styles.box}
            aria-label={t('search.label')}
            placeholder={t('search.placeholder')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" size="md">
            {t('search.submit')}
          </Button>
        </form>
      </search>
      <section className={styles.panel} aria-label={t('search.title')}>
        <Hits text={text} />
      </section>
    </div>
  );
}

function Hits({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(searchQuery(text));
  if (text === '') {
    return <EmptyState icon={<IconArchive size={22} />} title={t('search.start')} hint={t('search.startHint')} />;
  }
  if (isPending) return <RowsSkeleton rows={6} rowHeight={76} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) {
    return (
      <div role="status">
        <EmptyState
          icon={<IconZoomExclamation size={22} />}
          title={t('search.empty', { text })}
          hint={t('search.emptyHint')}
        />
      </div>
    );
  }
  return (
    <>
      <p className={styles.count} role="status">
        {t('search.hits', { count: data.items.length })}
      </p>
      <ul className={styles.hits}>
        {data.items.map((hit) => (
          <HitRow key={`${hit.documentId}-${hit.page}`} hit={hit} query={text} />
        ))}
      </ul>
    </>
  );
}

function HitRow({ hit, query }: { readonly hit: SearchHit; readonly query: string }) {
  const { t } = useTranslation();
  return (
    <li className={styles.hit}>
      <Link to={`/bao-cao/${hit.documentId}?trang=${hit.page}`}>
        {hit.title} <span className="numbers">{t('search.page', { page: hit.page })}</span>
      </Link>
      <q lang="vi">
        {markWords(hit.excerpt, query).map(({ text, isMarked }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one excerpt never move
          isMarked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </q>
    </li>
  );
}
