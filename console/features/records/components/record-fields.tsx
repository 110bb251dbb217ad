import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DescribedResource, RecordResource } from '../../../../shared/contracts/api-records.ts';
import { DOCUMENT_FIELDS } from '../../../../shared/domain/records/fields.ts';
import { Panel } from '../../../components/ui/page.tsx';
import { type RecordEdits, withEdit } from '../record-form.ts';
import { FieldRow } from './field-row.tsx';
import styles from './record.module.css';

export interface RecordPartProps {
  readonly record: RecordResource;
  readonly edits: RecordEdits;
  readonly isClosed: boolean;
  readonly onEdit: (change: (edits: RecordEdits) => RecordEdits) => void;
}

/** The description in the order of the regulation. Tab goes from field to field. */
export function RecordFields({ record, edits, isClosed, onEdit }: RecordPartProps) {
  const { t } = useTranslation();
  const panel = useRef<HTMLDivElement>(null);
  const missing = record.missing.filter((name) => DOCUMENT_FIELDS.some((field) => field.name === name));
  const toFirst = () => panel.current?.querySelector<HTMLElement>(`[data-field="${missing[0]}"]`)?.focus();
  return (
    <Panel aria-labelledby="record-fields">
      <div className={styles.panelHead}>
        <h2 id="record-fields">{t('records.form.title')}</h2>
        {missing.length > 0 && !isClosed && (
          <Button size="xs" variant="subtle" onClick={toFirst}>
            {t('records.form.firstMissing')} ({missing.length})
          </Button>
        )}
      </div>
      <div className={styles.fieldList} ref={panel}>
        {DOCUMENT_FIELDS.map((field) => {
          const saved: DescribedResource = record.fields[field.name] ?? null;
          const change = (typed: string) =>
            onEdit((all) => ({ ...all, fields: withEdit(all.fields, field, saved, typed) }));
          return (
            <FieldRow
              key={field.name}
              field={field}
              saved={saved}
              edit={edits.fields[field.name]}
              isMissing={missing.includes(field.name)}
              isClosed={isClosed}
              documentId={record.documentId}
              onChange={change}
              onTakeBack={() => onEdit((all) => ({ ...all, fields: { ...all.fields, [field.name]: null } }))}
            />
          );
        })}
      </div>
    </Panel>
  );
}
