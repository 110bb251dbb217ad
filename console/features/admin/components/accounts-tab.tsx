import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountResource } from '../../../../shared/contracts/api-admin.ts';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useToast } from '../../../components/ui/toasts.tsx';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { accountsQuery, adminKeys, changeAccount } from '../api/admin.ts';
import { AccountForm } from './account-form.tsx';
import { AccountRow } from './account-row.tsx';
import styles from './admin.module.css';
import { AdminTable } from './admin-table.tsx';
import { type Handover, HandoverDialog } from './handover-dialog.tsx';
import { ResetDialog } from './reset-dialog.tsx';

type Open = { readonly form: AccountResource | 'new' } | { readonly reset: AccountResource };

/** Everybody who may sign in: invite, change, close, a new password. */
export function AccountsTab() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(accountsQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const [handover, setHandover] = useState<Handover | null>(null);
  const toggle = useToggle();
  const finish = (made: Handover | null) => {
    setOpen(null);
    setHandover(made);
  };
  return (
    <section className={styles.section} aria-label={t('admin.tabs.accounts')}>
      <header className={styles.head}>
        <span className={styles.count}>{data ? t('admin.accounts.count', { count: data.items.length }) : ''}</span>
        <Button leftSection={<IconUserPlus size={16} />} onClick={() => setOpen({ form: 'new' })}>
          {t('admin.accounts.invite')}
        </Button>
      </header>
      {isPending && <RowsSkeleton rows={8} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <AdminTable columns={['name', 'role', 'mail', 'state', 'action']}>
          {data.items.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              onEdit={() => setOpen({ form: account })}
              onReset={() => setOpen({ reset: account })}
              onToggle={() => toggle(account)}
            />
          ))}
        </AdminTable>
      )}
      {open && 'form' in open && <AccountForm account={open.form} onDone={finish} />}
      {open && 'reset' in open && <ResetDialog account={open.reset} onDone={finish} />}
      {handover && <HandoverDialog handover={handover} onDone={() => setHandover(null)} />}
    </section>
  );
}

/** Closes or opens an account at once; the message offers to undo it. */
function useToggle(): (account: AccountResource) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  const { mutate } = useMutation({
    mutationFn: (account: AccountResource) => changeAccount({ ...account, isDisabled: !account.isDisabled }),
    onSuccess: (account) => {
      const text = t(account.isDisabled ? 'admin.accounts.closedDone' : 'admin.accounts.openedDone', {
        name: account.name,
      });
      show({ tone: 'done', text, action: { label: t('action.undo'), onClick: () => mutate(account) } });
    },
    onError: (error) => show({ tone: 'wrong', text: toSentence(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: adminKeys.accounts }),
  });
  return mutate;
}
