import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HISTORY_GROUPS, type HistoryFilter } from '../history-filter.ts';
import styles from './upload-history.module.css';

interface HistoryFiltersProps {
  readonly filter: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
}

const TYPING_MILLISECONDS = 250;

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
      <TextFilter text={filter.text} onChange={(text) => onChange({ ...filter, text })} />
    </div>
  );
}

function TextFilter({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onChange(typed), TYPING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  return (
    <TextInput
      type="search"
      size="xs"
      className={styles.words}
      aria-label={t('upload.filterText')}
      placeholder={t('upload.filterText')}
      leftSection={<IconSearch size={15} aria-hidden />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
