import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordLine } from '../../../../shared/contracts/api-records.ts';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { useFieldName, useTermWord } from '../field-words.ts';
import styles from './records.module.css';
import { StateMark } from './state-mark.tsx';

interface RecordsTableProps {
  readonly lines: readonly RecordLine[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

const COLUMNS = ['number', 'subject', 'file', 'term', 'due', 'access', 'state', 'missing'] as const;

/** Records line by line; any may be chosen for an act on all of them. */
export function RecordsTable({ lines, chosen, onChoose }: RecordsTableProps) {
  const { t } = useTranslation();
  const isWhole = lines.every(({ documentId }) => chosen.has(documentId));
  const toggle = (documentId: string) => {
    const next = new Set(chosen);
    if (!next.delete(documentId)) next.add(documentId);
    onChoose(next);
  };
  return (
    <table className={styles.table} data-records>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              size="xs"
              aria-label={t('records.chooseAll')}
              checked={isWhole}
              indeterminate={!isWhole && chosen.size > 0}
              onChange={() => onChoose(new Set(isWhole ? [] : lines.map(({ documentId }) => documentId)))}
            />
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`records.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.documentId} line={line} isChosen={chosen.has(line.documentId)} onToggle={toggle} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly line: RecordLine;
  readonly isChosen: boolean;
  readonly onToggle: (documentId: string) => void;
}

function Line({ line, isChosen, onToggle }: LineProps) {
  const { t } = useTranslation();
  const termWord = useTermWord();
  const { documentId, number, title, file, standing } = line;
  return (
    <tr data-chosen={isChosen || undefined}>
      <td>
        <Checkbox
          size="xs"
          aria-label={t('records.chooseOne', { name: number ?? title })}
          checked={isChosen}
          onChange={() => onToggle(documentId)}
        />
      </td>
      <td className="whole">{number ?? '–'}</td>
      <th scope="row">
        <Link to={`/luu-tru/${encodeURIComponent(documentId)}`}>{title}</Link>
      </th>
      <td>
        {file ? (
          (file.title ?? t('records.file.untitled'))
        ) : (
          <span className={styles.quiet}>{t('records.noFile')}</span>
        )}
      </td>
      <td className="whole">
        {standing.retention === null ? (
          <span className={styles.look}>{t('records.noTerm')}</span>
        ) : (
          termWord(standing.retention)
        )}
      </td>
      <td className="whole numbers">{standing.due ? formatDate(standing.due) : '–'}</td>
      <td className="whole">{t(`records.access.${standing.access}`)}</td>
      <td className="whole">
        <StateMark standing={standing} />
      </td>
      <td>
        <Missing names={line.missing} />
      </td>
    </tr>
  );
}

function Missing({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  if (names.length === 0) return <span className={styles.quiet}>{t('records.complete')}</span>;
  const all = names.map(nameOf).join(', ');
  return (
    <span className={styles.look} title={all}>
      {names.length > 2 ? t('records.missing', { count: names.length }) : all}
    </span>
  );
}
