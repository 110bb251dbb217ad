import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../components/ui/day-field.tsx';
import { FormDialog } from '../../../components/ui/form-dialog.tsx';
import { decideDisposal } from '../api/records.ts';
import type { BulkDialogProps } from './bulk-edit-dialog.tsx';
import styles from './records.module.css';
import { RefusedList } from './refused-list.tsx';
import { useBulk } from './use-bulk.ts';

/** Carries out a written decision. It cannot be undone: what goes and what stays is said before. */
export function DecideDialog({ chosen, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation();
  const [{ number, date, decidedBy, isSure }, setForm] = useState({
    number: '',
    date: '',
    decidedBy: '',
    isSure: false,
  });
  const set = (change: object) => setForm((form) => ({ ...form, ...change }));
  const items = chosen.map(({ documentId, version }) => ({ documentId, version }));
  const bulk = useBulk(
    () => decideDisposal({ items, number, date, decidedBy }),
    () => {
      onDone();
      onClose();
    },
  );
  return (
    <FormDialog
      title={t('records.act.decide')}
      submit={t('records.act.decide')}
      isReady={number.trim() !== '' && date !== '' && decidedBy.trim() !== '' && isSure}
      isPending={bulk.isPending}
      problem={bulk.error}
      onClose={onClose}
      onSubmit={() => bulk.mutate()}
    >
      <p className={styles.warning}>{t('records.decision.warning', { count: chosen.length })}</p>
      <TextInput
        data-autofocus
        label={t('records.decision.number')}
        value={number}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      <DayField label={t('records.decision.date')} value={date} onChange={(day) => set({ date: day })} />
      <TextInput
        label={t('records.decision.decidedBy')}
        value={decidedBy}
        onChange={(event) => set({ decidedBy: event.currentTarget.value })}
      />
      <Checkbox
        label={t('records.decision.sure')}
        checked={isSure}
        onChange={(event) => set({ isSure: event.currentTarget.checked })}
      />
      <RefusedList outcome={bulk.data} chosen={chosen} />
    </FormDialog>
  );
}
