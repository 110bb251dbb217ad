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
  readonly onChange: (day: string) => void;
}

/** A day typed as dd/mm/yyyy, whatever the browser's own language: its date field would put the month first. */
export function DayField({ label, description, value, error = null, isFirst = false, onChange }: DayFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => formatDate(value));
  useEffect(() => setTyped((held) => (parseTypedDay(held) === value ? held : formatDate(value))), [value]);
  const isWrong = typed.trim() !== '' && parseTypedDay(typed) === undefined;
  return (
    <TextInput
      label={label}
      description={description}
      inputMode="numeric"
      placeholder={t('quality.dayHint')}
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
