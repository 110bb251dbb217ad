import { Button } from '@mantine/core';
import { IconListDetails, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type RoundListItem, UNIT_STATES } from '../../../../shared/contracts/api-rounds.ts';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { roundListQuery } from '../api/rounds.ts';
import { FoundRoundDialog } from './found-round-dialog.tsx';
import styles from './rounds.module.css';
import { UnitMark } from './unit-mark.tsx';

/** Every round, and how far its units are. */
export function RoundsPage() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(roundListQuery);
  const [isFounding, setFounding] = useState(false);
  const found = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setFounding(true)}>
      {t('rounds.found')}
    </Button>
  );
  useTitle(t('rounds.title'));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{t('rounds.title')}</h1>
          <p>{t('rounds.lead')}</p>
        </div>
        {data && data.items.length > 0 && found}
      </header>
      <section className={styles.panel}>
        {isPending && <RowsSkeleton rows={6} />}
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data?.items.length === 0 && (
          <EmptyState
            icon={<IconListDetails size={22} />}
            title={t('rounds.empty')}
            hint={t('rounds.emptyHint')}
            action={found}
          />
        )}
        {data && data.items.length > 0 && <RoundTable items={data.items} />}
      </section>
      {isFounding && <FoundRoundDialog onClose={() => setFounding(false)} />}
    </div>
  );
}

function RoundTable({ items }: { readonly items: readonly RoundListItem[] }) {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['name', 'status', 'due', 'units'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`rounds.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, name, status, due, units }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/dot-giam-sat/${id}`}>{name}</Link>
            </th>
            <td>{t(`rounds.status.${status}`)}</td>
            <td>{due === null ? t('rounds.noDue') : formatDate(due)}</td>
            <td>
              <span className={styles.marks}>
                {UNIT_STATES.filter((state) => units[state] > 0).map((state) => (
                  <UnitMark key={state} state={state} count={units[state]} />
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
