import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TypedFilter } from '../../../components/ui/typed-filter.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useSession } from '../../../lib/session-context.ts';
import type { FailureFilter } from '../api/admin.ts';
import styles from './admin.module.css';

export const STEPS = ['intake', 'ocr', 'ocr-completion', 'extraction', 'draft', 'notify', 'search-index'] as const;

interface FailureFiltersProps {
  readonly filter: FailureFilter;
  readonly onChange: (filter: FailureFilter) => void;
}

/** Words, office and step; all end in the address. */
export function FailureFilters({ filter, onChange }: FailureFiltersProps) {
  const { t } = useTranslation();
  const { offices } = useSession();
  return (
    <div className={styles.fields}>
      <TypedFilter
        className={classNames(styles.wide)}
        label={t('admin.failures.search')}
        text={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <SelectField
        className={classNames(styles.select)}
        aria-label={t('admin.column.office')}
        value={filter.office}
        onChange={(event) => onChange({ ...filter, office: event.currentTarget.value })}
        data={[
          { value: '', label: t('admin.failures.allOffices') },
          ...offices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        className={classNames(styles.select)}
        aria-label={t('admin.column.step')}
        value={filter.step}
        onChange={(event) => onChange({ ...filter, step: event.currentTarget.value })}
        data={[
          { value: '', label: t('admin.failures.allSteps') },
          ...STEPS.map((step) => ({ value: step, label: t(`admin.failures.step.${step}`) })),
        ]}
      />
    </div>
  );
}
