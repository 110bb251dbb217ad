import { IconFileUpload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Age } from '../../../components/document/age.tsx';
import { Journey } from '../../../components/document/journey.tsx';
import { RetryButton } from '../../../components/document/retry-button.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { documentListQuery } from '../../../lib/api/documents.ts';
import { RECENT_UPLOADS } from '../recent-filter.ts';
import { useUploads } from '../upload-store.ts';
import styles from './upload-page.module.css';

const SHOWN = 20;

/** What was handed in before, newest first, each with its journey. */
export function RecentUploads() {
  const { t } = useTranslation();
  return (
    <section className={styles.panel} aria-labelledby="recent-uploads">
      <header className={styles.panelHead}>
        <h2 id="recent-uploads">{t('upload.recent')}</h2>
        <Link to="/bao-cao">{t('home.seeAll')}</Link>
      </header>
      <RecentList />
    </section>
  );
}

function RecentList() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useInfiniteQuery(documentListQuery(RECENT_UPLOADS));
  const uploads = useUploads();
  if (isPending) return <RowsSkeleton rows={6} rowHeight={56} />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const inThisUpload = new Set(uploads.map(({ documentId }) => documentId));
  const documents = (data?.pages ?? []).flatMap(({ items }) => items).filter(({ id }) => !inThisUpload.has(id));
  if (documents.length === 0) {
    return (
      <EmptyState
        icon={<IconFileUpload size={22} />}
        title={t('upload.emptyRecent')}
        hint={t('upload.emptyRecentHint')}
      />
    );
  }
  return (
    <ul className={styles.rows}>
      {documents.slice(0, SHOWN).map((document) => (
        <li key={document.id} className={styles.recent}>
          <div className={styles.recentName}>
            <Link to={`/bao-cao/${document.id}`}>{document.fileName}</Link>
            <Age at={document.receivedAt} />
          </div>
          <div className={styles.recentStanding}>
            <Journey document={document} />
            {document.status === 'failed' && <RetryButton document={document} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
