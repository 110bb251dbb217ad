import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FailureResource } from '../../../../shared/contracts/api-admin.ts';
import { useOfficeName } from '../../../lib/session-context.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import styles from './admin.module.css';
import { AdminTable } from './admin-table.tsx';
import { STEPS } from './failure-filters.tsx';

interface FailureTableProps {
  readonly items: readonly FailureResource[];
  readonly isRetrying: boolean;
  readonly onRetry: (chosen: { readonly documents: readonly string[]; readonly letters: readonly string[] }) => void;
}

/** Each failure with where it stopped, why, what to do, and the button that does it. */
export function FailureTable({ items, isRetrying, onRetry }: FailureTableProps) {
  return (
    <AdminTable columns={['file', 'office', 'step', 'reason', 'at', 'action']}>
      {items.map((failure) => (
        <FailureRow
          key={`${failure.documentId}/${failure.letters.join()}`}
          failure={failure}
          isRetrying={isRetrying}
          onRetry={() => onRetry(chosenOf(failure))}
        />
      ))}
    </AdminTable>
  );
}

interface FailureRowProps {
  readonly failure: FailureResource;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
}

function FailureRow({ failure, isRetrying, onRetry }: FailureRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const officeName = useOfficeName();
  const { documentId, fileName, office, step, code, at, message } = failure;
  const name = fileName ?? t('admin.failures.noFile');
  const known = STEPS.find((one) => one === step);
  return (
    <tr>
      <td data-label={t('admin.column.file')} className={styles.id}>
        <span>
          {documentId ? <Link to={`/bao-cao/${documentId}`}>{name}</Link> : name}
          {code === 'dead-letter' && <span className={styles.quiet}> · {t('admin.failures.letter')}</span>}
        </span>
      </td>
      <td data-label={t('admin.column.office')}>{office ? officeName(office) : '–'}</td>
      <td data-label={t('admin.column.step')} className={styles.nowrap}>
        {known ? t(`admin.failures.step.${known}`) : step}
      </td>
      <td data-label={t('admin.column.reason')}>{message[language]}</td>
      <td data-label={t('admin.column.at')} className={`${styles.nowrap} numbers`}>
        {formatTime(at)}
      </td>
      <td className={styles.bare}>
        <div className={styles.actions}>
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconRefresh size={13} />}
            disabled={isRetrying}
            aria-label={t('admin.failures.retryOf', { file: name })}
            onClick={onRetry}
          >
            {t('action.retry')}
          </Button>
        </div>
      </td>
    </tr>
  );
}

/** A document that failed is retried itself; a letter that belongs to none is sent through its step. */
function chosenOf({ code, documentId, letters }: FailureResource) {
  return code !== 'dead-letter' && documentId !== null
    ? { documents: [documentId], letters: [] }
    : { documents: [], letters };
}
