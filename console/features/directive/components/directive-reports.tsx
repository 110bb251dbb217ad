import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DirectivePage } from '../../../../shared/contracts/api-directive.ts';
import { StatusBadge } from '../../../components/document/status-badge.tsx';
import { Panel } from '../../../components/ui/page.tsx';
import { useOfficeName } from '../../../lib/session-context.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { formatDate } from '../../../lib/vietnam-time.ts';
import styles from './directive.module.css';

type Report = DirectivePage['reports'][number];

/** The reports that cite it on a line of time, each with its places and what is doubtful there. */
export function DirectiveReports({ directive: { number, reports } }: { readonly directive: DirectivePage }) {
  const { t } = useTranslation();
  return (
    <Panel isPadded aria-labelledby="directive-reports">
      <h2 id="directive-reports">{t('directive.reports')}</h2>
      {reports.length === 0 ? (
        <p className={styles.quiet}>{t('directive.noReports')}</p>
      ) : (
        <ol className={styles.timeline}>
          {reports.map((report) => (
            <ReportEntry key={report.documentId} report={report} directive={number} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function ReportEntry({ report, directive }: { readonly report: Report; readonly directive: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const officeName = useOfficeName();
  const { documentId, number, title, office, date, status, places, warnings } = report;
  const isOpen = places.some(({ isConfirmed }) => !isConfirmed);
  const pages = [...new Set(places.map(({ page }) => page))];
  return (
    <li className={styles.entry}>
      <time dateTime={date} className="numbers">
        {formatDate(date)}
      </time>
      <div className={styles.report}>
        <p>
          <Link to={addressOf(documentId, pages[0] ?? 1, directive)}>
            <span className={styles.number}>{number ?? t('archive.noNumber')}</span> {title}
          </Link>
        </p>
        <p className={styles.facts}>
          <StatusBadge status={status} />
          <span>{officeName(office)}</span>
          {isOpen && <span className={styles.look}>{t('archive.unconfirmed')}</span>}
          {pages.map((page) => (
            <Link key={page} to={addressOf(documentId, page, directive)}>
              {t('archive.page', { page })}
            </Link>
          ))}
        </p>
        {warnings.map(({ code, page, message }) => (
          <p key={`${code}-${page}`} className={styles.warning}>
            <IconAlertTriangle size={15} aria-hidden /> {message[language]} ({t('archive.page', { page })})
          </p>
        ))}
      </div>
    </li>
  );
}

function addressOf(documentId: string, page: number, words: string): string {
  return `/bao-cao/${documentId}?${new URLSearchParams({ trang: String(page), tim: words })}`;
}
