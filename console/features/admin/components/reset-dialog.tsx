import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AccountResource } from '../../../../shared/contracts/api-admin.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { resetAccount } from '../api/admin.ts';
import styles from './admin.module.css';
import type { Handover } from './handover-dialog.tsx';

interface ResetDialogProps {
  readonly account: AccountResource;
  readonly onDone: (handover: Handover | null) => void;
}

/** Asks once more: the old password cannot come back. */
export function ResetDialog({ account: { id, name }, onDone }: ResetDialogProps) {
  const { t } = useTranslation();
  const toSentence = useProblemSentence();
  const reset = useMutation({
    mutationFn: () => resetAccount(id),
    onSuccess: ({ temporaryPassword }) => onDone({ name, password: temporaryPassword }),
  });
  return (
    <Modal
      opened
      onClose={() => onDone(null)}
      title={t('admin.accounts.resetTitle', { name })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <div className={styles.form}>
        <p>{t('admin.accounts.resetHint')}</p>
        {reset.error && (
          <p role="alert" className={styles.bad}>
            {toSentence(reset.error)}
          </p>
        )}
        <div className={styles.formActions}>
          <Button variant="default" data-autofocus onClick={() => onDone(null)}>
            {t('admin.cancel')}
          </Button>
          <Button loading={reset.isPending} onClick={() => reset.mutate()}>
            {t('admin.accounts.reset')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
