import { Textarea, TextInput } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DescribedResource } from '../../../../shared/contracts/api-records.ts';
import { ACCESS_LEVELS } from '../../../../shared/domain/records/access.ts';
import { COUNTED_FIELDS, type RecordField } from '../../../../shared/domain/records/fields.ts';
import { OFFERED_TERMS } from '../../../../shared/domain/records/retention.ts';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useFieldName, useTermWord } from '../field-words.ts';
import { shownValue, storedValue } from '../record-form.ts';
import { FieldSource } from './field-source.tsx';
import styles from './record.module.css';

interface FieldRowProps {
  readonly field: RecordField;
  readonly saved: DescribedResource;
  /** What is typed and not saved; null = taken back, undefined = nothing. */
  readonly edit: string | null | undefined;
  readonly isMissing: boolean;
  readonly isClosed: boolean;
  readonly documentId?: string;
  readonly onChange: (typed: string) => void;
  readonly onTakeBack: () => void;
}

/** One element of a description: its name, its value, and where the value comes from. */
export function FieldRow({ field, saved, edit, isMissing, isClosed, documentId, onChange, onTakeBack }: FieldRowProps) {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const id = useId();
  const isTyped = saved?.source.kind === 'typed';
  const isFixed = isClosed || COUNTED_FIELDS.has(field.name);
  return (
    <div className={styles.field} data-missing={isMissing || undefined} data-edited={edit !== undefined || undefined}>
      <label htmlFor={id}>
        {fieldName(field.name)}
        {field.isRequired && <small> {t('records.form.required')}</small>}
      </label>
      <Entry id={id} field={field} saved={saved} edit={edit} isFixed={isFixed} onChange={onChange} />
      <div className={styles.below} id={`${id}-source`}>
        {edit === undefined && <FieldSource described={saved} {...(documentId ? { documentId } : {})} />}
        {edit === null && <span className={styles.source}>{t('records.source.takenBack')}</span>}
        {typeof edit === 'string' && (
          <span className={styles.source} data-kind="edited">
            {t('records.source.changed')}
          </span>
        )}
        {isTyped && !isFixed && edit === undefined && (
          <IconButton size="sm" label={t('records.source.takeBack')} onClick={onTakeBack}>
            <IconArrowBackUp size={15} />
          </IconButton>
        )}
      </div>
    </div>
  );
}

type EntryProps = Pick<FieldRowProps, 'field' | 'saved' | 'edit' | 'onChange'> & {
  readonly id: string;
  readonly isFixed: boolean;
};

function Entry({ id, field: { form, name }, saved, edit, isFixed, onChange }: EntryProps) {
  const { t } = useTranslation();
  const value = edit === undefined ? shownValue(saved?.value ?? '', form) : (edit ?? '');
  const common = { id, value, 'aria-describedby': `${id}-source`, 'data-field': name };
  if (form === 'access' || form === 'term')
    return <ChoiceEntry {...common} disabled={isFixed} form={form} onChange={onChange} saved={saved?.value ?? ''} />;
  const isWrong = typeof edit === 'string' && storedValue(edit, form) === undefined;
  const error = isWrong ? t(form === 'day' ? 'records.form.dayWrong' : 'records.form.numberWrong') : null;
  const onInput = (event: { readonly currentTarget: { readonly value: string } }) =>
    onChange(event.currentTarget.value);
  if (form === 'long')
    return <Textarea {...common} readOnly={isFixed} autosize minRows={1} maxRows={6} onChange={onInput} />;
  const hints = form === 'day' ? { placeholder: t('records.form.dayHint') } : {};
  return (
    <TextInput
      {...common}
      {...hints}
      readOnly={isFixed}
      {...(form === 'text' ? {} : { inputMode: 'numeric' as const })}
      error={error}
      onChange={onInput}
    />
  );
}

interface ChoiceEntryProps {
  readonly id: string;
  readonly value: string;
  readonly saved: string;
  readonly form: 'access' | 'term';
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

function ChoiceEntry({ form, value, saved, onChange, ...rest }: ChoiceEntryProps) {
  const { t } = useTranslation();
  const termWord = useTermWord();
  const terms = [...new Set([...OFFERED_TERMS.map(String), ...(saved ? [saved] : [])])];
  const data =
    form === 'access'
      ? ACCESS_LEVELS.map((level) => ({ value: level, label: t(`records.access.${level}`) }))
      : terms.map((code) => ({ value: code, label: termWord(code === 'permanent' ? code : Number(code)) }));
  const hint = form === 'access' && value ? t(`records.access.${value as 'open'}Hint`) : null;
  return (
    <div>
      <SelectField
        {...rest}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={value === '' ? [{ value: '', label: '–' }, ...data] : data}
      />
      {hint && <p className={styles.source}>{hint}</p>}
    </div>
  );
}
