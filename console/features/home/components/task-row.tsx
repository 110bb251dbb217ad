import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DocumentResource } from '../../../../shared/contracts/api-documents.ts';
import { Age } from '../../../components/document/age.tsx';
import { HolderMark, WaitingMarks } from '../../../components/document/desk-marks.tsx';
import { DocumentName } from '../../../components/document/document-name.tsx';
import { Journey } from '../../../components/document/journey.tsx';
import { RetryButton } from '../../../components/document/retry-button.tsx';
import { useOfficeName, useUser } from '../../../lib/session-context.ts';
import { useNow } from '../../../lib/use-now.ts';
import type { TaskKey } from '../tasks.ts';
import styles from './home.module.css';

/** A report that has waited longer than this is marked. */
const LONG_WAIT_DAYS = 3;
const DAY_MILLISECONDS = 86_400_000;

/** One report on the home page. */
export function TaskRow({ document, task }: { readonly document: DocumentResource; readonly task: TaskKey }) {
  const { t } = useTranslation();
  const { role } = useUser();
  const officeName = useOfficeName();
  const now = useNow();
  const trouble = document.rejection ?? document.failure;
  const isLate =
    (task === 'awaiting' || task === 'forwarded') &&
    now - Date.parse(document.statusAt) > LONG_WAIT_DAYS * DAY_MILLISECONDS;
  return (
    <li className={styles.row}>
      <Link to={`/bao-cao/${document.id}`} className={styles.rowLink}>
        <DocumentName document={document} />
      </Link>
      <div className={trouble ? styles.rowTrouble : styles.rowStanding}>
        <Journey document={document} isBrief={document.status === 'awaiting-review' && task === 'awaiting'} />
        <WaitingMarks document={document} />
        {document.status === 'failed' && <RetryButton document={document} />}
      </div>
      <div className={styles.rowFacts}>
        {role !== 'office' && <HolderMark document={document} />}
        {role !== 'office' && <span className={styles.office}>{officeName(document.office)}</span>}
        <span className={isLate ? styles.late : styles.age}>
          {isLate && (
            <IconClockExclamation size={15} role="img" aria-label={t('home.waitedLong', { count: LONG_WAIT_DAYS })} />
          )}
          <Age at={document.statusAt} />
        </span>
      </div>
    </li>
  );
}
