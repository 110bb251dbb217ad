import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { type DocumentFilter, documentListQuery } from '../../../lib/api/documents.ts';
import { readFilter, writeFilter } from '../../../lib/report-address.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { isFiltered } from '../report-filter.ts';
import { ReportFilters } from './report-filters.tsx';
import styles from './reports.module.css';
import { ReportsEmpty } from './reports-empty.tsx';
import { ReportsTable } from './reports-table.tsx';

/** Every report the user may see, filtered by the address. */
export function ReportsPage() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const filter = readFilter(parameters);
  const list = useInfiniteQuery(documentListQuery(filter));
  const { data, error, isPending, isPlaceholderData, refetch } = list;
  const documents = data?.pages.flatMap(({ items }) => items) ?? [];
  const change = (next: DocumentFilter) => setParameters(writeFilter(next), { replace: true });
  useTitle(t('reports.title'));
  return (
    <div className={styles.page}>
      <ReportFilters filter={filter} totals={data?.pages[0]?.totals} onChange={change} />
      <div className={styles.body} aria-busy={isPlaceholderData}>
        {isPending && <RowsSkeleton rows={14} />}
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && documents.length === 0 && (
          <ReportsEmpty
            isFiltered={isFiltered(filter)}
            onClear={() => change({ ...filter, statuses: [], office: '', text: '', desk: '' })}
          />
        )}
        {documents.length > 0 && (
          <ReportsTable
            documents={documents}
            hasMore={list.hasNextPage}
            isLoadingMore={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        )}
      </div>
      <p className="visually-hidden" role="status" aria-live="polite">
        {data && !isPlaceholderData ? t('reports.shown', { count: documents.length }) : ''}
      </p>
    </div>
  );
}
