import { IconRubberStamp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { IssuedPaper } from '../../../../shared/contracts/api-issued-papers.ts';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Page, PageHead, Panel } from '../../../components/ui/page.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useUser } from '../../../lib/session-context.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { papersQuery } from '../api/papers.ts';
import { PaperRow } from './paper-row.tsx';
import styles from './papers.module.css';

/** The papers that went out, year by year: an office reads those it was sent, others all. */
export function IssuedPapersPage() {
  const { t } = useTranslation();
  const { role } = useUser();
  const { data, error, isPending, refetch } = useQuery(papersQuery);
  const isOffice = role === 'office';
  useTitle(t('papers.title'));
  return (
    <Page width={1080}>
      <PageHead title={t('papers.title')} lead={t(isOffice ? 'papers.leadOffice' : 'papers.lead')} />
      {(!data || data.items.length === 0) && (
        <Panel>
          {isPending && <RowsSkeleton rows={6} rowHeight={56} />}
          {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
          {data && (
            <EmptyState
              icon={<IconRubberStamp size={22} />}
              title={t('papers.empty')}
              hint={t(isOffice ? 'papers.emptyOfficeHint' : 'papers.emptyHint')}
            />
          )}
        </Panel>
      )}
      {data && <PapersByYear papers={data.items} hasOffices={!isOffice} />}
    </Page>
  );
}

function PapersByYear({
  papers,
  hasOffices,
}: {
  readonly papers: readonly IssuedPaper[];
  readonly hasOffices: boolean;
}) {
  const { t } = useTranslation();
  const { hash } = useLocation();
  const asked = decodeURIComponent(hash.slice(1));
  const years = Map.groupBy(papers, ({ date }) => date.slice(0, 4));
  return [...years].map(([year, own]) => (
    <Panel key={year} aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`} className={styles.year}>
        {t('papers.year', { year })} <span className="numbers">{own.length}</span>
      </h2>
      <ul className={styles.rows}>
        {own.map((paper) => (
          <PaperRow key={paper.id} paper={paper} hasOffices={hasOffices} isAsked={paper.id === asked} />
        ))}
      </ul>
    </Panel>
  ));
}
