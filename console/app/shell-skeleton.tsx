import { Skeleton } from '@mantine/core';
import { RowsSkeleton } from '../components/ui/rows-skeleton.tsx';
import styles from './shell.module.css';

/** The frame before it is known who is signed in. */
export function ShellSkeleton() {
  return (
    <div className={styles.shell}>
      <div className={styles.bar} aria-hidden="true">
        <Skeleton height={22} width={110} />
        <Skeleton height={12} width={320} />
      </div>
      <main className={styles.main}>
        <RowsSkeleton rows={12} />
      </main>
    </div>
  );
}
