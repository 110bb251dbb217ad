import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/ui/page.tsx';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { roundListQuery } from '../api/rounds.ts';
import styles from './rounds.module.css';
import { UnitMark } from './unit-mark.tsx';

/** The open rounds an office is part of: what is due when, whether its report came in, and what is asked. */
export function OpenRounds() {
  const { t } = useTranslation();
  const { data } = useQuery(roundListQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <Panel aria-label={t('rounds.title')}>
      <div className={styles.panelHead}>
        <h2>{t('rounds.title')}</h2>
      </div>
      <ul className={styles.open}>
        {data.items.map(({ id, name, ownDue, units, outline }) => {
          const state = (['late', 'waiting', 'received', 'in-review', 'confirmed'] as const).find(
            (one) => units[one] > 0,
          );
          return (
            <li key={id}>
              <p>
                <b>{name}</b> · {ownDue === null ? t('rounds.noDue') : `${t('rounds.due')}: ${formatDate(ownDue)}`}{' '}
                {state && <UnitMark state={state} />}
              </p>
              {outline.length > 0 && (
                <ul>
                  {outline.map((item) => (
                    <li key={item.id}>{item.label}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
