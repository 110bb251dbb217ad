import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconDownload, IconHistory, IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { AuditResource } from '../../../../shared/contracts/api-admin.ts';
import { DayField } from '../../../components/ui/day-field.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import { type AuditFilter, auditQuery, auditTableUrl } from '../api/admin.ts';
import styles from './admin.module.css';
import { AdminTable, MoreRows } from './admin-table.tsx';
import { useActionWords } from './use-action-words.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Who did what when, filtered by the address, to be taken along as a table. */
export function AuditTab() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const filter = readFilter(parameters);
  const list = useInfiniteQuery(auditQuery(filter));
  const { data, error, isPending, refetch } = list;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const change = (next: AuditFilter) => setParameters(writeFilter(next), { replace: true });
  return (
    <section className={styles.section} aria-label={t('admin.tabs.audit')}>
      <header className={styles.head}>
        <AuditFilters filter={filter} onChange={change} />
        <Button component="a" href={auditTableUrl(filter)} variant="default" leftSection={<IconDownload size={16} />}>
          {t('admin.audit.csv')}
        </Button>
      </header>
      {isPending && <RowsSkeleton rows={10} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && items.length === 0 && (
        <EmptyState icon={<IconHistory size={22} />} title={t('admin.audit.empty')} hint={t('admin.audit.emptyHint')} />
      )}
      {items.length > 0 && <AuditTable items={items} />}
      <MoreRows list={list} />
    </section>
  );
}

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const { t } = useTranslation();
  const { groups } = useActionWords();
  return (
    <div className={styles.fields}>
      <TextInput
        label={t('admin.audit.actor')}
        defaultValue={filter.actor}
        onChange={(event) => onChange({ ...filter, actor: event.currentTarget.value })}
      />
      <SelectField
        label={t('admin.audit.action')}
        value={filter.action}
        onChange={(event) => onChange({ ...filter, action: event.currentTarget.value })}
        data={[{ value: '', label: t('admin.audit.allActions') }, ...groups]}
      />
      {(['from', 'to'] as const).map((bound) => (
        <DayField
          key={bound}
          label={t(`admin.audit.${bound}`)}
          value={filter[bound]}
          onChange={(day) => onChange({ ...filter, [bound]: day })}
        />
      ))}
    </div>
  );
}

function AuditTable({ items }: { readonly items: readonly AuditResource[] }) {
  const { t } = useTranslation();
  const { wordOf } = useActionWords();
  return (
    <AdminTable columns={['at', 'actor', 'did', 'target', 'outcome']}>
      {items.map(({ id, at, actor, action, target, outcome, detail }) => (
        <tr key={id}>
          <td data-label={t('admin.column.at')} className={classNames(styles.nowrap, 'numbers')}>
            {formatTime(at)}
          </td>
          <td data-label={t('admin.column.actor')} className={styles.id}>
            {actor}
          </td>
          <td data-label={t('admin.column.did')}>{wordOf(action)}</td>
          <td data-label={t('admin.column.target')}>
            <span>
              {target ?? '–'} <span className={styles.quiet}>{describe(detail)}</span>
            </span>
          </td>
          <td data-label={t('admin.column.outcome')}>
            <span className={classNames(styles.state, outcome === 'done' ? styles.good : styles.bad)}>
              {outcome === 'done' ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}
              {t(`admin.audit.${outcome}`)}
            </span>
          </td>
        </tr>
      ))}
    </AdminTable>
  );
}

function describe(detail: AuditResource['detail']): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(', ');
}

function readFilter(parameters: URLSearchParams): AuditFilter {
  const day = (name: string) => {
    const given = parameters.get(name) ?? '';
    return DAY.test(given) ? given : '';
  };
  return {
    actor: (parameters.get('ai') ?? '').slice(0, 64),
    action: (parameters.get('viec') ?? '').slice(0, 100),
    from: day('tu'),
    to: day('den'),
  };
}

function writeFilter({ actor, action, from, to }: AuditFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  if (actor) parameters.set('ai', actor);
  if (action) parameters.set('viec', action);
  if (from) parameters.set('tu', from);
  if (to) parameters.set('den', to);
  return parameters;
}
