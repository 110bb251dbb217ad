import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { documentQuery } from '../../../lib/api/documents.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { useAreKeysKnown } from '../hooks/use-keymap.ts';
import { JourneyPage } from './journey-page.tsx';
import styles from './review-desk.module.css';
import { ReviewDesk } from './review-desk.tsx';

const REVIEWABLE = ['awaiting-review', 'in-review', 'confirmed'];

/** One report: its review once it is read, its journey before that. */
export function ReviewPage() {
  const { t } = useTranslation();
  const id = useParams().id ?? '';
  const { data, error, isPending, refetch } = useQuery(documentQuery(id));
  const { own, fileName } = data?.document ?? {};
  useTitle(own?.number ?? fileName ?? t('review.title'));
  const areKeysKnown = useAreKeysKnown();
  if (isPending || !areKeysKnown) return <ReviewSkeleton />;
  if (error && !data) {
    return (
      <>
        <h1 className="visually-hidden">{t('review.title')}</h1>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!data) return null;
  const { status, disposedAt } = data.document;
  if (disposedAt || !REVIEWABLE.includes(status)) return <JourneyPage document={data.document} />;
  return <ReviewDesk key={id} detail={data} />;
}

function ReviewSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={styles.desk}>
      <h1 className="visually-hidden">{t('review.title')}</h1>
      <div className={styles.skeletonHead} aria-hidden="true">
        <Skeleton height={14} width={320} />
        <Skeleton height={30} width={140} />
      </div>
      <div className={styles.columns}>
        <div className={styles.skeletonThumbs} aria-hidden="true">
          <Skeleton height={92} width={66} />
          <Skeleton height={92} width={66} />
          <Skeleton height={92} width={66} />
        </div>
        <div className={styles.skeletonStage} aria-hidden="true">
          <Skeleton height="100%" width="78%" radius={2} />
        </div>
        <div className={styles.panel}>
          <RowsSkeleton rows={14} />
        </div>
      </div>
    </div>
  );
}
