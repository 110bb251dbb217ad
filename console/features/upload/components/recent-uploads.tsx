import { Button } from '@mantine/core';
import { IconFileUpload, IconFilterOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { DocumentResource } from '../../../../shared/contracts/api-documents.ts';
import { Age } from '../../../components/document/age.tsx';
import { Journey } from '../../../components/document/journey.tsx';
import { RetryButton } from '../../../components/document/retry-button.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Panel } from '../../../components/ui/page.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { documentListQuery } from '../../../lib/api/documents.ts';
import { RoundOfReport } from '../../rounds/components/round-of-report.tsx';
import { type HistoryFilter, historyQuery, readHistoryFilter, writeHistoryFilter } from '../history-filter.ts';
import { useUploads } from '../upload-store.ts';
import { HistoryFilters } from './history-filters.tsx';
import history from './upload-history.module.css';
import styles from './upload-page.module.css';

/** What was handed in before, newest first, each with its journey; filtered by the address. */
export function RecentUploads() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const filter = readHistoryFilter(parameters);
  return (
    <Panel aria-labelledby="recent-uploads">
      <header className={styles.panelHead}>
        <h2 id="recent-uploads">{t('upload.history')}</h2>
        <Link to="/bao-cao">{t('home.seeAll')}</Link>
      </header>
      <HistoryFilters
        filter={filter}
        onChange={(next) => setParameters(writeHistoryFilter(next), { replace: true, preventScrollReset: true })}
      />
      <RecentList filter={filter} />
    </Panel>
  );
}

function RecentList({ filter }: { readonly filter: HistoryFilter }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(documentListQuery(historyQuery(filter)));
  const { data, error, isPending, refetch } = list;
  const uploads = useUploads();
  if (isPending) return <RowsSkeleton rows={6} rowHeight={56} />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const inThisUpload = new Set(uploads.map(({ documentId }) => documentId));
  const documents = (data?.pages ?? []).flatMap(({ items }) => items).filter(({ id }) => !inThisUpload.has(id));
  if (documents.length === 0) return <EmptyHistory isFiltered={filter.group !== 'all' || filter.text !== ''} />;
  return (
    <>
      <ul className={styles.rows}>
        {documents.map((document) => (
          <RecentRow key={document.id} document={document} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className={history.more}>
          <Button
            variant="default"
            size="xs"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('action.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function RecentRow({ document }: { readonly document: DocumentResource }) {
  return (
    <li className={styles.recent}>
      <div className={styles.recentName}>
        <Link to={`/bao-cao/${document.id}`}>{document.fileName}</Link>
        <Age at={document.receivedAt} />
      </div>
      <div className={styles.recentStanding}>
        <Journey document={document} />
        {document.status === 'failed' && <RetryButton document={document} />}
      </div>
      <RoundOfReport documentId={document.id} />
    </li>
  );
}

function EmptyHistory({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useTranslation();
  return isFiltered ? (
    <EmptyState
      icon={<IconFilterOff size={22} />}
      title={t('upload.emptyFiltered')}
      hint={t('upload.emptyFilteredHint')}
    />
  ) : (
    <EmptyState
      icon={<IconFileUpload size={22} />}
      title={t('upload.emptyRecent')}
      hint={t('upload.emptyRecentHint')}
    />
  );
}
