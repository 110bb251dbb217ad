import { Button } from '@mantine/core';
import { IconCircleCheck, IconFilterOff, IconRefresh } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useToast } from '../../../components/ui/toasts.tsx';
import { documentKeys } from '../../../lib/api/documents.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { adminKeys, type FailureFilter, failuresQuery, retryAllFailures, retryFailures } from '../api/admin.ts';
import styles from './admin.module.css';
import { MoreRows } from './admin-table.tsx';
import { FailureFilters } from './failure-filters.tsx';
import { FailureTable } from './failure-table.tsx';

type Chosen = Parameters<typeof retryFailures>[0] | 'all';

/** What stopped halfway, why, and the way on: one by one or all the filter shows. */
export function FailuresTab() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const filter = readFilter(parameters);
  const list = useInfiniteQuery(failuresQuery(filter));
  const { data, error, isPending, refetch } = list;
  const retry = useRetry(filter);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const first = data?.pages[0];
  const isFiltered = Object.values(filter).some(Boolean);
  const change = (next: FailureFilter) => setParameters(writeFilter(next), { replace: true });
  return (
    <section className={styles.section} aria-label={t('admin.tabs.failures')}>
      <header className={styles.head}>
        <FailureFilters filter={filter} onChange={change} />
        {items.length > 0 && (
          <Button leftSection={<IconRefresh size={16} />} loading={retry.isPending} onClick={() => retry.mutate('all')}>
            {list.hasNextPage ? t('admin.failures.retryAll') : t('admin.failures.retryAllOf', { count: items.length })}
          </Button>
        )}
      </header>
      {first && (
        <p className={styles.count}>
          {first.letters === null
            ? t('admin.failures.summaryAws', { failed: first.failed })
            : t('admin.failures.summary', { failed: first.failed, letters: first.letters })}
        </p>
      )}
      {isPending && <RowsSkeleton rows={8} rowHeight={48} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && items.length === 0 && <NoFailures isFiltered={isFiltered} />}
      {items.length > 0 && (
        <FailureTable items={items} isRetrying={retry.isPending} onRetry={(chosen) => retry.mutate(chosen)} />
      )}
      <MoreRows list={list} />
    </section>
  );
}

function NoFailures({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useTranslation();
  return isFiltered ? (
    <EmptyState
      icon={<IconFilterOff size={22} />}
      title={t('admin.failures.emptyFiltered')}
      hint={t('admin.failures.emptyFilteredHint')}
    />
  ) : (
    <EmptyState
      icon={<IconCircleCheck size={22} />}
      title={t('admin.failures.empty')}
      hint={t('admin.failures.emptyHint')}
    />
  );
}

function useRetry(filter: FailureFilter) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  return useMutation({
    mutationFn: (chosen: Chosen) => (chosen === 'all' ? retryAllFailures(filter) : retryFailures(chosen)),
    onSuccess: (sent) => show({ tone: 'done', text: t('admin.failures.retried', sent) }),
    onError: (error) => show({ tone: 'wrong', text: toSentence(error) }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: adminKeys.failures }),
        client.invalidateQueries({ queryKey: documentKeys.lists }),
      ]),
  });
}

function readFilter(parameters: URLSearchParams): FailureFilter {
  return {
    office: parameters.get('don-vi') ?? '',
    step: parameters.get('buoc') ?? '',
    text: (parameters.get('loc') ?? '').slice(0, 200),
  };
}

function writeFilter({ office, step, text }: FailureFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  if (office) parameters.set('don-vi', office);
  if (step) parameters.set('buoc', step);
  if (text) parameters.set('loc', text);
  return parameters;
}
