import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundContent, RoundPageResource } from '../../../../shared/contracts/api-rounds.ts';
import { DayField } from '../../../components/ui/day-field.tsx';
import { FormDialog } from '../../../components/ui/form-dialog.tsx';
import { foundRound, roundKeys, saveRound } from '../api/rounds.ts';
import { DecisionChoice } from './decision-choice.tsx';
import { OutlineFields } from './outline-fields.tsx';
import { UnitFields } from './unit-fields.tsx';
import { ValueFields } from './value-fields.tsx';

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
  const found = useMutation({
    mutationFn: foundRound,
    onSuccess: async ({ round }) => {
      await client.invalidateQueries({ queryKey: roundKeys.all, exact: true });
      await navigate(`/dot-giam-sat/${round.id}`);
    },
  });
  return (
    <RoundDialog
      title={t('rounds.foundTitle')}
      submit={t('rounds.found')}
      start={NOTHING}
      roundId={null}
      isPending={found.isPending}
      problem={found.error}
      onClose={onClose}
      onSubmit={(content) => found.mutate(content)}
    />
  );
}

interface EditRoundDialogProps {
  readonly round: RoundPageResource['round'];
  readonly onClose: () => void;
}

/** Everything of a round that a person writes; what units have sent and answered stays. */
export function EditRoundDialog({ round, onClose }: EditRoundDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { name, founding, directives, period, units, outline, due } = round;
  const save = useMutation({
    mutationFn: (content: RoundContent) => saveRound(round.id, round.version, content),
    onSuccess: (resource) => {
      client.setQueryData(roundKeys.one(round.id), resource);
      void client.invalidateQueries({ queryKey: roundKeys.all, exact: true });
      onClose();
    },
  });
  return (
    <RoundDialog
      title={t('rounds.editTitle')}
      submit={t('rounds.save')}
      start={{ name, founding, directives, period, units, outline, due }}
      roundId={round.id}
      isPending={save.isPending}
      problem={save.error}
      onClose={onClose}
      onSubmit={(content) => save.mutate(content)}
    />
  );
}

interface RoundDialogProps {
  readonly title: string;
  readonly submit: string;
  readonly start: RoundContent;
  /** Null for a new one. */
  readonly roundId: string | null;
  readonly isPending: boolean;
  readonly problem: unknown;
  readonly onClose: () => void;
  readonly onSubmit: (content: RoundContent) => void;
}

function RoundDialog({ start, roundId, onSubmit, ...dialog }: RoundDialogProps) {
  const { t } = useTranslation();
  const [content, setContent] = useState(start);
  const set = (change: Partial<RoundContent>) => setContent((held) => ({ ...held, ...change }));
  const hasLabels = content.outline.every(({ label }) => label.trim() !== '');
  return (
    <FormDialog
      {...dialog}
      size="xl"
      isReady={content.name.trim() !== '' && content.units.length > 0 && hasLabels}
      onSubmit={() => onSubmit(content)}
    >
      <TextInput
        label={t('rounds.name')}
        data-autofocus
        maxLength={300}
        value={content.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      {roundId === null && <DecisionChoice content={content} onPropose={set} />}
      <ValueFields content={content} onChange={set} />
      <DayField label={t('rounds.due')} value={content.due ?? ''} onChange={(day) => set({ due: day || null })} />
      <UnitFields units={content.units} onChange={(units) => set({ units })} />
      <OutlineFields outline={content.outline} roundId={roundId} onChange={(outline) => set({ outline })} />
    </FormDialog>
  );
}
