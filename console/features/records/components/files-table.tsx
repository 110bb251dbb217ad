import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FileResource } from '../../../../shared/contracts/api-records.ts';
import { termOfCode } from '../../../../shared/domain/records/retention.ts';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { holdFile, recordKeys } from '../api/records.ts';
import { useFieldName, useTermWord } from '../field-words.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import styles from './records.module.css';

interface FilesTableProps {
  readonly files: readonly FileResource[];
  readonly onOpen: (file: FileResource) => void;
}

/** Files line by line. A file's title opens it; its count leads to the documents in it. */
export function FilesTable({ files, onOpen }: FilesTableProps) {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const client = useQueryClient();
  const [asked, setAsked] = useState<FileResource | null>(null);
  const act = asked?.hold ? 'lift' : 'hold';
  const send = async (reason: string) => {
    await holdFile(asked!.id, act, asked!.version, reason);
    await client.invalidateQueries({ queryKey: recordKeys.all });
  };
  return (
    <>
      <table className={styles.table} data-files>
        <thead>
          <tr>
            <th scope="col">{fieldName('fileCode')}</th>
            <th scope="col">{fieldName('title')}</th>
            <th scope="col">{t('records.column.span')}</th>
            <th scope="col">{t('records.column.term')}</th>
            <th scope="col">{t('records.column.access')}</th>
            <th scope="col">{t('records.column.documents')}</th>
            <th scope="col">{t('records.column.missing')}</th>
            <th scope="col">{t('records.aside.hold')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <Line key={file.id} file={file} onOpen={onOpen} onHold={setAsked} />
          ))}
        </tbody>
      </table>
      {asked && (
        <ReasonDialog act={act} title={t(`records.file.${act}Title`)} onSend={send} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

interface LineProps {
  readonly file: FileResource;
  readonly onOpen: (file: FileResource) => void;
  readonly onHold: (file: FileResource) => void;
}

function Line({ file, onOpen, onHold }: LineProps) {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const termWord = useTermWord();
  const { id, fields, missing, hold, documents } = file;
  const term = termOfCode(fields.retention?.value ?? '');
  const day = (name: 'start' | 'end') => (fields[name] ? formatDate(fields[name].value) : null);
  return (
    <tr>
      <td className="whole">{fields.fileCode?.value ?? '–'}</td>
      <th scope="row">
        <button type="button" className={styles.plain} onClick={() => onOpen(file)}>
          {fields.title?.value ?? t('records.file.untitled')}
        </button>
      </th>
      <td className="whole numbers">
        {day('start') ? `${day('start')} – ${day('end') ?? t('records.file.open')}` : '–'}
      </td>
      <td className="whole">
        {term === undefined ? <span className={styles.look}>{t('records.noTerm')}</span> : termWord(term)}
      </td>
      <td className="whole">{t(`records.access.${(fields.access?.value ?? 'open') as 'open'}`)}</td>
      <td className="numbers">
        <Link to={`/luu-tru?ho-so=${encodeURIComponent(id)}`}>{documents}</Link>
      </td>
      <td>
        {missing.length === 0 ? (
          <span className={styles.quiet}>{t('records.complete')}</span>
        ) : (
          <span className={styles.look} title={missing.map(fieldName).join(', ')}>
            {missing.length > 2 ? t('records.missing', { count: missing.length }) : missing.map(fieldName).join(', ')}
          </span>
        )}
      </td>
      <td>
        {hold && <p>{hold.reason}</p>}
        <Button size="compact-xs" variant="default" onClick={() => onHold(file)}>
          {t(hold ? 'records.act.lift' : 'records.act.hold')}
        </Button>
      </td>
    </tr>
  );
}
