import { Button, Checkbox, Menu } from '@mantine/core';
import { IconBookmark, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { exportAddress } from '../api/find-hits.ts';
import type { ArchiveQuery } from '../search-address.ts';
import { SaveSearchDialog } from './save-search-dialog.tsx';
import styles from './search.module.css';

interface ResultToolsProps {
  readonly query: ArchiveQuery;
  readonly onChange: (query: ArchiveQuery) => void;
}

/** Order, view, similar words, the search kept, and the whole result as a file. */
export function ResultTools({ query, onChange }: ResultToolsProps) {
  const { t } = useTranslation();
  const [isSaving, setSaving] = useState(false);
  return (
    <div className={styles.tools}>
      <SelectField
        aria-label={t('archive.sort.label')}
        value={query.sort}
        onChange={(event) =>
          onChange({ ...query, sort: event.currentTarget.value === 'newest' ? 'newest' : 'relevance' })
        }
        data={[
          { value: 'relevance', label: t('archive.sort.relevance') },
          { value: 'newest', label: t('archive.sort.newest') },
        ]}
      />
      <fieldset className={styles.views}>
        <legend className="visually-hidden">{t('archive.view.label')}</legend>
        {(['list', 'table'] as const).map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={query.view === view}
            onClick={() => onChange({ ...query, view })}
          >
            {t(`archive.view.${view}`)}
          </button>
        ))}
      </fieldset>
      <Checkbox
        label={t('archive.similar')}
        checked={query.isSimilar}
        onChange={(event) => onChange({ ...query, isSimilar: event.currentTarget.checked })}
      />
      <Button
        variant="default"
        leftSection={<IconBookmark size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setSaving(true)}
      >
        {t('archive.saved.save')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
            {t('archive.export.label')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['csv', 'xlsx', 'jsonl'] as const).map((format) => (
            <Menu.Item key={format} component="a" href={exportAddress(query, format)} download>
              {t(`archive.export.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isSaving && <SaveSearchDialog query={query} onClose={() => setSaving(false)} />}
    </div>
  );
}
