import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/ui/page.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { fileListQuery } from '../api/records.ts';
import { useTermWord } from '../field-words.ts';
import { DisposalPanel } from './disposal-panel.tsx';
import { HoldPanel } from './hold-panel.tsx';
import styles from './record.module.css';
import type { RecordPartProps } from './record-fields.tsx';
import { RecordHistory } from './record-history.tsx';
import { RetentionField } from './retention-field.tsx';

/** Where the document is filed, how long it is kept, what holds it, and what was done to its record. */
export function RecordAside({ record, edits, isClosed, onEdit }: RecordPartProps) {
  const { t } = useTranslation();
  const termWord = useTermWord();
  const { data: files } = useQuery(fileListQuery);
  const { standing } = record;
  const fileId = edits.fileId === undefined ? (record.file?.id ?? null) : edits.fileId;
  const retention = edits.retention === undefined ? record.retention : edits.retention;
  return (
    <div className={styles.aside}>
      <Panel isPadded aria-labelledby="record-standing">
        <h2 id="record-standing">{t('records.aside.standing')}</h2>
        <SelectField
          label={t('records.filter.file')}
          disabled={isClosed}
          value={fileId ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onEdit((all) => ({ ...all, fileId: value || null }));
          }}
          data={[
            { value: '', label: t('records.noFile') },
            ...(files?.items ?? []).map(({ id, fields }) => ({
              value: id,
              label: fields.title?.value ?? t('records.file.untitled'),
            })),
          ]}
        />
        <RetentionField
          value={retention}
          disabled={isClosed}
          onChange={(term) => onEdit((all) => ({ ...all, retention: term }))}
        />
        <dl className={styles.facts}>
          <dt>{t('records.column.term')}</dt>
          <dd>{standing.retention === null ? t('records.noTerm') : termWord(standing.retention)}</dd>
          <dt>{t('records.aside.due')}</dt>
          <dd className="numbers">
            {standing.due ? formatDate(standing.due) : standing.retention === 'permanent' ? '–' : t('records.noDue')}
          </dd>
          <dt>{t('records.column.access')}</dt>
          <dd>{t(`records.access.${standing.access}`)}</dd>
        </dl>
      </Panel>
      <HoldPanel record={record} isClosed={isClosed} />
      <DisposalPanel record={record} />
      <RecordHistory documentId={record.documentId} version={record.version} />
    </div>
  );
}
