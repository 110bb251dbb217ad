import { IconGauge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { QualityReport } from '../../../../shared/contracts/api-quality.ts';
import { DayField } from '../../../components/ui/day-field.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Page, PageHead, Panel } from '../../../components/ui/page.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useOfficeName } from '../../../lib/session-context.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { type Period, qualityQuery } from '../api/quality.ts';
import { HeadlineFigures } from './headline-figures.tsx';
import { PolicyPanel } from './policy-panel.tsx';
import styles from './quality.module.css';
import { QualityTable } from './quality-table.tsx';

/** How far the machine can be trusted, as finished reviews measure it; and the rules of review behind it. */
export function QualityPage() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const period = { from: parameters.get('tu') ?? '', until: parameters.get('den') ?? '' };
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(qualityQuery(period));
  useTitle(t('quality.title'));
  const change = ({ from, until }: Period) => {
    const next = new URLSearchParams();
    if (from) next.set('tu', from);
    if (until) next.set('den', until);
    setParameters(next, { replace: true });
  };
  return (
    <Page width={1240}>
      <PageHead title={t('quality.title')} lead={t('quality.lead')}>
        <PeriodFields period={period} onChange={change} />
      </PageHead>
      {isPending && <RowsSkeleton rows={10} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className={styles.body} aria-busy={isPlaceholderData}>
          <Measured report={data} isFiltered={period.from !== '' || period.until !== ''} />
        </div>
      )}
      <PolicyPanel />
    </Page>
  );
}

function Measured({ report, isFiltered }: { readonly report: QualityReport; readonly isFiltered: boolean }) {
  const { t } = useTranslation();
  const officeName = useOfficeName();
  if (report.all.reports === 0) {
    return (
      <Panel>
        <EmptyState
          icon={<IconGauge size={22} />}
          title={t(isFiltered ? 'quality.emptyPeriod' : 'quality.empty')}
          hint={t(isFiltered ? 'quality.emptyPeriodHint' : 'quality.emptyHint')}
        />
      </Panel>
    );
  }
  return (
    <>
      <HeadlineFigures all={report.all} />
      <QualityTable
        title={t('quality.byKind')}
        rows={report.byKind}
        nameOf={(key) => t(`kind.${key as 'directive' | 'date' | 'figure'}`)}
      />
      <QualityTable title={t('quality.byOffice')} rows={report.byOffice} nameOf={officeName} />
      <QualityTable
        title={t('quality.byEngine')}
        rows={report.byEngine}
        nameOf={(key) => (key === 'none' ? t('quality.noEngine') : key)}
      />
      <QualityTable
        title={t('quality.byMonth')}
        rows={report.byMonth}
        nameOf={(key) => key.split('-').reverse().join('/')}
      />
    </>
  );
}

interface PeriodFieldsProps {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

function PeriodFields({ period, onChange }: PeriodFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.period}>
      <legend className="visually-hidden">{t('quality.period')}</legend>
      <DayField label={t('quality.from')} value={period.from} onChange={(from) => onChange({ ...period, from })} />
      <DayField label={t('quality.until')} value={period.until} onChange={(until) => onChange({ ...period, until })} />
    </fieldset>
  );
}
