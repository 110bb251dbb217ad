import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseTypedDay } from '../../lib/typed-date.ts';
import { formatDate } from '../../lib/vietnam-time.ts';

interface DayFieldProps {
  readonly label: string;
  readonly description?: string;
  /** YYYY-MM-DD, or empty. */
  readonly value: string;
  /** Said below the field; what cannot be read as a day is said by the field itself. */
  readonly error?: string | null;
  readonly isFirst?: boolean;
  /** For a row of a list whose head says what stands below it: the label is for readers alone. */
  readonly isLabelHidden?: boolean;
  /** Said in the empty field instead of the form of a day. */
  readonly placeholder?: string;
  readonly onChange: (day: string) => void;
}

/** A day typed as dd/mm/yyyy, whatever the browser's own language: its date field would put the month first. */
export function DayField({ label, description, value, error = null, isFirst = false, ...rest }: DayFieldProps) {
  const { isLabelHidden = false, placeholder, onChange } = rest;
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => formatDate(value));
  useEffect(() => setTyped((held) => (parseTypedDay(held) === value ? held : formatDate(value))), [value]);
  const isWrong = typed.trim() !== '' && parseTypedDay(typed) === undefined;
  return (
    <TextInput
      label={label}
      description={description}
      inputMode="numeric"
      placeholder={placeholder ?? t('quality.dayHint')}
      {...(isLabelHidden ? { size: 'xs', labelProps: { className: 'visually-hidden' } } : {})}
      value={typed}
      error={isWrong ? t('review.edit.errors.day') : error}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const day = text.trim() === '' ? '' : parseTypedDay(text);
        if (day !== undefined) onChange(day);
      }}
    />
  );
}
