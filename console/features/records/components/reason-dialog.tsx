import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/ui/form-dialog.tsx';
import type { HoldAct } from '../api/records.ts';
import { ReasonField } from './reason-field.tsx';

interface ReasonDialogProps {
  readonly act: HoldAct;
  readonly title: string;
  readonly onSend: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks why something is held, or why it need not be any more. */
export function ReasonDialog({ act, title, onSend, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const send = useMutation({ mutationFn: () => onSend(reason), onSuccess: onClose });
  return (
    <FormDialog
      title={title}
      submit={t(`records.act.${act}`)}
      isReady={reason.trim() !== ''}
      isPending={send.isPending}
      problem={send.error}
      onClose={onClose}
      onSubmit={() => send.mutate()}
    >
      <ReasonField act={act} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
