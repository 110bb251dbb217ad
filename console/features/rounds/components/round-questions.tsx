import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundPageResource } from '../../../../shared/contracts/api-rounds.ts';
import { Panel } from '../../../components/ui/page.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { QuestionCard } from './question-card.tsx';
import styles from './rounds.module.css';

interface RoundQuestionsProps {
  readonly resource: RoundPageResource;
  readonly onAsk: (office: string, text: string) => Promise<unknown>;
  readonly onAnswer: (question: string, text: string, seen: number) => Promise<unknown>;
}

/** Questions put to units, those that wait for an answer first, each with the answers that were given. */
export function RoundQuestions({ resource: { round, units }, onAsk, onAnswer }: RoundQuestionsProps) {
  const { t } = useTranslation();
  const names = new Map(units.map(({ office, officeName }) => [office, officeName]));
  const waiting = round.questions.filter(({ answer }) => answer === null);
  const answered = round.questions.filter(({ answer }) => answer !== null);
  return (
    <Panel aria-labelledby="round-questions">
      <div className={styles.panelHead}>
        <h2 id="round-questions">{t('rounds.questions')}</h2>
        {round.questions.length > 0 && (
          <p>{t('rounds.questionCount', { count: round.questions.length, waiting: waiting.length })}</p>
        )}
      </div>
      <div className={styles.questions}>
        {round.questions.length === 0 && <p className={styles.quiet}>{t('rounds.noQuestions')}</p>}
        {[...waiting, ...answered].map((question) => (
          <QuestionCard
            key={question.id}
            question={question}
            unit={names.get(question.office) ?? question.office}
            onAnswer={(text, seen) => onAnswer(question.id, text, seen)}
          />
        ))}
        {units.length > 0 && <AskForm units={units} onAsk={onAsk} />}
      </div>
    </Panel>
  );
}

interface AskFormProps extends Pick<RoundQuestionsProps, 'onAsk'> {
  readonly units: RoundPageResource['units'];
}

function AskForm({ units, onAsk }: AskFormProps) {
  const { t } = useTranslation();
  const [office, setOffice] = useState('');
  const [text, setText] = useState('');
  const asked = office || units[0]?.office || '';
  const ask = () =>
    void onAsk(asked, text).then(
      () => setText(''),
      () => undefined,
    );
  return (
    <div className={styles.ask}>
      <SelectField
        label={t('rounds.unitColumn')}
        value={asked}
        data={units.map((unit) => ({ value: unit.office, label: unit.officeName }))}
        onChange={({ currentTarget }) => setOffice(currentTarget.value)}
      />
      <Textarea
        label={t('rounds.question')}
        autosize
        minRows={1}
        maxLength={2000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button disabled={text.trim() === ''} onClick={ask}>
        {t('rounds.ask')}
      </Button>
    </div>
  );
}
