import { IconCircleCheck, IconFileUpload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DocumentResource } from '../../../../shared/contracts/api-documents.ts';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Panel } from '../../../components/ui/page.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { documentListQuery } from '../../../lib/api/documents.ts';
import { writeFilter } from '../../../lib/report-address.ts';
import { useUser } from '../../../lib/session-context.ts';
import { SHOWN_TASKS, type Task, taskFilter, taskTotal } from '../tasks.ts';
import styles from './home.module.css';
import { TaskRow } from './task-row.tsx';

/** One list of the home page with its four states. */
export function TaskList({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useInfiniteQuery(documentListQuery(taskFilter(task)));
  const documents = data?.pages[0]?.items ?? [];
  const isEmpty = !isPending && !error && documents.length === 0;
  // One list tells of the trouble; the same words three times help nobody.
  if (!task.isAlwaysShown && documents.length === 0) return null;
  const total = data ? taskTotal(task, data.pages[0]!) : { count: 0, isMore: false };
  const heading = `task-${task.key}`;
  return (
    <Panel aria-labelledby={heading}>
      <header className={styles.panelHead}>
        <h2 id={heading}>
          {t(`home.${task.key}`)}{' '}
          {total.count > 0 && (
            <span className="numbers">
              {total.count}
              {total.isMore && '+'}
            </span>
          )}
        </h2>
        <TaskHint task={task} />
        {(total.isMore || total.count > SHOWN_TASKS) && (
          <Link to={`/bao-cao?${writeFilter({ ...taskFilter(task), text: '' })}`}>{t('home.seeAll')}</Link>
        )}
      </header>
      {isPending && <RowsSkeleton rows={5} rowHeight={44} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isEmpty && <TaskEmpty task={task} />}
      {documents.length > 0 && <TaskRows documents={documents.slice(0, SHOWN_TASKS)} task={task} />}
    </Panel>
  );
}

function TaskRows({ documents, task }: { readonly documents: readonly DocumentResource[]; readonly task: Task }) {
  return (
    <ul className={styles.rows}>
      {documents.map((document) => (
        <TaskRow key={document.id} document={document} task={task.key} />
      ))}
    </ul>
  );
}

function TaskHint({ task: { key } }: { readonly task: Task }) {
  const { t } = useTranslation();
  if (key === 'awaiting') return <span className={styles.hint}>{t('home.oldestFirst')}</span>;
  if (key === 'failed') return <span className={styles.hint}>{t('home.failedHint')}</span>;
  if (key === 'rejected') return <span className={styles.hint}>{t('home.rejectedHint')}</span>;
  return null;
}

function TaskEmpty({ task: { key } }: { readonly task: Task }) {
  const { t } = useTranslation();
  const { role } = useUser();
  if (key === 'awaiting') {
    return (
      <EmptyState
        icon={<IconCircleCheck size={22} />}
        title={t('home.emptyAwaiting')}
        hint={t('home.emptyAwaitingHint')}
      />
    );
  }
  if (key === 'underway') {
    return (
      <EmptyState
        icon={<IconFileUpload size={22} />}
        title={t('home.emptyUnderway')}
        {...(role === 'office' ? { hint: t('home.emptyOfficeHint') } : {})}
      />
    );
  }
  return (
    <EmptyState
      icon={<IconCircleCheck size={22} />}
      title={t('home.emptyConfirmed')}
      hint={t('home.emptyConfirmedHint')}
    />
  );
}
