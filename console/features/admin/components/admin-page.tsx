import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Route, Routes } from 'react-router';
import { Page } from '../../../components/ui/page.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { AccountsTab } from './accounts-tab.tsx';
import styles from './admin.module.css';
import { AuditTab } from './audit-tab.tsx';
import { FailuresTab } from './failures-tab.tsx';
import { OfficesTab } from './offices-tab.tsx';
import { OutboxTab } from './outbox-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';
import { TemplatesTab } from './templates-tab.tsx';

const TABS = [
  { path: 'nguoi-dung', key: 'accounts', Tab: AccountsTab },
  { path: 'don-vi', key: 'offices', Tab: OfficesTab },
  { path: 'loi', key: 'failures', Tab: FailuresTab },
  { path: 'thu-di', key: 'outbox', Tab: OutboxTab },
  { path: 'mau-du-thao', key: 'templates', Tab: TemplatesTab },
  { path: 'nhat-ky', key: 'audit', Tab: AuditTab },
  { path: 'cai-dat', key: 'settings', Tab: SettingsTab },
] as const;

/** Who keeps the system running: people, what went wrong, what left the house, who did what. */
export function AdminPage() {
  const { t } = useTranslation();
  useTitle(t('admin.title'));
  return (
    <Page width={1240}>
      <h1>{t('admin.title')}</h1>
      <nav className={styles.tabs} aria-label={t('admin.title')}>
        {TABS.map(({ path, key }) => (
          <NavLink key={path} to={`/quan-tri/${path}`} className={classNames(styles.tab)}>
            {t(`admin.tabs.${key}`)}
          </NavLink>
        ))}
      </nav>
      <Routes>
        <Route index element={<Navigate to="/quan-tri/nguoi-dung" replace />} />
        {TABS.map(({ path, Tab }) => (
          <Route key={path} path={path} element={<Tab />} />
        ))}
        <Route path="*" element={<Navigate to="/quan-tri/nguoi-dung" replace />} />
      </Routes>
    </Page>
  );
}
