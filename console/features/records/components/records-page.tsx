import '../words.ts';
import { Button } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Page, PageHead, Panel } from '../../../components/ui/page.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { recordListQuery } from '../api/records.ts';
import { type RecordFilter, readRecordFilter, writeRecordFilter } from '../record-filter.ts';
import { BulkBar } from './bulk-bar.tsx';
import { RecordFilters } from './record-filters.tsx';
import styles from './records.module.css';
import { RecordsTable } from './records-table.tsx';
import { RecordsTabs } from './records-tabs.tsx';

/** Every confirmed report as the archive sees it: what is missing, what is held, what is due. */
export function RecordsPage() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const filter = readRecordFilter(parameters);
  const list = useInfiniteQuery(recordListQuery(filter));
  const { data, error, isPending, isPlaceholderData, hasNextPage, isFetchingNextPage, refetch, fetchNextPage } = list;
  const lines = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = lines.filter(({ documentId }) => chosen.has(documentId));
  const change = useCallback(
    (next: RecordFilter) => {
      setChosen(new Set());
      setParameters(writeRecordFilter(next), { replace: true });
    },
    [setParameters],
  );
  useTitle(t('records.title'));
  return (
    <Page width={1360}>
      <PageHead title={t('records.title')} lead={t('records.lead')} />
      <RecordsTabs />
      <RecordFilters filter={filter} onChange={change} />
      {shown.length > 0 && <BulkBar chosen={shown} onClear={() => setChosen(new Set())} />}
      <Panel aria-busy={isPlaceholderData} aria-label={t('records.documents')}>
        {isPending && <RowsSkeleton rows={10} />}
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && lines.length === 0 && <NoRecords filter={filter} />}
        {lines.length > 0 && <RecordsTable lines={lines} chosen={chosen} onChoose={setChosen} />}
      </Panel>
      {hasNextPage && (
        <Button
          variant="default"
          className={styles.more!}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('records.more')}
        </Button>
      )}
      <p className="visually-hidden" role="status" aria-live="polite">
        {data && !isPlaceholderData ? t('records.shown', { count: lines.length }) : ''}
      </p>
    </Page>
  );
}

function NoRecords({ filter }: { readonly filter: RecordFilter }) {
  const { t } = useTranslation();
  const isAll = filter.view === 'all' && !filter.file && !filter.access && !filter.text;
  return (
    <EmptyState
      icon={<IconArchive size={22} />}
      title={t(isAll ? 'records.empty' : 'records.none')}
      hint={t(isAll ? 'records.emptyHint' : 'records.noneHint')}
    />
  );
}
