import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundContent } from '../../../../shared/contracts/api-rounds.ts';
import { DayField } from '../../../components/ui/day-field.tsx';
import { FormDialog } from '../../../components/ui/form-dialog.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { ALL_DOCUMENTS, documentListQuery } from '../../../lib/api/documents.ts';
import { useSession } from '../../../lib/session-context.ts';
import { foundRound, roundKeys, roundProposalQuery } from '../api/rounds.ts';
import styles from './rounds.module.css';

type Value = RoundContent['directives'][number];
const CONFIRMED = { ...ALL_DOCUMENTS, statuses: ['confirmed'] as const, limit: 200 };
const NOTHING: RoundContent = {
  name: '',
  founding: null,
  directives: [],
  period: null,
  units: [],
  outline: [],
  due: null,
};

/** A new round, by hand or from what people confirmed of its founding decision. */
export function FoundRoundDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [content, setContent] = useState<RoundContent>(NOTHING);
  const set = (change: Partial<RoundContent>) => setContent((held) => ({ ...held, ...change }));
  const found = useMutation({
    mutationFn: () => foundRound(content),
    onSuccess: async ({ round }) => {
      await client.invalidateQueries({ queryKey: roundKeys.all, exact: true });
      await navigate(`/dot-giam-sat/${round.id}`);
    },
  });
  return (
    <FormDialog
      title={t('rounds.foundTitle')}
      submit={t('rounds.found')}
      size="lg"
      isReady={content.name.trim() !== '' && content.units.length > 0}
      isPending={found.isPending}
      problem={found.error}
      onClose={onClose}
      onSubmit={() => found.mutate()}
    >
      <TextInput
        label={t('rounds.name')}
        data-autofocus
        maxLength={300}
        value={content.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      <DecisionChoice onPropose={set} />
      <ValueFields content={content} onChange={set} />
      <DayField label={t('rounds.due')} value={content.due ?? ''} onChange={(day) => set({ due: day || null })} />
      <UnitChoice units={content.units} onChange={(units) => set({ units })} />
    </FormDialog>
  );
}

/** A confirmed report taken for the founding decision: what it says fills the form, with its source. */
function DecisionChoice({ onPropose }: { readonly onPropose: (change: Partial<RoundContent>) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const documents = useInfiniteQuery(documentListQuery(CONFIRMED)).data?.pages.flatMap(({ items }) => items) ?? [];
  const choose = async (id: string) => {
    if (id === '') return;
    const { founding, directives, periods, deadlines } = await client.fetchQuery(roundProposalQuery(id));
    const due = deadlines.find(({ text }) => /^\d{4}-\d{2}-\d{2}$/u.test(text))?.text ?? null;
    onPropose({ founding, directives, period: periods[0] ?? null, due });
  };
  return (
    <SelectField
      label={t('rounds.decision')}
      description={t('rounds.decisionHint')}
      data={[
        { value: '', label: t('rounds.noDecision') },
        ...documents.map(({ id, own, fileName }) => ({ value: id, label: own?.number ?? fileName })),
      ]}
      onChange={({ currentTarget }) => void choose(currentTarget.value)}
    />
  );
}

interface ValueFieldsProps {
  readonly content: RoundContent;
  readonly onChange: (change: Partial<RoundContent>) => void;
}

/** A value that is typed over is no longer the one that was confirmed: its source goes. */
function ValueFields({ content, onChange }: ValueFieldsProps) {
  const { t } = useTranslation();
  const typed = (text: string): Value | null => (text === '' ? null : { text, source: null });
  const [lines, setLines] = useState<string | null>(null);
  const shown = lines ?? content.directives.map(({ text }) => text).join('\n');
  return (
    <>
      <TextInput
        label={t('rounds.founding')}
        value={content.founding?.text ?? ''}
        onChange={({ currentTarget }) => onChange({ founding: typed(currentTarget.value) })}
      />
      <Textarea
        label={t('rounds.directives')}
        autosize
        minRows={2}
        value={shown}
        onChange={({ currentTarget }) => {
          setLines(currentTarget.value);
          const texts = currentTarget.value.split('\n').filter((text) => text.trim() !== '');
          const known = new Map(content.directives.map((value) => [value.text, value]));
          onChange({ directives: texts.map((text) => known.get(text) ?? { text, source: null }) });
        }}
      />
      <TextInput
        label={t('rounds.period')}
        value={content.period?.text ?? ''}
        onChange={({ currentTarget }) => onChange({ period: typed(currentTarget.value) })}
      />
    </>
  );
}

interface UnitChoiceProps {
  readonly units: RoundContent['units'];
  readonly onChange: (units: RoundContent['units']) => void;
}

function UnitChoice({ units, onChange }: UnitChoiceProps) {
  const { t } = useTranslation();
  const chosen = new Map(units.map((unit) => [unit.office, unit]));
  const toggle = (office: string, isChosen: boolean) =>
    onChange(
      isChosen ? [...units, { office, way: 'visit', due: null }] : units.filter((unit) => unit.office !== office),
    );
  return (
    <fieldset className={styles.choice}>
      <legend>{t('rounds.units')}</legend>
      {useSession().offices.map(({ id, name }) => (
        <div key={id} className={styles.unitChoice}>
          <Checkbox
            label={name}
            checked={chosen.has(id)}
            onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
          />
          {chosen.has(id) && (
            <SelectField
              size="xs"
              aria-label={t('rounds.wayOf', { office: name })}
              value={chosen.get(id)!.way}
              data={(['visit', 'report-only'] as const).map((way) => ({ value: way, label: t(`rounds.way.${way}`) }))}
              onChange={({ currentTarget }) => {
                const way = currentTarget.value === 'visit' ? 'visit' : 'report-only';
                onChange(units.map((unit) => (unit.office === id ? { ...unit, way } : unit)));
              }}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
