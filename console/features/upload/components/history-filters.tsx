import { useTranslation } from 'react-i18next';
import { TypedFilter } from '../../../components/ui/typed-filter.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { HISTORY_GROUPS, type HistoryFilter } from '../history-filter.ts';
import styles from './upload-history.module.css';

interface HistoryFiltersProps {
  readonly filter: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
}

/** Groups of states as toggles, and words. Both end in the address. */
export function HistoryFilters({ filter, onChange }: HistoryFiltersProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.filters}>
      <fieldset className={styles.groups}>
        <legend className="visually-hidden">{t('upload.filter.label')}</legend>
        {HISTORY_GROUPS.map((group) => (
          <button
            key={group}
            type="button"
            aria-pressed={filter.group === group}
            onClick={() => onChange({ ...filter, group })}
          >
            {t(`upload.filter.${group}`)}
          </button>
        ))}
      </fieldset>
      <TypedFilter
        size="xs"
        className={classNames(styles.words)}
        label={t('upload.filterText')}
        text={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
    </div>
  );
}
