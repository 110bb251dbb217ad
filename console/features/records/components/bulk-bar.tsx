import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordLine } from '../../../../shared/contracts/api-records.ts';
import { BulkEditDialog } from './bulk-edit-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { type DisposalAct, DisposalButtons } from './disposal-buttons.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import styles from './records.module.css';

interface BulkBarProps {
  readonly chosen: readonly RecordLine[];
  readonly onClear: () => void;
}

type Open = 'edit' | DisposalAct | null;

/** What can be done with the chosen records at once; only what fits their state is offered. */
export function BulkBar({ chosen, onClear }: BulkBarProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const inState = (state: RecordLine['standing']['state']) => chosen.every(({ standing }) => standing.state === state);
  const isProposed = inState('disposal-proposed');
  const isDue = inState('active') && chosen.every(({ standing }) => standing.isDue);
  const close = () => setOpen(null);
  return (
    <section className={styles.bulk} aria-label={t('records.chosen', { count: chosen.length })}>
      <strong>{t('records.chosen', { count: chosen.length })}</strong>
      <Button size="xs" onClick={() => setOpen('edit')}>
        {t('records.act.edit')}
      </Button>
      <DisposalButtons isProposable={isDue} isProposed={isProposed} onAsk={setOpen} />
      <Button size="xs" variant="subtle" onClick={onClear}>
        {t('records.unchoose')}
      </Button>
      {open === 'edit' && <BulkEditDialog chosen={chosen} onClose={close} onDone={onClear} />}
      {open === 'decide' && <DecideDialog chosen={chosen} onClose={close} onDone={onClear} />}
      {(open === 'propose' || open === 'withdraw') && (
        <ProposeDialog act={open} chosen={chosen} onClose={close} onDone={onClear} />
      )}
    </section>
  );
}
