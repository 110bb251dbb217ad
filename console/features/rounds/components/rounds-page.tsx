import { IconListDetails } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type RoundListItem, UNIT_STATES } from '../../../../shared/contracts/api-rounds.ts';
import { ListPage } from '../../../components/ui/list-page.tsx';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { roundListQuery } from '../api/rounds.ts';
import { FoundRoundDialog } from './round-dialog.tsx';
import styles from './rounds.module.css';
import { UnitMark } from './unit-mark.tsx';

/** Every round, and how far its units are. */
export function RoundsPage() {
  const { t } = useTranslation();
  const list = useQuery(roundListQuery);
  const [isFounding, setFounding] = useState(false);
  return (
    <ListPage
      title={t('rounds.title')}
      lead={t('rounds.lead')}
      list={list}
      make={t('rounds.found')}
      onMake={() => setFounding(true)}
      empty={{ icon: <IconListDetails size={22} />, title: t('rounds.empty'), hint: t('rounds.emptyHint') }}
      table={(items) => <RoundTable items={items} />}
    >
      {isFounding && <FoundRoundDialog onClose={() => setFounding(false)} />}
    </ListPage>
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
