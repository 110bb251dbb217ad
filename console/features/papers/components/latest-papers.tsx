import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '../../../components/ui/page.tsx';
import { useUser } from '../../../lib/session-context.ts';
import { papersQuery } from '../api/papers.ts';
import { PaperRow } from './paper-row.tsx';
import styles from './papers.module.css';

const SHOWN = 3;

/** The papers that went out last, with the way to all of them; nothing while there is none. */
export function LatestPapers() {
  const { t } = useTranslation();
  const { role } = useUser();
  const { data } = useQuery(papersQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <Panel aria-labelledby="latest-papers">
      <header className={styles.panelHead}>
        <h2 id="latest-papers">{t('papers.latest')}</h2>
        <Link to="/thong-bao-da-ban-hanh">{t('papers.seeAll')}</Link>
      </header>
      <ul className={styles.rows}>
        {data.items.slice(0, SHOWN).map((paper) => (
          <PaperRow key={paper.id} paper={paper} hasOffices={role !== 'office'} />
        ))}
      </ul>
    </Panel>
  );
}
