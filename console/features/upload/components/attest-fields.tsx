import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useSession } from '../../../lib/session-context.ts';
import type { Attestation } from '../use-attestation.ts';
import styles from './upload-page.module.css';

interface AttestFieldsProps {
  readonly attestation: Attestation;
  /** True once sending was tried: what is missing is then said beside its field. */
  readonly isChecked: boolean;
  readonly hint: string;
}

/** For which office and which round, and the statement that nothing is secret. */
export function AttestFields({ attestation, isChecked, hint }: AttestFieldsProps) {
  const { t } = useTranslation();
  const { offices } = useSession();
  const { isAttested, attest, office, chooseOffice, hasOneOffice, rounds, round, chooseRound } = attestation;
  return (
    <div className={styles.attestFields}>
      <Checkbox
        checked={isAttested}
        onChange={(event) => attest(event.currentTarget.checked)}
        label={t('upload.attest')}
        description={hint}
        error={isChecked && !isAttested ? t('upload.attestMissing') : undefined}
      />
      {!hasOneOffice && (
        <SelectField
          label={t('upload.office')}
          value={office}
          onChange={(event) => chooseOffice(event.currentTarget.value)}
          error={isChecked && !office ? t('upload.officeMissing') : undefined}
          data={[
            { value: '', label: t('upload.chooseOffice') },
            ...offices.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {rounds.length > 0 && (
        <SelectField
          label={t('rounds.sendFor')}
          value={round?.id ?? ''}
          onChange={(event) => chooseRound(event.currentTarget.value)}
          data={[
            { value: '', label: t('rounds.sendForNone') },
            ...rounds.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </div>
  );
}
