import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordResource } from '../../../../shared/contracts/api-records.ts';
import { Panel } from '../../../components/ui/page.tsx';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatDay } from '../../../lib/vietnam-time.ts';
import { holdRecord, recordKeys } from '../api/records.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import styles from './record.module.css';

interface HoldPanelProps {
  readonly record: RecordResource;
  readonly isClosed: boolean;
}

/** Whether something keeps the document from being disposed of, and why. */
export function HoldPanel({ record, isClosed }: HoldPanelProps) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const { hold, fileHold, documentId, version } = record;
  const act = hold ? 'lift' : 'hold';
  const send = async (reason: string) => {
    const saved = await holdRecord(documentId, act, version, reason);
    client.setQueryData(recordKeys.one(documentId), saved);
    await client.invalidateQueries({ queryKey: recordKeys.all });
  };
  return (
    <Panel isPadded aria-labelledby="record-hold">
      <div className={styles.sideHead}>
        <h2 id="record-hold">{t('records.aside.hold')}</h2>
        {!isClosed && (
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            {t(`records.act.${act}`)}
          </Button>
        )}
      </div>
      {!hold && !fileHold && <p className={styles.quiet}>{t('records.aside.noHold')}</p>}
      {[hold, fileHold].map(
        (one, at) =>
          one && (
            <p key={at === 0 ? 'own' : 'file'}>
              {at === 1 && <strong>{t('records.aside.byFile')}: </strong>}
              {one.reason}
              <br />
              <span className={styles.quiet}>
                {t('records.aside.held', { name: personName(one.by), day: formatDay(one.at) })}
              </span>
            </p>
          ),
      )}
      {isAsking && (
        <ReasonDialog act={act} title={t(`records.act.${act}`)} onSend={send} onClose={() => setAsking(false)} />
      )}
    </Panel>
  );
}
