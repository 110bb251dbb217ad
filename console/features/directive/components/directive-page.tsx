import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { DirectivePage as DirectiveResource } from '../../../../shared/contracts/api-directive.ts';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { ApiError } from '../../../lib/api/api-error.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { formatNumber } from '../../../lib/vietnamese-number.ts';
import { directiveQuery } from '../api/directive.ts';
import styles from './directive.module.css';
import { DirectiveFigures } from './directive-figures.tsx';
import { DirectiveReports } from './directive-reports.tsx';
import { DirectiveUnits } from './directive-units.tsx';

/** One directive: what it is, who cites it and who does not, and what they confirmed of it. */
export function DirectivePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const { data, error, refetch } = useQuery(directiveQuery(id, parameters.get('ngay')));
  useTitle(data?.number ?? t('directive.title'));
  if (error instanceof ApiError && error.status === 404) {
    return (
      <EmptyState
        icon={<IconFileText size={22} />}
        title={t('directive.unknown')}
        hint={t('directive.unknownHint')}
        action={<Link to="/tra-cuu">{t('directive.toArchive')}</Link>}
      />
    );
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={10} />;
  return (
    <Page width={980}>
      <DirectiveHead id={id} directive={data} />
      <DirectiveReports directive={data} />
      <DirectiveUnits directive={data} />
      <DirectiveFigures directive={data} />
    </Page>
  );
}

function DirectiveHead({ id, directive }: { readonly id: string; readonly directive: DirectiveResource }) {
  const { t } = useTranslation();
  const { number, typeName, date, issuers, subject, own, dates, isPartial, reports } = directive;
  const others = dates.filter((other) => other.date !== date);
  return (
    <header className={styles.head}>
      <p className={styles.kind}>{t('directive.title')}</p>
      <h1>
        {typeName} <span className={styles.number}>{number}</span>
      </h1>
      {subject && <p lang="vi">{subject}</p>}
      <dl className={styles.identity}>
        <div>
          <dt>{t('directive.date')}</dt>
          <dd className="numbers">{date ? formatDate(date) : t('directive.dateUnknown')}</dd>
        </div>
        <div>
          <dt>{t('directive.issuer')}</dt>
          <dd lang="vi">{issuers.length > 0 ? issuers.join('; ') : t('directive.issuerUnknown')}</dd>
        </div>
        <div>
          <dt>{t('directive.cited')}</dt>
          <dd className="numbers">{t('directive.reportCount', { count: reports.length })}</dd>
        </div>
        <div>
          <dt>{t('directive.own')}</dt>
          <dd>
            {own ? <Link to={`/bao-cao/${own.documentId}`}>{t('directive.openOwn')}</Link> : t('directive.noOwn')}
          </dd>
        </div>
      </dl>
      {others.length > 0 && (
        <p className={styles.notice}>
          {t('directive.otherDates')}{' '}
          {others.map((other) => (
            <Link key={other.date} to={`/chi-dao/${id}?ngay=${other.date}`}>
              {formatDate(other.date)} ({formatNumber(other.reports)})
            </Link>
          ))}
        </p>
      )}
      {isPartial && <p className={styles.notice}>{t('directive.partial')}</p>}
    </header>
  );
}
