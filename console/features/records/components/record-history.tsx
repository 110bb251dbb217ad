import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RecordHistory as History } from '../../../../shared/contracts/api-records.ts';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Panel } from '../../../components/ui/page.tsx';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import { recordHistoryQuery } from '../api/records.ts';
import { useFieldName } from '../field-words.ts';
import styles from './record.module.css';

interface RecordHistoryProps {
  readonly documentId: string;
  readonly version: number;
}

/** What was done to a record, newest first: who, when, before and after. */
export function RecordHistory({ documentId, version }: RecordHistoryProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({ ...recordHistoryQuery(documentId), enabled: version > 0 });
  const items = data?.items.toReversed() ?? [];
  return (
    <Panel isPadded aria-labelledby="record-history">
      <h2 id="record-history">{t('records.aside.history')}</h2>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {version === 0 && <p className={styles.quiet}>{t('records.aside.noHistory')}</p>}
      {items.length > 0 && (
        <ol className={styles.history}>
          {items.map((change) => (
            <Change key={change.version} change={change} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function Change({ change }: { readonly change: History['items'][number] }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const fieldName = useFieldName();
  const typed = Object.keys(change.after).filter((name) => name.startsWith('typed.'));
  return (
    <li>
      <span>
        <strong>{personName(change.by)}</strong> {t(`records.change.${change.act}`)}
        {change.reason && `: ${change.reason}`}
      </span>
      <time dateTime={change.at}>{formatTime(change.at)}</time>
      {typed.map((name) => (
        <span key={name} className={styles.difference}>
          {fieldName(name.slice('typed.'.length))}: <del>{said(change.before[name])}</del>{' '}
          <ins>{said(change.after[name])}</ins>
        </span>
      ))}
    </li>
  );
}

const said = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : '–');
