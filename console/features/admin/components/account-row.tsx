import { Button } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AccountResource } from '../../../../shared/contracts/api-admin.ts';
import { classNames } from '../../../lib/class-names.ts';
import { useOfficeName } from '../../../lib/session-context.ts';
import styles from './admin.module.css';

interface AccountRowProps {
  readonly account: AccountResource;
  readonly onEdit: () => void;
  readonly onReset: () => void;
  readonly onToggle: () => void;
}

/** One account and what can be done with it. */
export function AccountRow({ account, onEdit, onReset, onToggle }: AccountRowProps) {
  const { t } = useTranslation();
  const officeName = useOfficeName();
  const { id, name, role, office, mail, isDisabled } = account;
  return (
    <tr className={classNames(isDisabled && styles.closed)}>
      <td data-label={t('admin.column.name')}>
        <span className={styles.stack}>
          <span className={styles.id}>{name}</span>
          <span className={styles.quiet}>{id}</span>
        </span>
      </td>
      <td data-label={t('admin.column.role')}>
        <span className={styles.stack}>
          <span>{t(`roles.${role}`)}</span>
          {office && <span className={styles.quiet}>{officeName(office)}</span>}
        </span>
      </td>
      <td data-label={t('admin.column.mail')} className={classNames(!mail && styles.quiet)}>
        {mail ?? t('admin.accounts.none')}
      </td>
      <td data-label={t('admin.column.state')}>
        <span className={classNames(styles.state, !isDisabled && styles.good)}>
          {isDisabled ? <IconLock size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />}
          {t(isDisabled ? 'admin.accounts.closed' : 'admin.accounts.active')}
        </span>
      </td>
      <td className={styles.bare}>
        <div className={styles.actions}>
          <RowButton label={t('admin.accounts.editOf', { user: id })} onClick={onEdit}>
            {t('admin.accounts.edit')}
          </RowButton>
          {!isDisabled && (
            <RowButton label={t('admin.accounts.resetOf', { user: id })} onClick={onReset}>
              {t('admin.accounts.reset')}
            </RowButton>
          )}
          <RowButton
            label={t(isDisabled ? 'admin.accounts.openOf' : 'admin.accounts.closeOf', { user: id })}
            onClick={onToggle}
          >
            {t(isDisabled ? 'admin.accounts.open' : 'admin.accounts.close')}
          </RowButton>
        </div>
      </td>
    </tr>
  );
}

function RowButton(props: { readonly label: string; readonly onClick: () => void; readonly children: string }) {
  return (
    <Button variant="default" size="compact-xs" aria-label={props.label} onClick={props.onClick}>
      {props.children}
    </Button>
  );
}
