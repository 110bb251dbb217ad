import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  LONGEST_TERM,
  OFFERED_TERMS,
  type RetentionTerm,
  termOfCode,
} from '../../../../shared/domain/records/retention.ts';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useTermWord } from '../field-words.ts';

interface RetentionFieldProps {
  readonly value: RetentionTerm | null;
  readonly disabled: boolean;
  readonly onChange: (term: RetentionTerm | null) => void;
}

const OTHER = 'other';

/** A term of its own for one document: one of those offered, any number of years, or none, which leaves it to the file. */
export function RetentionField({ value, disabled, onChange }: RetentionFieldProps) {
  const { t } = useTranslation();
  const termWord = useTermWord();
  const [isOther, setOther] = useState(value !== null && !OFFERED_TERMS.includes(value));
  const choose = (code: string) => {
    setOther(code === OTHER);
    if (code !== OTHER) onChange(code === '' ? null : termOfCode(code)!);
  };
  return (
    <>
      <SelectField
        label={t('records.form.ownTerm')}
        disabled={disabled}
        value={isOther ? OTHER : value === null ? '' : String(value)}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: t('records.form.ofFile') },
          ...OFFERED_TERMS.map((term) => ({ value: String(term), label: termWord(term) })),
          { value: OTHER, label: t('records.form.otherTerm') },
        ]}
      />
      {isOther && (
        <NumberInput
          label={t('records.form.yearsField')}
          disabled={disabled}
          min={1}
          max={LONGEST_TERM}
          allowDecimal={false}
          hideControls
          value={typeof value === 'number' ? value : ''}
          onChange={(years) => onChange(typeof years === 'number' ? (termOfCode(String(years)) ?? null) : null)}
        />
      )}
    </>
  );
}
