import { Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/ui/form-dialog.tsx';
import { useToast } from '../../../components/ui/toasts.tsx';
import { type NewSearch, savedSearchesQuery, saveSearch } from '../api/saved-searches.ts';
import type { ArchiveQuery } from '../search-address.ts';

interface SaveSearchDialogProps {
  readonly query: ArchiveQuery;
  readonly onClose: () => void;
}

const LONGEST_NAME = 120;

/** Keeps what was searched, under a name. */
export function SaveSearchDialog({ query: { text, sort, filters }, onClose }: SaveSearchDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const [name, setName] = useState(text.slice(0, LONGEST_NAME));
  const [notifies, setNotifies] = useState(true);
  const saving = useMutation({
    mutationFn: saveSearch,
    onSuccess: (list, saved) => {
      client.setQueryData(savedSearchesQuery.queryKey, list);
      show({ tone: 'done', text: t('archive.saved.done', { name: saved.name }) });
      onClose();
    },
  });
  const search: NewSearch = { name: name.trim(), text, sort, notifies, filters: copyOf(filters) };
  return (
    <FormDialog
      title={t('archive.saved.saveTitle')}
      submit={t('action.save')}
      isReady={search.name !== ''}
      isPending={saving.isPending}
      problem={saving.error}
      onClose={onClose}
      onSubmit={() => saving.mutate(search)}
    >
      <TextInput
        data-autofocus
        label={t('archive.saved.name')}
        maxLength={LONGEST_NAME}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Checkbox
        label={t('archive.saved.notifies')}
        description={t('archive.saved.notifiesHint')}
        checked={notifies}
        onChange={({ currentTarget }) => setNotifies(currentTarget.checked)}
      />
    </FormDialog>
  );
}

/** Only what was chosen. */
function copyOf(filters: ArchiveQuery['filters']): NewSearch['filters'] {
  const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
  return Object.fromEntries(chosen.map(([facet, values]) => [facet, [...values]]));
}
