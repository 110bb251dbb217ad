import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/ui/form-dialog.tsx';
import { proposeDisposal } from '../api/records.ts';
import type { BulkDialogProps } from './bulk-edit-dialog.tsx';
import { ReasonField } from './reason-field.tsx';
import { RefusedList } from './refused-list.tsx';
import { useBulk } from './use-bulk.ts';

/** Proposes to dispose of the chosen records, or takes that back; both with a reason. */
export function ProposeDialog({
  act,
  chosen,
  onClose,
  onDone,
}: BulkDialogProps & { readonly act: 'propose' | 'withdraw' }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const items = chosen.map(({ documentId, version }) => ({ documentId, version }));
  const bulk = useBulk(
    () => proposeDisposal(act, items, reason),
    () => {
      onDone();
      onClose();
    },
  );
  return (
    <FormDialog
      title={t(`records.act.${act}`)}
      submit={t(`records.act.${act}`)}
      isReady={reason.trim() !== ''}
      isPending={bulk.isPending}
      problem={bulk.error}
      onClose={onClose}
      onSubmit={() => bulk.mutate()}
    >
      <ReasonField act={act} value={reason} onChange={setReason} />
      <RefusedList outcome={bulk.data} chosen={chosen} />
    </FormDialog>
  );
}
