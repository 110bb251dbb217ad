import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconLogout, IconSettings, IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayCheckRecords } from '../../shared/domain/account.ts';
import { signOut } from '../lib/api/session.ts';
import { useOfficeName, useUser } from '../lib/session-context.ts';
import { useProvider } from '../lib/sign-in/provider-context.ts';
import styles from './account-menu.module.css';

/** Who is signed in, in which role, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const user = useUser();
  const officeName = useOfficeName();
  const provider = useProvider();
  const leaving = useMutation<unknown>({
    mutationFn: () => (provider ? provider.signOut() : signOut()),
    // A provider has its own page to leave by.
    onSettled: () => (provider ? undefined : location.assign('/')),
  });
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton className={styles.target}>
          <span className="visually-hidden">{t('account')}: </span>
          <span className={styles.initials} aria-hidden="true">
            {initialsOf(user.name)}
          </span>
          <span className={styles.name}>{user.name}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <strong>{user.name}</strong>
          <span>{t(`roles.${user.role}`)}</span>
          {user.office && <span>{officeName(user.office)}</span>}
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/cai-dat" leftSection={<IconSettings size={16} />}>
          {t('preferences.title')}
        </Menu.Item>
        {mayCheckRecords(user) && (
          <Menu.Item component={Link} to="/kiem-chung" leftSection={<IconShieldCheck size={16} />}>
            {t('integrity.title')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={16} />} disabled={leaving.isPending} onClick={() => leaving.mutate()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Vietnamese names are called by their last word. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  return (words.length > 1 ? `${words[0]!.charAt(0)}${words.at(-1)!.charAt(0)}` : name.slice(0, 2)).toUpperCase();
}
