import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DocumentResource } from '../../../../shared/contracts/api-documents.ts';
import { Age } from '../../../components/document/age.tsx';
import { HolderMark, WaitingMarks } from '../../../components/document/desk-marks.tsx';
import { StatusBadge } from '../../../components/document/status-badge.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useOfficeName, useUser } from '../../../lib/session-context.ts';
import { formatDay } from '../../../lib/vietnam-time.ts';
import styles from './reports.module.css';

interface ReportRowProps {
  readonly document: DocumentResource;
  /** Position in the list, from 0. */
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly height: number;
}

/** One report in the table; the whole row leads to it. */
export function ReportRow({ document, index, top, height }: ReportRowProps) {
  const { t } = useTranslation();
  const { office } = useUser();
  const officeName = useOfficeName();
  const { status, own, fileName, pageCount, pagesRecognized, counts, receivedAt } = document;
  const open = counts.needLook - counts.looked;
  const isReviewable = status === 'awaiting-review' || status === 'in-review';
  return (
    <tr aria-rowindex={index + 2} className={styles.row} style={{ top, height }}>
      <td className={styles.status}>
        <StatusBadge status={status} />
      </td>
      <td className={classNames(own?.number ? styles.number : styles.quiet, 'numbers whole')}>
        {own?.number ?? t('reports.noNumber')}
      </td>
      <td className={styles.title}>
        <Link to={`/bao-cao/${document.id}`} title={own?.title ?? fileName}>
          {own?.title ?? fileName}
        </Link>
      </td>
      {!office && (
        <td className={styles.office} title={officeName(document.office)}>
          {officeName(document.office)}
        </td>
      )}
      {!office && (
        <td className={styles.holder}>
          {document.claim || document.forwarded ? (
            <HolderMark document={document} />
          ) : (
            <WaitingMarks document={document} />
          )}
        </td>
      )}
      <td className={classNames(styles.right, styles.pages, 'numbers')}>
        {status === 'recognizing' && pageCount !== null ? `${pagesRecognized}/${pageCount}` : (pageCount ?? '–')}
      </td>
      <td className={classNames(styles.right, styles.look, 'numbers', isReviewable && open > 0 && styles.open)}>
        {counts.needLook > 0 ? `${open}/${counts.needLook}` : '–'}
      </td>
      <td className={classNames(styles.right, styles.received, 'numbers')}>{formatDay(receivedAt)}</td>
      <td className={classNames(styles.right, styles.age)}>
        <Age at={receivedAt} />
      </td>
    </tr>
  );
}
