import { Button, Textarea } from '@mantine/core';
import { IconMessageReply, IconPencil } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionResource } from '../../../../shared/contracts/api-rounds.ts';
import { useOfficeName, useUser } from '../../../lib/session-context.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import styles from './questions.module.css';

type Answer = NonNullable<QuestionResource['answer']>;

interface QuestionCardProps {
  readonly question: QuestionResource;
  /** Whom it is put to; left out where the reader is the one. */
  readonly unit?: string;
  readonly onAnswer: (text: string, seen: number) => Promise<unknown>;
}

/** A question, the answer that stands with who gave it and when, the ones before it, and the place to answer. */
export function QuestionCard({ question, unit, onAnswer }: QuestionCardProps) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const [isWriting, setWriting] = useState(false);
  const { answer, former = [], by, at, text } = question;
  const seen = former.length + (answer ? 1 : 0);
  return (
    <article className={styles.question}>
      <p className={styles.meta}>
        {unit ? (
          <>
            <b>{unit}</b> {t('rounds.askedBy', { name: personName(by), time: formatTime(at) })}
          </>
        ) : (
          formatTime(at)
        )}
      </p>
      <p className={styles.text}>{text}</p>
      {answer && <GivenAnswer answer={answer} />}
      {former.length > 0 && (
        <details className={styles.former}>
          <summary>{t('rounds.formerAnswers', { count: former.length })}</summary>
          {former.toReversed().map((one) => (
            <GivenAnswer key={one.at} answer={one} />
          ))}
        </details>
      )}
      {answer && !isWriting ? (
        <Button
          className={styles.again ?? ''}
          variant="subtle"
          size="xs"
          leftSection={<IconPencil size={14} />}
          onClick={() => setWriting(true)}
        >
          {t('rounds.changeAnswer')}
        </Button>
      ) : (
        <AnswerForm
          start={answer?.text ?? ''}
          onKeep={(said) => onAnswer(said, seen).then(() => setWriting(false))}
          {...(answer ? { onCancel: () => setWriting(false) } : {})}
        />
      )}
    </article>
  );
}

function GivenAnswer({ answer: { text, by, byName, office, at } }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const user = useUser();
  const officeName = useOfficeName();
  const personName = usePersonName();
  const name = by === user.id ? t('me') : (byName ?? personName(by));
  return (
    <blockquote className={styles.answer}>
      <p className={styles.text}>{text}</p>
      <p className={styles.meta}>
        <IconMessageReply size={14} aria-hidden />{' '}
        {office
          ? t('rounds.answeredBy', { name, office: officeName(office), time: formatTime(at) })
          : t('rounds.answeredFor', { name, time: formatTime(at) })}
      </p>
    </blockquote>
  );
}

interface AnswerFormProps {
  readonly start: string;
  readonly onKeep: (text: string) => Promise<unknown>;
  readonly onCancel?: () => void;
}

/** What was typed stays when it could not be kept. */
function AnswerForm({ start, onKeep, onCancel }: AnswerFormProps) {
  const { t } = useTranslation();
  const toSentence = useProblemSentence();
  const id = useId();
  const [text, setText] = useState(start);
  const [problem, setProblem] = useState<unknown>(null);
  const [isKeeping, setKeeping] = useState(false);
  const keep = async () => {
    setKeeping(true);
    await onKeep(text).then(
      () => setProblem(null),
      (error: unknown) => setProblem(error),
    );
    setKeeping(false);
  };
  return (
    <div className={styles.form}>
      <Textarea
        id={id}
        label={t('rounds.answer')}
        autosize
        minRows={2}
        maxLength={5000}
        value={text}
        error={problem === null ? undefined : toSentence(problem)}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={styles.acts}>
        {onCancel && (
          <Button variant="default" size="xs" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        )}
        <Button
          size="xs"
          loading={isKeeping}
          disabled={text.trim() === '' || text === start}
          onClick={() => void keep()}
        >
          {t('rounds.keepAnswer')}
        </Button>
      </div>
    </div>
  );
}
