import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AccountResource } from '../../../../shared/contracts/api-admin.ts';
import { FormDialog } from '../../../components/ui/form-dialog.tsx';
import { resetAccount } from '../api/admin.ts';
import type { Handover } from './handover-dialog.tsx';

interface ResetDialogProps {
  readonly account: AccountResource;
  readonly onDone: (handover: Handover | null) => void;
}

/** Asks once more: the old password cannot come back. */
export function ResetDialog({ account: { id, name }, onDone }: ResetDialogProps) {
  const { t } = useTranslation();
  const reset = useMutation({
    mutationFn: () => resetAccount(id),
    onSuccess: ({ temporaryPassword }) => onDone({ name, password: temporaryPassword }),
  });
  return (
    <FormDialog
      title={t('admin.accounts.resetTitle', { name })}
      submit={t('admin.accounts.reset')}
      isPending={reset.isPending}
      problem={reset.error}
      onClose={() => onDone(null)}
      onSubmit={() => reset.mutate()}
    >
      <p>{t('admin.accounts.resetHint')}</p>
    </FormDialog>
  );
}
