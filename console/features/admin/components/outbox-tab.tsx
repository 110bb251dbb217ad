import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconMail } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { DispatchResource } from '../../../../shared/contracts/api-admin.ts';
import { DISPATCH_STATUSES, type DispatchStatus } from '../../../../shared/domain/dispatch.ts';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useToast } from '../../../components/ui/toasts.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import { adminKeys, adminSettingsQuery, outboxQuery, retryDispatch } from '../api/admin.ts';
import styles from './admin.module.css';
import { AdminTable, MoreRows } from './admin-table.tsx';

const LOOKS: Readonly<
  Record<DispatchStatus, { readonly tone: 'good' | 'wait' | 'bad'; readonly Icon: typeof IconMail }>
> = {
  waiting: { tone: 'wait', Icon: IconClock },
  sent: { tone: 'good', Icon: IconCheck },
  undeliverable: { tone: 'bad', Icon: IconAlertTriangle },
};

/** What left the house, what waits to, what could not. */
export function OutboxTab() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const status = DISPATCH_STATUSES.find((one) => one === parameters.get('trang-thai')) ?? '';
  const list = useInfiniteQuery(outboxQuery(status));
  const settings = useQuery(adminSettingsQuery);
  const { data, error, isPending, refetch } = list;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const choose = (next: DispatchStatus | '') => setParameters(next ? { 'trang-thai': next } : {}, { replace: true });
  return (
    <section className={styles.section} aria-label={t('admin.tabs.outbox')}>
      <fieldset className={styles.toggles}>
        <legend className="visually-hidden">{t('admin.outbox.filter')}</legend>
        <button type="button" aria-pressed={status === ''} onClick={() => choose('')}>
          {t('admin.outbox.all')}
        </button>
        {DISPATCH_STATUSES.map((one) => (
          <button key={one} type="button" aria-pressed={status === one} onClick={() => choose(one)}>
            {t(`admin.outbox.status.${one}`)}
          </button>
        ))}
      </fieldset>
      {settings.data?.hasSmtp && settings.data.smtpServer === null && (
        <p className={styles.note}>{t('admin.outbox.files')}</p>
      )}
      {isPending && <RowsSkeleton rows={8} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && items.length === 0 && (
        <EmptyState icon={<IconMail size={22} />} title={t('admin.outbox.empty')} hint={t('admin.outbox.emptyHint')} />
      )}
      {items.length > 0 && <OutboxTable items={items} />}
      <MoreRows list={list} />
    </section>
  );
}

function OutboxTable({ items }: { readonly items: readonly DispatchResource[] }) {
  return (
    <AdminTable columns={['state', 'recipient', 'subject', 'attempts', 'at', 'action']}>
      {items.map((dispatch) => (
        <OutboxRow key={dispatch.id} dispatch={dispatch} />
      ))}
    </AdminTable>
  );
}

function OutboxRow({ dispatch }: { readonly dispatch: DispatchResource }) {
  const { t } = useTranslation();
  const retry = useRetry();
  const { id, channel, recipient, subject, status, attempts, createdAt } = dispatch;
  const { tone, Icon } = LOOKS[status];
  return (
    <tr>
      <td data-label={t('admin.column.state')}>
        <span className={classNames(styles.state, styles[tone])}>
          <Icon size={14} aria-hidden />
          {t(`admin.outbox.status.${status}`)}
        </span>
      </td>
      <td data-label={t('admin.column.recipient')}>
        <span>
          {recipient} <span className={styles.quiet}>· {t(`admin.outbox.channel.${channel}`)}</span>
        </span>
      </td>
      <td data-label={t('admin.column.subject')}>
        <SubjectCell dispatch={dispatch} />
      </td>
      <td data-label={t('admin.column.attempts')} className="numbers">
        {attempts}
      </td>
      <td data-label={t('admin.column.at')} className={classNames(styles.nowrap, 'numbers')}>
        {formatTime(createdAt)}
      </td>
      <td className={styles.bare}>
        {status === 'undeliverable' && (
          <div className={styles.actions}>
            <Button
              variant="default"
              size="compact-xs"
              aria-label={t('admin.outbox.retryOf', { subject })}
              loading={retry.isPending}
              onClick={() => retry.mutate(id)}
            >
              {t('admin.outbox.retry')}
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}

/** What it says, why it did not leave, when it is tried again. */
function SubjectCell({ dispatch }: { readonly dispatch: DispatchResource }) {
  const { t } = useTranslation();
  const { subject, text, status, attempts, nextTryAt, error } = dispatch;
  return (
    <div>
      {subject}
      {error && <p className={styles.bad}>{error}</p>}
      {status === 'waiting' && nextTryAt && attempts > 0 && (
        <p className={styles.quiet}>{t('admin.outbox.nextTry', { time: formatTime(nextTryAt) })}</p>
      )}
      <details className={styles.detail}>
        <summary>{t('admin.outbox.show')}</summary>
        <pre>{text}</pre>
      </details>
    </div>
  );
}

function useRetry() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  return useMutation({
    mutationFn: retryDispatch,
    onSuccess: () => show({ tone: 'done', text: t('admin.outbox.retried') }),
    onError: (error) => show({ tone: 'wrong', text: toSentence(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: adminKeys.outbox }),
  });
}
