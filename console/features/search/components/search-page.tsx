import { Button, TextInput } from '@mantine/core';
import { IconArchive, IconSearch, IconZoomExclamation } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Page, Panel } from '../../../components/ui/page.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { formatNumber } from '../../../lib/vietnamese-number.ts';
import { searchQuery } from '../api/find-hits.ts';
import { directiveAsked } from '../directive-asked.ts';
import { type ArchiveQuery, readQuery, SAVED_PARAMETER, writeQuery } from '../search-address.ts';
import { FacetPanel } from './facet-panel.tsx';
import { HitList, HitTable } from './hit-list.tsx';
import { ResultTools } from './result-tools.tsx';
import { SavedSearches } from './saved-searches.tsx';
import styles from './search.module.css';

/** One box over the text of every report; a hit opens at its page with the words boxed. Everything stands in the address. */
export function SearchPage() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const query = readQuery(parameters);
  useTitle(t('archive.title'));
  return (
    <Page width={1180}>
      <h1>{t('archive.title')}</h1>
      <SearchBox text={query.text} onSubmit={(text) => setParameters(writeQuery({ ...query, text }))} />
      {query.text === '' ? (
        <>
          <SavedSearches
            asked={parameters.get(SAVED_PARAMETER)}
            onOpen={(saved) => setParameters(writeQuery(saved), { replace: true })}
          />
          <Panel aria-label={t('archive.title')}>
            <EmptyState icon={<IconArchive size={22} />} title={t('archive.start')} hint={t('archive.startHint')} />
          </Panel>
        </>
      ) : (
        <Result query={query} onChange={(next) => setParameters(writeQuery(next), { replace: true })} />
      )}
    </Page>
  );
}

function SearchBox({ text, onSubmit }: { readonly text: string; readonly onSubmit: (text: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(typed.trim());
  };
  return (
    <search>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          type="search"
          size="md"
          className={styles.box}
          aria-label={t('archive.label')}
          placeholder={t('archive.placeholder')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" size="md">
          {t('archive.submit')}
        </Button>
      </form>
    </search>
  );
}

interface ResultProps {
  readonly query: ArchiveQuery;
  readonly onChange: (query: ArchiveQuery) => void;
}

function Result({ query, onChange }: ResultProps) {
  const { t } = useTranslation();
  const result = useInfiniteQuery(searchQuery(query));
  const { data, error, isPending, isPlaceholderData } = result;
  if (isPending) return <RowsSkeleton rows={6} rowHeight={76} />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void result.refetch()} />;
  const hits = data.pages.flatMap(({ items }) => items);
  const [{ counts, suggestion }] = data.pages as [(typeof data.pages)[number]];
  const directive = hits.length > 0 ? directiveAsked(query.text) : null;
  const Hits = query.view === 'table' ? HitTable : HitList;
  return (
    <div className={styles.columns}>
      {counts && (
        <aside className={styles.side}>
          <FacetPanel query={query} counts={counts} onChange={onChange} />
        </aside>
      )}
      <div className={styles.result} aria-busy={isPlaceholderData}>
        <div className={styles.summary}>
          <p role="status">
            {t('archive.counted', {
              documents: formatNumber(counts?.documents ?? 0),
              pages: formatNumber(counts?.pages ?? 0),
            })}
          </p>
          <ResultTools query={query} onChange={onChange} />
        </div>
        {directive && (
          <p className={styles.follow}>
            <Link to={`/chi-dao/${encodeURIComponent(directive)}`}>{t('directive.follow')}</Link>
          </p>
        )}
        {suggestion && (
          <p className={styles.notice}>
            {t('archive.meant')} <Link to={`?${writeQuery({ ...query, text: suggestion })}`}>{suggestion}</Link>?{' '}
            {t('archive.onlySimilar')}
          </p>
        )}
        <Panel aria-label={t('archive.title')}>
          {hits.length > 0 ? (
            <Hits hits={hits} text={query.text} />
          ) : (
            <EmptyState
              icon={<IconZoomExclamation size={22} />}
              title={t('archive.empty', { text: query.text })}
              hint={t('archive.emptyHint')}
            />
          )}
        </Panel>
        {result.hasNextPage && (
          <Button
            variant="default"
            className={styles.more}
            loading={result.isFetchingNextPage}
            onClick={() => void result.fetchNextPage()}
          >
            {t('archive.more')}
          </Button>
        )}
      </div>
    </div>
  );
}
