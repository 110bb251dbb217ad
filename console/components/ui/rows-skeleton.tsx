import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './states.module.css';

interface RowsSkeletonProps {
  readonly rows: number;
  /** Pixels; the height of the rows that will come, so that nothing jumps. */
  readonly rowHeight?: number;
}

/** Grey rows in the place of rows that are on their way. */
export function RowsSkeleton({ rows, rowHeight = 36 }: RowsSkeletonProps) {
  const { t } = useTranslation();
  return (
    <div role="status" className={styles.rows}>
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <div key={row} className={styles.row} style={{ height: rowHeight }} aria-hidden="true">
          <Skeleton height={10} width={`${12 + ((row * 5) % 7)}%`} />
          <Skeleton height={10} width={`${38 + ((row * 13) % 30)}%`} />
        </div>
      ))}
    </div>
  );
}
