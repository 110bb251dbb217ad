import {
  IconArchive,
  IconClipboardText,
  IconFileText,
  IconFileUpload,
  IconFolders,
  IconGauge,
  IconListCheck,
  IconListDetails,
  IconRubberStamp,
  IconSettings,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { mayCheckRecords, mayReview, type User } from '../../shared/domain/account.ts';
import { DisplaySettings } from '../components/ui/display-settings.tsx';
import { Bell } from '../features/notices/components/bell.tsx';
import { DropAnywhere } from '../features/upload/components/drop-anywhere.tsx';
import { UploadPill } from '../features/upload/components/upload-pill.tsx';
import { followChanges } from '../lib/api/changes.ts';
import { pollChanges } from '../lib/api/poll-changes.ts';
import { classNames } from '../lib/class-names.ts';
import { useUser } from '../lib/session-context.ts';
import { useProvider } from '../lib/sign-in/provider-context.ts';
import { AccountMenu } from './account-menu.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import styles from './shell.module.css';

interface ShellProps {
  readonly isSignedIn: boolean;
  readonly children: ReactNode;
}

const DESTINATIONS = [
  { to: '/', key: 'today', Icon: IconListCheck },
  { to: '/nop', key: 'upload', Icon: IconFileUpload },
  { to: '/bao-cao', key: 'reports', Icon: IconClipboardText },
  { to: '/dot-giam-sat', key: 'rounds', Icon: IconListDetails },
  { to: '/du-thao', key: 'drafts', Icon: IconFileText },
  { to: '/thong-bao-da-ban-hanh', key: 'papers', Icon: IconRubberStamp },
  { to: '/tra-cuu', key: 'search', Icon: IconArchive },
  { to: '/luu-tru', key: 'records', Icon: IconFolders },
  { to: '/chat-luong', key: 'quality', Icon: IconGauge },
  { to: '/quan-tri', key: 'admin', Icon: IconSettings },
] as const;

/** The frame of every page: where one can go, who one is, whether the line to the server holds. */
export function Shell({ isSignedIn, children }: ShellProps) {
  const { t } = useTranslation();
  const user = useUser();
  const isConnected = useLiveChanges(isSignedIn);
  const { pathname } = useLocation();
  const isReview = /^\/bao-cao\/[^/]+$/u.test(pathname);
  const destinations = DESTINATIONS.filter(({ key }) => mayGo(user, key));
  return (
    <div className={classNames(styles.shell, isReview && styles.filled)}>
      <a href="#noi-dung" className={styles.skip}>
        {t('skip')}
      </a>
      <header className={styles.bar}>
        <NavLink to="/" className={classNames(styles.brand)} aria-label={`${t('product')}: ${t('nav.today')}`}>
          <img src="/favicon.svg" width="22" height="22" alt="" />
          <span>{t('product')}</span>
        </NavLink>
        <nav className={styles.nav} aria-label={t('nav.label')}>
          {destinations.map(({ to, key, Icon }) => (
            <NavLink key={key} to={to} end={to === '/'} className={classNames(styles.link)}>
              <Icon size={18} stroke={1.7} aria-hidden />
              <span className={styles.long}>{t(`nav.${key}`)}</span>
              <span className={styles.short} aria-hidden="true">
                {t(`navShort.${key}`)}
              </span>
            </NavLink>
          ))}
        </nav>
        <div className={styles.tools}>
          {mayUpload(user) && <UploadPill />}
          <Bell />
          <DisplaySettings />
          <AccountMenu />
        </div>
      </header>
      <ConnectionNotice isConnected={isConnected || !isSignedIn} />
      <main id="noi-dung" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {mayUpload(user) && <DropAnywhere />}
    </div>
  );
}

function mayGo(user: User, destination: (typeof DESTINATIONS)[number]['key']): boolean {
  if (destination === 'upload') return mayUpload(user);
  if (destination === 'records') return mayCheckRecords(user);
  // Others reach it from their home page.
  if (destination === 'papers') return user.role === 'office';
  if (destination === 'admin') return user.role === 'admin';
  return !['quality', 'drafts', 'rounds'].includes(destination) || mayReview(user);
}

function mayUpload(user: User): boolean {
  return user.role === 'office' || mayReview(user);
}

function useLiveChanges(isSignedIn: boolean): boolean {
  const client = useQueryClient();
  const hasFeed = useProvider() === null;
  const [isConnected, setConnected] = useState(true);
  useEffect(() => {
    if (!isSignedIn) return undefined;
    return hasFeed ? followChanges(client, setConnected) : pollChanges(client);
  }, [client, isSignedIn, hasFeed]);
  return isConnected;
}
