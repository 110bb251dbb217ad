import { Button, NumberInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Panel } from '../../../components/ui/page.tsx';
import { useToast } from '../../../components/ui/toasts.tsx';
import { useSession } from '../../../lib/session-context.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import { policyQuery, type ReviewPolicy, type SavedPolicy, savePolicy } from '../api/quality.ts';
import styles from './quality.module.css';

const KINDS = ['directive', 'date', 'figure'] as const;

/** How reports are reviewed: the blind audit and the two-person rule. The administrator changes it, reviewers read it. */
export function PolicyPanel() {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { data, error, refetch } = useQuery(policyQuery);
  if (!data && !error) return null;
  return (
    <Panel aria-labelledby="policy">
      <header className={styles.panelHead}>
        <h2 id="policy">{t('quality.policy.title')}</h2>
        <p>{t('quality.policy.lead')}</p>
      </header>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <PolicyForm key={data.version} saved={data} />}
      {data?.changedBy && data.changedAt && (
        <p className={styles.changed}>
          {t('quality.policy.changed', { by: nameOf(data.changedBy), at: formatTime(data.changedAt) })}
        </p>
      )}
    </Panel>
  );
}

function PolicyForm({ saved }: { readonly saved: SavedPolicy }) {
  const { t } = useTranslation();
  const { offices, user } = useSession();
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  const [value, setValue] = useState<ReviewPolicy>(saved.value);
  const mayChange = user.role === 'admin';
  const isChanged = JSON.stringify(value) !== JSON.stringify(saved.value);
  const command = useMutation({
    mutationFn: () => savePolicy(saved.version, value),
    onSuccess: (next) => {
      client.setQueryData(policyQuery.queryKey, next);
      show({ tone: 'done', text: t('quality.policy.saved') });
    },
    onError: (error) => {
      show({ tone: 'wrong', text: toSentence(error) });
      void client.invalidateQueries({ queryKey: policyQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged) command.mutate();
  };
  return (
    <form className={styles.policy} onSubmit={submit}>
      <ShareField
        label={t('quality.policy.auditShare')}
        hint={t('quality.policy.auditHint')}
        share={value.auditShare}
        isFixed={!mayChange}
        onChange={(auditShare) => setValue({ ...value, auditShare })}
      />
      <ShareField
        label={t('quality.policy.pageShare')}
        hint={t('quality.policy.pageHint')}
        share={value.pageShare}
        isFixed={!mayChange}
        onChange={(pageShare) => setValue({ ...value, pageShare })}
      />
      <Choices
        title={t('quality.policy.kinds')}
        hint={t('quality.policy.kindsHint')}
        choices={KINDS.map((kind) => ({ id: kind, name: t(`kind.${kind}`) }))}
        chosen={value.twoPersonKinds}
        isDisabled={!mayChange}
        onChange={(ids) => setValue({ ...value, twoPersonKinds: KINDS.filter((kind) => ids.includes(kind)) })}
      />
      <Choices
        title={t('quality.policy.offices')}
        hint={t('quality.policy.officesHint')}
        choices={offices}
        chosen={value.twoPersonOffices}
        isDisabled={!mayChange}
        onChange={(ids) => setValue({ ...value, twoPersonOffices: [...ids] })}
      />
      {mayChange && (
        <div className={styles.save}>
          <Button type="submit" disabled={!isChanged} loading={command.isPending}>
            {t('action.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

interface ShareFieldProps {
  readonly label: string;
  readonly hint: string;
  /** 0..1; percent in the field. */
  readonly share: number;
  readonly isFixed: boolean;
  readonly onChange: (share: number) => void;
}

function ShareField({ label, hint, share, isFixed, onChange }: ShareFieldProps) {
  return (
    <NumberInput
      label={label}
      description={hint}
      suffix=" %"
      min={0}
      max={100}
      decimalScale={1}
      readOnly={isFixed}
      value={Math.round(share * 1000) / 10}
      onChange={(percent) => onChange(toShare(percent))}
    />
  );
}

/** Percent as typed in, 0..1 out. */
function toShare(percent: number | string): number {
  return Math.min(100, Math.max(0, Number(percent) || 0)) / 100;
}

interface ChoicesProps {
  readonly title: string;
  readonly hint: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly isDisabled: boolean;
  readonly onChange: (ids: readonly string[]) => void;
}

function Choices({ title, hint, choices, chosen, isDisabled, onChange }: ChoicesProps) {
  return (
    <fieldset className={styles.choices}>
      <legend>{title}</legend>
      <p>{hint}</p>
      <div>
        {choices.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={isDisabled}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
