import { Radio } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedValueResource, RoundContent } from '../../../../shared/contracts/api-rounds.ts';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { ALL_DOCUMENTS, documentListQuery } from '../../../lib/api/documents.ts';
import { describeEdtf } from '../../../lib/edtf-words.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { roundProposalQuery } from '../api/rounds.ts';
import styles from './round-form.module.css';

const CONFIRMED = { ...ALL_DOCUMENTS, statuses: ['confirmed'] as const, limit: 200 };
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

interface DecisionChoiceProps {
  readonly content: RoundContent;
  readonly onPropose: (change: Partial<RoundContent>) => void;
}

/**
 * A confirmed report taken for the founding decision: what it says fills the form, with its source. Where it names
 * several periods or limits a person chooses by their words; none is taken silently.
 */
export function DecisionChoice({ content, onPropose }: DecisionChoiceProps) {
  const { t } = useTranslation();
  const toSentence = useProblemSentence();
  const client = useQueryClient();
  const [id, setId] = useState('');
  const documents = useInfiniteQuery(documentListQuery(CONFIRMED)).data?.pages.flatMap(({ items }) => items) ?? [];
  const reading = useMutation({
    mutationFn: (chosen: string) => client.fetchQuery(roundProposalQuery(chosen)),
    onSuccess: ({ founding, directives, periods, deadlines }) =>
      onPropose({
        founding,
        directives,
        period: onlyOne(periods),
        // Of several limits none is taken for a person, also where one alone is a day.
        due: onlyOne(deadlines)?.text.match(ISO_DAY)?.[0] ?? null,
      }),
  });
  const data = id === '' ? undefined : reading.data;
  const choose = (chosen: string) => {
    setId(chosen);
    if (chosen !== '') reading.mutate(chosen);
  };
  return (
    <>
      <SelectField
        label={t('rounds.decision')}
        description={t('rounds.decisionHint')}
        error={reading.error ? toSentence(reading.error) : undefined}
        value={id}
        data={[
          { value: '', label: t('rounds.noDecision') },
          ...documents.map(({ id: value, own, fileName }) => ({ value, label: own?.number ?? fileName })),
        ]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {data && data.periods.length > 1 && (
        <Proposals
          label={t('rounds.periodChoice', { count: data.periods.length })}
          values={data.periods}
          chosen={content.period?.source?.findingId ?? null}
          onChoose={({ text, source }) => onPropose({ period: { text, source } })}
        />
      )}
      {data && (data.deadlines.length > 1 || data.deadlines.some((value) => !isDay(value))) && (
        <Proposals
          label={t('rounds.dueChoice', { count: data.deadlines.length })}
          values={data.deadlines}
          chosen={data.deadlines.find(({ text }) => text === content.due)?.source?.findingId ?? null}
          isOpen={isDay}
          onChoose={({ text }) => onPropose({ due: text })}
        />
      )}
    </>
  );
}

interface ProposalsProps {
  readonly label: string;
  readonly values: readonly ProposedValueResource[];
  /** Id of the finding. */
  readonly chosen: string | null;
  /** False for what cannot be taken: a limit without a day cannot be counted to. */
  readonly isOpen?: (value: ProposedValueResource) => boolean;
  readonly onChoose: (value: ProposedValueResource) => void;
}

function Proposals({ label, values, chosen, isOpen = () => true, onChoose }: ProposalsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const keyOf = ({ source, text }: ProposedValueResource) => source?.findingId ?? text;
  return (
    <Radio.Group
      label={label}
      description={t('rounds.choiceHint')}
      value={chosen}
      onChange={(key) => onChoose(values.find((value) => keyOf(value) === key)!)}
    >
      <div className={styles.proposals}>
        {values.map((value) => (
          <Radio
            key={keyOf(value)}
            value={keyOf(value)}
            disabled={!isOpen(value)}
            label={isEdtf(value) ? describeEdtf(value.text, language) : value.text}
            description={
              <>
                <q lang="vi">{value.quote}</q> ({t('archive.page', { page: value.page })})
              </>
            }
          />
        ))}
      </div>
    </Radio.Group>
  );
}

/** A limit comes as EDTF, a period in words. */
const isEdtf = ({ text }: ProposedValueResource): boolean => /^[\d.X][\d./X~?%-]*$/u.test(text);
const isDay = ({ text }: ProposedValueResource): boolean => ISO_DAY.test(text);

function onlyOne(values: readonly ProposedValueResource[]) {
  const [only, ...others] = values;
  return only && others.length === 0 ? { text: only.text, source: only.source } : null;
}
