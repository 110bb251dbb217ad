import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundPageResource } from '../../../../shared/contracts/api-rounds.ts';
import { Panel } from '../../../components/ui/page.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useOfficeName } from '../../../lib/session-context.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import type { RoundAct } from '../api/rounds.ts';
import styles from './rounds.module.css';

interface RoundQuestionsProps {
  readonly resource: RoundPageResource;
  readonly onAct: (act: RoundAct) => Promise<unknown>;
}

/** Questions put to units, each with the answer that was given. */
export function RoundQuestions({ resource: { round, units }, onAct }: RoundQuestionsProps) {
  const { t } = useTranslation();
  const officeName = useOfficeName();
  const personName = usePersonName();
  const [office, setOffice] = useState('');
  const [text, setText] = useState('');
  const asked = office || units[0]?.office || '';
  const ask = () =>
    void onAct({ name: 'questions', office: asked, text }).then(
      () => setText(''),
      () => undefined,
    );
  return (
    <Panel>
      <div className={styles.panelHead}>
        <h2>{t('rounds.questions')}</h2>
      </div>
      <div className={styles.questions}>
        {round.questions.length === 0 && <p className={styles.quiet}>{t('rounds.noQuestions')}</p>}
        {round.questions.map((question) => (
          <article key={question.id} className={styles.question}>
            <p>
              <b>{officeName(question.office)}</b>{' '}
              <span className={styles.quiet}>
                {personName(question.by)}, {formatTime(question.at)}
              </span>
            </p>
            <p>{question.text}</p>
            {question.answer ? (
              <blockquote>
                {question.answer.text}
                <br />
                <span className={styles.quiet}>
                  {personName(question.answer.by)}, {formatTime(question.answer.at)}
                </span>
              </blockquote>
            ) : (
              <Answer onKeep={(said) => onAct({ name: `questions/${question.id}/answer`, text: said })} />
            )}
          </article>
        ))}
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
      </div>
    </Panel>
  );
}

function Answer({ onKeep }: { readonly onKeep: (text: string) => Promise<unknown> }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <div className={styles.ask}>
      <Textarea
        label={t('rounds.answer')}
        autosize
        minRows={1}
        maxLength={5000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button variant="default" disabled={text.trim() === ''} onClick={() => void onKeep(text).catch(() => undefined)}>
        {t('rounds.keepAnswer')}
      </Button>
    </div>
  );
}
