import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordResource } from '../../../../shared/contracts/api-records.ts';
import { Panel } from '../../../components/ui/page.tsx';
import { useUser } from '../../../lib/session-context.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatDate, formatDay } from '../../../lib/vietnam-time.ts';
import { formatBytes } from '../../../lib/vietnamese-number.ts';
import { decideDisposal } from '../api/records.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { type DisposalAct, DisposalButtons } from './disposal-buttons.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import styles from './record.module.css';
import { useBulk } from './use-bulk.ts';

/** Whether the document may be disposed of, who proposed it, and the decision it was disposed of by. */
export function DisposalPanel({ record }: { readonly record: RecordResource }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const { disposal, standing } = record;
  const isProposable = standing.state === 'active' && standing.isDue;
  return (
    <Panel isPadded aria-labelledby="record-disposal">
      <div className={styles.sideHead}>
        <h2 id="record-disposal">{t('records.aside.disposal')}</h2>
        <Acts record={record} isProposable={isProposable} />
      </div>
      {!disposal && !isProposable && <p className={styles.quiet}>{t('records.aside.notDue')}</p>}
      {!disposal && isProposable && <p className={styles.look}>{t('records.state.due')}</p>}
      {disposal && (
        <p>
          {disposal.reason}
          <br />
          <span className={styles.quiet}>
            {t('records.aside.proposed', { name: personName(disposal.by), day: formatDay(disposal.at) })}
          </span>
        </p>
      )}
      {disposal?.decision && <Decision record={record} decision={disposal.decision} />}
    </Panel>
  );
}

function Acts({ record, isProposable }: { readonly record: RecordResource; readonly isProposable: boolean }) {
  const [open, setOpen] = useState<DisposalAct | null>(null);
  const isProposed = record.standing.state === 'disposal-proposed';
  const close = () => setOpen(null);
  const shared = { chosen: [record], onClose: close, onDone: close };
  return (
    <div className={styles.acts}>
      <DisposalButtons isProposable={isProposable} isProposed={isProposed} onAsk={setOpen} />
      {open === 'decide' && <DecideDialog {...shared} />}
      {(open === 'propose' || open === 'withdraw') && <ProposeDialog act={open} {...shared} />}
    </div>
  );
}

interface DecisionProps {
  readonly record: RecordResource;
  readonly decision: NonNullable<NonNullable<RecordResource['disposal']>['decision']>;
}

function Decision({ record: { documentId, version }, decision }: DecisionProps) {
  const { t } = useTranslation();
  const user = useUser();
  const { number, date, decidedBy, objects, bytes, sha256, removedAt } = decision;
  // The decision stands: only what is left of the removal is done.
  const items = [{ documentId, version }];
  const finish = useBulk(
    () => decideDisposal({ items, number, date, decidedBy }),
    () => undefined,
  );
  return (
    <>
      <p>{t('records.aside.decided', { number, date: formatDate(date), decidedBy })}</p>
      {removedAt ? (
        <p className={styles.quiet}>
          {t('records.aside.removed', { objects, size: formatBytes(bytes), day: formatDay(removedAt) })}
        </p>
      ) : (
        <p className={styles.look}>{t('records.aside.removing')}</p>
      )}
      {!removedAt && user.role === 'admin' && (
        <Button size="xs" variant="default" loading={finish.isPending} onClick={() => finish.mutate()}>
          {t('records.act.finishRemoval')}
        </Button>
      )}
      <p className={styles.hash}>SHA-256 {sha256}</p>
    </>
  );
}
