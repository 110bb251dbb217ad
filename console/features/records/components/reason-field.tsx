import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HoldAct } from '../api/records.ts';

interface ReasonFieldProps {
  readonly act: HoldAct | 'propose' | 'withdraw';
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why it is done, in the words of the person who does it. */
export function ReasonField({ act, value, onChange }: ReasonFieldProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      data-autofocus
      label={t('records.reason')}
      description={t(`records.reasonHint.${act}`)}
      autosize
      minRows={2}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
