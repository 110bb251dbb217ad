import { Checkbox, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateKind, FigureKind } from '../../../../shared/extraction/mention.ts';
import { SelectField } from '../../../components/ui/select-field.tsx';
import {
  type DateDraft,
  type DirectiveDraft,
  type Draft,
  EDITABLE_DATE_KINDS,
  EDITABLE_FIGURE_KINDS,
  type FigureDraft,
  QUALIFIERS,
} from '../model/draft.ts';
import type { DraftErrors } from '../model/read-draft.ts';
import styles from './finding-card.module.css';

interface FieldsProps<D extends Draft> {
  readonly draft: D;
  readonly errors: DraftErrors;
  readonly onChange: (draft: D) => void;
}

/** The fields of one kind, the main one first and already focused. */
export function DraftFields({ draft, errors, onChange }: FieldsProps<Draft>) {
  switch (draft.kind) {
    case 'directive':
      return <DirectiveFields draft={draft} errors={errors} onChange={onChange} />;
    case 'date':
      return <DateFields draft={draft} errors={errors} onChange={onChange} />;
    case 'figure':
      return <FigureFields draft={draft} errors={errors} onChange={onChange} />;
  }
}

function DirectiveFields({ draft, errors, onChange }: FieldsProps<DirectiveDraft>) {
  const { t } = useTranslation();
  const field = useTextField(draft, errors, onChange);
  return (
    <Grid>
      <TextInput {...field('number')} label={t('review.field.number')} description={t('review.edit.numberHint')} />
      <TextInput {...field('date')} label={t('review.field.date')} description={t('review.edit.dateHint')} />
      <TextInput {...field('typeName')} label={t('review.field.typeName')} />
      <TextInput {...field('issuer')} label={t('review.field.issuer')} />
      <TextInput {...field('subject')} label={t('review.field.subject')} className={styles.wide} />
    </Grid>
  );
}

function DateFields({ draft, errors, onChange }: FieldsProps<DateDraft>) {
  const { t } = useTranslation();
  const field = useTextField(draft, errors, onChange);
  return (
    <Grid>
      <TextInput
        {...field('when')}
        label={t('review.field.when')}
        description={t('review.edit.whenHint')}
        className={styles.wide}
      />
      <SelectField
        size="sm"
        label={t('review.field.kind')}
        value={draft.dateKind}
        onChange={(event) => onChange({ ...draft, dateKind: event.currentTarget.value as DateKind })}
        data={EDITABLE_DATE_KINDS.map((kind) => ({ value: kind, label: t(`review.dateKind.${kind}`) }))}
      />
      <Checkbox
        className={styles.checkbox}
        checked={draft.inferred}
        onChange={(event) => onChange({ ...draft, inferred: event.currentTarget.checked })}
        label={t('review.edit.inferred')}
      />
    </Grid>
  );
}

function FigureFields({ draft, errors, onChange }: FieldsProps<FigureDraft>) {
  const { t } = useTranslation();
  const field = useTextField(draft, errors, onChange);
  return (
    <Grid>
      <TextInput
        {...field('value')}
        label={t('review.field.value')}
        description={t('review.edit.valueHint')}
        inputMode="decimal"
      />
      <TextInput {...field('unit')} label={t('review.field.unit')} description="%, đồng, người" />
      <SelectField
        size="sm"
        label={t('review.field.kind')}
        value={draft.figureKind}
        onChange={(event) => onChange({ ...draft, figureKind: event.currentTarget.value as FigureKind })}
        data={EDITABLE_FIGURE_KINDS.map((kind) => ({ value: kind, label: t(`review.figureKind.${kind}`) }))}
      />
      <SelectField
        size="sm"
        label={t('review.field.qualifier')}
        value={draft.qualifier}
        onChange={(event) => onChange({ ...draft, qualifier: event.currentTarget.value as FigureDraft['qualifier'] })}
        data={QUALIFIERS.map((qualifier) => ({ value: qualifier, label: t(`review.qualifier.${qualifier}`) }))}
      />
      <TextInput {...field('of')} label={t('review.field.of')} inputMode="decimal" />
      <TextInput {...field('max')} label={t('review.field.max')} inputMode="decimal" />
      <TextInput {...field('period')} label={t('review.field.period')} />
      <TextInput {...field('subject')} label={t('review.field.about')} />
    </Grid>
  );
}

function Grid({ children }: { readonly children: ReactNode }) {
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = grid.current?.querySelector('input');
    first?.focus();
    first?.select();
  }, []);
  return (
    <div ref={grid} className={styles.grid}>
      {children}
    </div>
  );
}

/** Text, its error in words and its change, for one field of a draft. */
function useTextField<D extends Draft>(draft: D, errors: DraftErrors, onChange: (draft: D) => void) {
  const { t } = useTranslation();
  return (name: string & keyof D) => {
    const error = errors[name];
    return {
      size: 'sm' as const,
      name,
      autoComplete: 'off',
      spellCheck: false,
      value: draft[name] as string,
      error: error ? t(`review.edit.errors.${error}`) : undefined,
      onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
        onChange({ ...draft, [name]: event.currentTarget.value }),
    };
  };
}
