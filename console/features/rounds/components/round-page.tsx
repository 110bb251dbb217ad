import { Button } from '@mantine/core';
import { IconChevronLeft, IconDownload, IconFileText } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { RoundPageResource } from '../../../../shared/contracts/api-rounds.ts';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Page, PageHead, Panel } from '../../../components/ui/page.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { actOnRound, linkReport, matrixUrl, type RoundAct, roundKeys, roundQuery } from '../api/rounds.ts';
import { LinkReport } from './link-report.tsx';
import { RoundMatrix } from './round-matrix.tsx';
import { RoundQuestions } from './round-questions.tsx';
import styles from './rounds.module.css';
import { UnitMark } from './unit-mark.tsx';

/** One round: its units and where they stand, what each reports, the questions put to them. */
export function RoundPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const client = useQueryClient();
  const toSentence = useProblemSentence();
  const { data, error, refetch } = useQuery(roundQuery(id));
  const acting = useMutation({
    mutationFn: (command: (version: number) => Promise<RoundPageResource>) => command(data!.round.version),
    onSuccess: (resource) => {
      client.setQueryData(roundKeys.one(id), resource);
      void client.invalidateQueries({ queryKey: roundKeys.all, exact: true });
    },
    onError: () => void refetch(),
  });
  const act = (what: RoundAct) => acting.mutateAsync((version) => actOnRound(id, version, what));
  useTitle(data?.round.name ?? t('rounds.title'));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={12} />;
  return (
    <Page width={1240}>
      <RoundHead resource={data} isActing={acting.isPending} onAct={(what) => void act(what).catch(() => undefined)} />
      {acting.error && (
        <p className={styles.error} role="alert">
          {toSentence(acting.error)}
        </p>
      )}
      <Panel>
        <div className={styles.panelHead}>
          <h2>{t('rounds.progress')}</h2>
          <LinkReport
            units={data.units}
            isLinking={acting.isPending}
            onLink={(report) => void acting.mutateAsync(() => linkReport(id, report)).catch(() => undefined)}
          />
        </div>
        <UnitTable units={data.units} />
      </Panel>
      <Panel>
        <div className={styles.panelHead}>
          <div>
            <h2>{t('rounds.matrix')}</h2>
            <p>{t('rounds.matrixHint')}</p>
          </div>
          <div className={styles.acts}>
            {(['xlsx', 'csv'] as const).map((format) => (
              <Button
                key={format}
                component="a"
                href={matrixUrl(id, format)}
                variant="default"
                leftSection={<IconDownload size={16} />}
              >
                {t(`rounds.${format}`)}
              </Button>
            ))}
          </div>
        </div>
        <RoundMatrix units={data.units} matrix={data.matrix} />
      </Panel>
      <RoundQuestions resource={data} onAct={act} />
    </Page>
  );
}

interface RoundHeadProps {
  readonly resource: RoundPageResource;
  readonly isActing: boolean;
  readonly onAct: (act: RoundAct) => void;
}

function RoundHead({ resource: { round, next, units }, isActing, onAct }: RoundHeadProps) {
  const { t } = useTranslation();
  const confirmed = units.filter(({ state }) => state === 'confirmed').flatMap(({ reports }) => reports);
  return (
    <PageHead
      title={round.name}
      back={
        <Link to="/dot-giam-sat" className={styles.back}>
          <IconChevronLeft size={16} aria-hidden /> {t('rounds.back')}
        </Link>
      }
      lead={
        <>
          <p>
            {t(`rounds.status.${round.status}`)} ·{' '}
            {round.due === null ? t('rounds.noDue') : `${t('rounds.due')}: ${formatDate(round.due)}`}
            {round.period && ` · ${round.period.text}`}
          </p>
          {round.founding && <p>{round.founding.text}</p>}
          {round.directives.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </>
      }
    >
      <div className={styles.acts}>
        {confirmed.length > 0 && (
          <Button
            component={Link}
            to={`/du-thao?dot=${round.id}&bao-cao=${confirmed.join(',')}&ten=${encodeURIComponent(round.name)}`}
            leftSection={<IconFileText size={16} />}
          >
            {t('rounds.draft')}
          </Button>
        )}
        {next.map((status) => (
          <Button key={status} variant="default" loading={isActing} onClick={() => onAct({ name: 'status', status })}>
            {t('rounds.moveTo', { status: t(`rounds.status.${status}`) })}
          </Button>
        ))}
      </div>
    </PageHead>
  );
}

function UnitTable({ units }: Pick<RoundPageResource, 'units'>) {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('rounds.unitColumn')}</th>
          <th scope="col">{t('rounds.column.status')}</th>
          <th scope="col">{t('rounds.column.due')}</th>
          <th scope="col">{t('reports.title')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ office, officeName, way, state, dueDay, wasLate, reports }) => (
          <tr key={office}>
            <th scope="row">
              {officeName} <span className={styles.quiet}>· {t(`rounds.way.${way}`)}</span>
            </th>
            <td>
              <UnitMark state={state} />
              {wasLate && <span className={styles.late}> ({t('rounds.wasLate')})</span>}
            </td>
            <td>{dueDay === null ? t('rounds.noDue') : formatDate(dueDay)}</td>
            <td>
              {reports.map((report, index) => (
                <Link key={report} to={`/bao-cao/${report}`} className={styles.report}>
                  {t('action.open')} {reports.length > 1 ? index + 1 : ''}
                  <span className="visually-hidden"> {officeName}</span>
                </Link>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
