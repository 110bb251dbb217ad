import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { classNames } from '../../../lib/class-names.ts';
import styles from './records.module.css';

/** From the documents of the archive to its files and back. */
export function RecordsTabs() {
  const { t } = useTranslation();
  return (
    <nav className={styles.tabs} aria-label={t('records.title')}>
      <NavLink to="/luu-tru" end className={classNames(styles.tab)}>
        {t('records.documents')}
      </NavLink>
      <NavLink to="/luu-tru/ho-so" className={classNames(styles.tab)}>
        {t('records.files')}
      </NavLink>
    </nav>
  );
}
