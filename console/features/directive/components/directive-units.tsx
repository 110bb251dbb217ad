import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DirectivePage } from '../../../../shared/contracts/api-directive.ts';
import { Panel } from '../../../components/ui/page.tsx';
import { useOfficeName } from '../../../lib/session-context.ts';
import { UnitMark } from '../../rounds/components/unit-mark.tsx';
import styles from './directive.module.css';

/** Who reported on a directive and who did not: the units of the rounds that supervise it, then every other office. */
export function DirectiveUnits({ directive: { reports, rounds, silent } }: { readonly directive: DirectivePage }) {
  const { t } = useTranslation();
  if (silent === null) return null;
  const citing = [...new Set(reports.map(({ office }) => office))];
  return (
    <Panel isPadded aria-labelledby="directive-units">
      <h2 id="directive-units">{t('directive.units')}</h2>
      {rounds.map((round) => (
        <RoundUnits key={round.id} round={round} />
      ))}
      <div className={styles.halves}>
        <Offices title={t('directive.citing')} offices={citing} />
        <Offices title={t('directive.silent')} offices={silent} />
      </div>
    </Panel>
  );
}

function RoundUnits({ round: { id, name, units } }: { readonly round: DirectivePage['rounds'][number] }) {
  const { t } = useTranslation();
  const officeName = useOfficeName();
  const isIn = (state: (typeof units)[number]['state']) => state !== 'waiting' && state !== 'late';
  return (
    <section className={styles.round}>
      <h3>
        <Link to={`/dot-giam-sat/${id}`}>{name}</Link>{' '}
        <span className={styles.quiet}>
          {t('directive.reported', { done: units.filter(({ state }) => isIn(state)).length, count: units.length })}
        </span>
      </h3>
      <ul className={styles.marked}>
        {units.map(({ office, state }) => (
          <li key={office}>
            <span>{officeName(office)}</span>
            <UnitMark state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offices({ title, offices }: { readonly title: string; readonly offices: readonly string[] }) {
  const officeName = useOfficeName();
  return (
    <div>
      <h3>
        {title} <span className="numbers">({offices.length})</span>
      </h3>
      <ul className={styles.units}>
        {offices.map((office) => (
          <li key={office}>{officeName(office)}</li>
        ))}
      </ul>
    </div>
  );
}
