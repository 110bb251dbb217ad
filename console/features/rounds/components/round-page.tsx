import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type RoundPageResource, UNIT_STATES } from '../../../../shared/contracts/api-rounds.ts';
import type { RoundStatus } from '../../../../shared/domain/round/round.ts';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Page, Panel } from '../../../components/ui/page.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { useTitle } from '../../../lib/use-title.ts';
import {
  answerQuestion,
  askUnit,
  linkReport,
  matrixUrl,
  moveRound,
  roundKeys,
  roundQuery,
  unlinkReport,
} from '../api/rounds.ts';
import { LinkReport } from './link-report.tsx';
import { ReportOffers } from './report-offers.tsx';
import { EditRoundDialog } from './round-dialog.tsx';
import { RoundFigures } from './round-figures.tsx';
import { RoundDrafts, RoundHead } from './round-head.tsx';
import { RoundMatrix } from './round-matrix.tsx';
import { RoundQuestions } from './round-questions.tsx';
import styles from './rounds.module.css';
import { UnitMark } from './unit-mark.tsx';
import { UnitTable } from './unit-table.tsx';

/** One round: its units and where they stand, what each reports, the questions put to them. */
export function RoundPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(roundQuery(id));
  useTitle(data?.round.name ?? t('rounds.title'));
  if (data) return <OpenRound key={id} resource={data} />;
  return (
    <Page width={1240}>
      <h1>{t('rounds.title')}</h1>
      <Panel>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RowsSkeleton rows={12} />}</Panel>
    </Page>
  );
}

function OpenRound({ resource }: { readonly resource: RoundPageResource }) {
  const toSentence = useProblemSentence();
  const [isEditing, setEditing] = useState(false);
  const { round, units, matrix } = resource;
  const { run, tell, isActing, problem } = useRoundActs();
  const move = (status: RoundStatus) => tell(() => moveRound(round.id, round.version, status));
  return (
    <Page width={1240}>
      <RoundHead resource={resource} isActing={isActing} onMove={move} onEdit={() => setEditing(true)} />
      {problem !== null && (
        <p className={styles.error} role="alert">
          {toSentence(problem)}
        </p>
      )}
      <RoundDrafts resource={resource} isActing={isActing} onMove={move} />
      <ProgressPanel resource={resource} isActing={isActing} tell={tell} />
      <MatrixPanel id={round.id} units={units} matrix={matrix} />
      <RoundFigures units={units} matrix={matrix} />
      <RoundQuestions
        resource={resource}
        onAsk={(office, text) => run(() => askUnit(round.id, office, text))}
        onAnswer={(question, text, seen) => run(() => answerQuestion(round.id, question, { seen, text }))}
      />
      {isEditing && <EditRoundDialog round={round} onClose={() => setEditing(false)} />}
    </Page>
  );
}

/** `run` rejects, for forms that keep what was typed; `tell` says what went wrong on the page. */
function useRoundActs() {
  const client = useQueryClient();
  const acting = useMutation({
    mutationFn: (command: () => Promise<unknown>) => command(),
    // Also after a refusal: somebody else may have changed the round.
    onSettled: () => client.invalidateQueries({ queryKey: roundKeys.all }),
  });
  const { mutateAsync: run, mutate: tell, isPending: isActing, error: problem } = acting;
  return { run, tell, isActing, problem };
}

interface ProgressPanelProps {
  readonly resource: RoundPageResource;
  readonly isActing: boolean;
  readonly tell: (command: () => Promise<unknown>) => void;
}

function ProgressPanel({ resource: { round, units }, isActing, tell }: ProgressPanelProps) {
  const { t } = useTranslation();
  const { id } = round;
  const link = (report: string) => tell(() => linkReport(id, report));
  const unlink = useCallback((report: string) => tell(() => unlinkReport(id, report)), [id, tell]);
  return (
    <Panel>
      <div className={styles.panelHead}>
        <div>
          <h2>{t('rounds.progress')}</h2>
          <p className={styles.marks}>
            {UNIT_STATES.map((state) => [state, units.filter((unit) => unit.state === state).length] as const)
              .filter(([, count]) => count > 0)
              .map(([state, count]) => (
                <UnitMark key={state} state={state} count={count} />
              ))}
          </p>
        </div>
        <LinkReport units={units} isLinking={isActing} onLink={link} />
      </div>
      <ReportOffers roundId={id} isLinking={isActing} onLink={link} />
      <UnitTable units={units} outline={round.outline} onUnlink={unlink} />
    </Panel>
  );
}

function MatrixPanel({ id, units, matrix }: Pick<RoundPageResource, 'units' | 'matrix'> & { readonly id: string }) {
  const { t } = useTranslation();
  return (
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
      <RoundMatrix units={units} matrix={matrix} />
    </Panel>
  );
}
