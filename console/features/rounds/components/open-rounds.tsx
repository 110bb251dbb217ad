import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundListItem } from '../../../../shared/contracts/api-rounds.ts';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Panel } from '../../../components/ui/page.tsx';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { answerQuestion, roundKeys, roundListQuery } from '../api/rounds.ts';
import { ClerkChecklist } from './clerk-checklist.tsx';
import { useDueWords } from './due-words.ts';
import styles from './open-rounds.module.css';
import { QuestionCard } from './question-card.tsx';
import { UnitMark } from './unit-mark.tsx';

/** The open rounds an office is part of: what is due when, whether its report came in, what is asked of it. */
export function OpenRounds() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(roundListQuery);
  if (error && !data) {
    return (
      <Panel aria-label={t('rounds.title')}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Panel>
    );
  }
  if (!data || data.items.length === 0) return null;
  return (
    <Panel aria-labelledby="open-rounds">
      <div className={styles.head}>
        <h2 id="open-rounds">{t('rounds.open')}</h2>
      </div>
      {data.items.map((round) => (
        <OpenRound key={round.id} round={round} />
      ))}
    </Panel>
  );
}

function OpenRound({ round: { id, name, status, ownDue, own, outline } }: { readonly round: RoundListItem }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const answering = useMutation({
    mutationFn: ({ question, text, seen }: { question: string; text: string; seen: number }) =>
      answerQuestion(id, question, { text, seen }),
    onSettled: () => client.invalidateQueries({ queryKey: roundKeys.all }),
  });
  const waiting = own?.questions.filter(({ answer }) => answer === null).length ?? 0;
  // Open where something waits; it does not close over an answer that was just given.
  const [isOpen, setOpen] = useState(waiting > 0);
  if (!own) return null;
  return (
    <article className={styles.round} aria-label={name}>
      <header>
        <h3>{name}</h3>
        <p className={styles.standing}>
          <UnitMark state={own.state} />
          <Due due={ownDue} isSent={own.reports.length > 0} />
          {status !== 'collecting' && <span className={styles.quiet}>{t(`rounds.status.${status}`)}</span>}
          {waiting > 0 && <span className={styles.asked}>{t('rounds.waitingQuestions', { count: waiting })}</span>}
        </p>
      </header>
      {outline.length > 0 && <ClerkChecklist roundId={id} outline={outline} checklist={own.checklist} />}
      {own.questions.length > 0 && (
        <details
          className={styles.questions}
          open={isOpen}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>
            {t('rounds.ownQuestions')} <span className={styles.quiet}>({own.questions.length})</span>
          </summary>
          {own.questions.map((question) => (
            <QuestionCard
              key={question.id}
              question={question}
              onAnswer={(text, seen) => answering.mutateAsync({ question: question.id, text, seen })}
            />
          ))}
        </details>
      )}
    </article>
  );
}

/** The days that are left are said only while a report is awaited. */
function Due({ due, isSent }: { readonly due: string | null; readonly isSent: boolean }) {
  const { t } = useTranslation();
  const dueWords = useDueWords();
  if (due === null) return <span className={styles.quiet}>{t('rounds.noDue')}</span>;
  if (isSent) return <span className="numbers">{t('rounds.dueOn', { day: formatDate(due) })}</span>;
  const { text, isLate } = dueWords(due);
  return <span className={`numbers ${isLate ? styles.late : ''}`}>{text}</span>;
}
