import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ACCESS_LEVELS } from '../../../../shared/domain/records/access.ts';
import pills from '../../../components/ui/pills.module.css';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TypedFilter } from '../../../components/ui/typed-filter.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { fileListQuery } from '../api/records.ts';
import { RECORD_VIEWS, type RecordFilter } from '../record-filter.ts';
import styles from './records.module.css';

interface RecordFiltersProps {
  readonly filter: RecordFilter;
  readonly onChange: (filter: RecordFilter) => void;
}

/** What is looked for in the archive's records. Everything ends in the address. */
export function RecordFilters({ filter, onChange }: RecordFiltersProps) {
  const { t } = useTranslation();
  const { data: files } = useQuery(fileListQuery);
  return (
    <div className={styles.filters}>
      <fieldset className={pills.pills}>
        <legend className="visually-hidden">{t('records.view.label')}</legend>
        {RECORD_VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={filter.view === view}
            onClick={() => onChange({ ...filter, view })}
          >
            {t(`records.view.${view}`)}
          </button>
        ))}
      </fieldset>
      <div className={styles.fields}>
        <TypedFilter
          className={classNames(styles.text)}
          label={t('records.filter.text')}
          text={filter.text}
          clear={t('records.filter.clear')}
          onChange={(text) => onChange({ ...filter, text })}
        />
        <SelectField
          className={styles.choice!}
          aria-label={t('records.filter.file')}
          value={filter.file}
          onChange={(event) => onChange({ ...filter, file: event.currentTarget.value })}
          data={[
            { value: '', label: t('records.filter.anyFile') },
            ...(files?.items ?? []).map(({ id, fields }) => ({
              value: id,
              label: fields.title?.value ?? t('records.file.untitled'),
            })),
          ]}
        />
        <SelectField
          aria-label={t('records.filter.access')}
          value={filter.access}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange({ ...filter, access: ACCESS_LEVELS.find((level) => level === value) ?? '' });
          }}
          data={[
            { value: '', label: t('records.filter.anyAccess') },
            ...ACCESS_LEVELS.map((level) => ({ value: level, label: t(`records.access.${level}`) })),
          ]}
        />
      </div>
    </div>
  );
}
